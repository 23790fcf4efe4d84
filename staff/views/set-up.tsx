import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { dateOf } from '../../shared/client/dates.ts'
import { languageOf } from '../../shared/domain/languages.ts'
import type { SetUp } from '../../shared/protocol/http.ts'
import type { Desk } from '../models/desk.ts'
import { BackIcon } from './icons.tsx'
import { PageLink } from './page-link.tsx'
import { useText } from './text.ts'

/** The set-up of the association, read-only. The operator of the server changes it. */
export function SetUpView({ desk }: { desk: Desk }) {
  const { t } = useText()
  const { facts, failed, load } = desk.setUp
  useEffect(() => {
    void load()
    document.getElementById('set-up-heading')?.focus()
  }, [load])
  return (
    <main class="set-up">
      <PageLink class="back-link" route={desk.route} to={{ page: 'queue' }}>
        <BackIcon />
        {t('chat.back')}
      </PageLink>
      <h1 id="set-up-heading" tabIndex={-1}>
        {t('setUp.heading')}
      </h1>
      <p>{t('setUp.lead')}</p>
      {failed.value && (
        <div class="buttons" role="alert">
          <p class="error">{t('setUp.failed')}</p>
          <button type="button" class="button" onClick={() => void load()}>
            {t('reply.tryAgain')}
          </button>
        </div>
      )}
      {facts.value ? (
        <SetUpFacts facts={facts.value} />
      ) : (
        !failed.value && <p role="status">{t('app.loading')}</p>
      )}
    </main>
  )
}

function SetUpFacts({ facts }: { facts: SetUp }) {
  const { t } = useText()
  const { bankHolidays, retentionDays, sites, targets, assumed, beforeLive, unsaid } = facts
  const { lastYear, ending } = bankHolidays
  return (
    <>
      <Languages languages={facts.languages} />
      <Section id="holidays" heading={t('setUp.holidays')}>
        <p class={ending ? 'error' : undefined}>
          {t(ending ? 'setUp.holidaysEnding' : 'setUp.holidaysUntil', { year: String(lastYear) })}
        </p>
      </Section>
      <Section id="kept" heading={t('setUp.kept')}>
        <p>{retentionDays === null ? t('setUp.keptUnset') : t('setUp.keptDays', { count: retentionDays })}</p>
      </Section>
      <Section id="sites" heading={t('setUp.sites')}>
        <Fields empty={t('setUp.noSites')} fields={sites.map(field => ({ field }))} />
      </Section>
      <Section id="targets" heading={t('setUp.targets')}>
        <p class="hint">{t('setUp.targetsHint')}</p>
        <Fields
          empty={t('setUp.none')}
          fields={targets.map(({ id, asWritten, state }) => ({
            field: id,
            value: asWritten,
            note: t(`setUp.${state}`),
          }))}
        />
      </Section>
      <Section id="assumed" heading={t('setUp.assumed')}>
        <p class="hint">{t('setUp.assumedHint')}</p>
        <Fields empty={t('setUp.none')} fields={assumed} />
      </Section>
      <Section id="before-live" heading={t('setUp.beforeLive')}>
        <Fields empty={t('setUp.nothingBeforeLive')} fields={beforeLive.map(field => ({ field }))} />
      </Section>
      <Section id="unsaid" heading={t('setUp.unsaid')}>
        <p class="hint">{t('setUp.unsaidHint')}</p>
        <Fields empty={t('setUp.none')} fields={unsaid.map(field => ({ field }))} />
      </Section>
    </>
  )
}

function Languages({ languages }: { languages: SetUp['languages'] }) {
  const { t, language: own } = useText()
  return (
    <Section id="languages" heading={t('setUp.languages')}>
      <p class="hint">{t('setUp.languagesHint')}</p>
      <ul class="set-up-languages">
        {languages.map(({ code, words, reviewed, sentences }) => {
          const { name, dir } = languageOf(code)
          return (
            <li key={code}>
              <b lang={code} dir={dir}>
                <bdi>{name}</bdi>
              </b>
              <span>{t('setUp.sentences', { count: sentences })}</span>
              <span>{t(words === 'original' ? 'setUp.original' : 'setUp.translation')}</span>
              <span>
                {reviewed
                  ? t('setUp.reviewed', { by: reviewed.by, day: dateOf(`${reviewed.on}T12:00:00.000Z`, own) })
                  : words === 'translation' && t('setUp.unreviewed')}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function Section({ id, heading, children }: { id: string; heading: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={`set-up-${id}`}>
      <h2 id={`set-up-${id}`}>{heading}</h2>
      {children}
    </section>
  )
}

type FieldLine = { readonly field: string; readonly value?: string | null; readonly note?: string }

/** Fields of the association's profile under their own names, so that they can be found in the file. A policy's words are
 * English. */
function Fields({ fields, empty }: { fields: readonly FieldLine[]; empty: string }) {
  if (fields.length === 0) return <p>{empty}</p>
  return (
    <ul class="set-up-fields">
      {fields.map(({ field, value, note }) => (
        <li key={field}>
          <code>{field}</code>
          {value && <span lang="en">{value}</span>}
          {note && <span class="hint">{note}</span>}
        </li>
      ))}
    </ul>
  )
}
