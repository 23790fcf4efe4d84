import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Desk } from '../models/desk.ts'
import type { Language } from '../models/language.ts'
import { formatUntil } from '../models/wording.ts'
import { DoorIcon } from './icons.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PageLink } from './page-link.tsx'
import { Switch } from './switch.tsx'
import { useText } from './text.ts'

type HeaderProps = {
  desk: Desk
  language: Language
  onKeyboard: () => void
  onLanguages: () => void
  onSignOut: () => void
}

/** The top of the page: the association, the adviser's availability, the language and the menu. */
export function Header({ desk, language, onKeyboard, onLanguages, onSignOut }: HeaderProps) {
  const text = useText()
  const { t } = text
  const { me, available } = desk
  const open = useSignal(false)
  const menu = useRef<HTMLDivElement>(null)
  const close = () => {
    open.value = false
  }
  useCloseOutside(menu, open.value, close)
  const items = [
    ['header.languages', onLanguages],
    ['header.keyboard', onKeyboard],
    ['header.signOut', onSignOut],
  ] as const
  return (
    <header class="top">
      <PageLink class="brand" route={desk.route} to={{ page: 'queue' }}>
        <DoorIcon />
        <span class="long-name">{me.association.name}</span>
        <span class="short-name">{me.association.shortName}</span>
      </PageLink>
      <Switch
        id="available"
        label={t('header.availability')}
        on={available.value}
        state={t(available.value ? 'header.available' : 'header.away')}
        onChange={on => {
          available.value = on
        }}
      />
      <span class="where-wide">
        <LanguageSwitch language={language} />
      </span>
      <div class="menu" ref={menu}>
        <button
          type="button"
          class="quiet"
          id="menu-button"
          aria-expanded={open.value}
          aria-controls="menu"
          onClick={() => {
            open.value = !open.value
          }}
        >
          <span class="menu-name">{me.adviser.name}</span>
          <span class="menu-word">{t('header.menu')}</span>
        </button>
        <div id="menu" class="menu-panel" hidden={!open.value}>
          <p>
            {t('header.signedInAs', { name: me.adviser.name })}
            <br />
            {t('session.stays', {
              moment: formatUntil(desk.sessionExpiry.ends.value, desk.clock.now(), text),
            })}
          </p>
          <span class="where-narrow">
            <LanguageSwitch language={language} />
          </span>
          <MenuSwitches desk={desk} />
          <PageLink class="menu-item" route={desk.route} to={{ page: 'set_up' }} onGo={close}>
            {t('setUp.heading')}
          </PageLink>
          {items.map(([label, onPress]) => (
            <button
              key={label}
              type="button"
              class="menu-item"
              onClick={() => {
                close()
                onPress()
              }}
            >
              {t(label)}
            </button>
          ))}
        </div>
      </div>
      {!available.value && <p class="away-note">{t('header.awayNote')}</p>}
    </header>
  )
}

/** The settings that can be turned on and off at any time. */
function MenuSwitches({ desk }: { desk: Desk }) {
  const { t } = useText()
  const { alerts, enterSends } = desk
  const { sound, notices } = alerts.consent.value
  const state = (on: boolean) => t(on ? 'header.on' : 'header.off')
  return (
    <>
      <Switch
        id="sound"
        label={t('header.sound')}
        on={sound}
        state={state(sound)}
        onChange={on => void alerts.choose({ sound: on, notices })}
      />
      {alerts.soundBlocked.value && <p class="hint">{t('header.soundBlocked')}</p>}
      <Switch
        id="notices"
        label={t('header.notices')}
        on={notices}
        state={state(notices)}
        onChange={on => void alerts.choose({ sound, notices: on })}
      />
      {alerts.notificationsBlocked.value && <p class="hint">{t('header.noticesBlocked')}</p>}
      <Switch
        id="enter"
        label={t('header.enterSends')}
        on={enterSends.value}
        state={state(enterSends.value)}
        onChange={on => {
          enterSends.value = on
        }}
      />
    </>
  )
}

/** Closes the menu on a press or focus outside it, and on Escape. */
function useCloseOutside(menu: { current: HTMLElement | null }, open: boolean, close: () => void) {
  useEffect(() => {
    if (!open) return
    const onOutside = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      close()
      document.getElementById('menu-button')?.focus()
    }
    document.addEventListener('pointerdown', onOutside)
    document.addEventListener('focusin', onOutside)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onOutside)
      document.removeEventListener('focusin', onOutside)
      document.removeEventListener('keydown', onKey)
    }
  }, [open])
}
