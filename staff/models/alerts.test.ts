import { computed, signal } from '@preact/signals'
import { beforeEach, expect, test } from 'vitest'
import { createStorage } from '../../shared/client/storage.ts'
import { aRow } from '../testing/rows.ts'
import { type Alert, type Alerts, createAlerts } from './alerts.ts'
import { createOneTab } from './one-tab.ts'

/** A desk whose browser writes down what it sounded and showed. */
function desk({ allows = true, press = true } = {}) {
  const log: string[] = []
  const ready = signal(false)
  const visible = signal(true)
  const available = signal(true)
  let allowed = false
  const opened: string[] = []
  const clicks: (() => void)[] = []
  const build = (): Alerts =>
    createAlerts({
      store,
      sound: {
        ready,
        async unlock() {
          ready.value = press
        },
        play: tune => log.push(`sound ${tune}`),
        close() {},
      },
      notifications: {
        allowed: () => allowed,
        async ask() {
          allowed = allows
          return allowed
        },
        show({ title, onClick }) {
          log.push(`notice ${title}`)
          clicks.push(onClick)
        },
      },
      available,
      chooseTab: canRing =>
        createOneTab({ locks: null, name: 'sian', canRing, visible: computed(() => visible.value) }),
      describe: alert => ({ title: alert.kind, body: '' }),
      open: conversation => opened.push(conversation),
    })
  const store = createStorage(() => {
    throw new Error('blocked')
  })
  return { log, ready, visible, available, opened, clicks, alerts: build(), again: build }
}

const alarm = (kind: 'new' | 'soon' | 'late', id = 'a'): Alert => ({ kind, conversation: id, row: aRow(id) })
const ending: Alert = { kind: 'session', conversation: null, row: null }
const message: Alert = { kind: 'message', conversation: 'a', row: null }
let one: ReturnType<typeof desk>
beforeEach(() => {
  one = desk()
})

test('nothing sounds or shows before the adviser has agreed', async () => {
  one.visible.value = false
  await one.alerts.send([alarm('new')])
  expect(one.log).toEqual([])
  expect(one.alerts.consent.value.asked).toBe(false)
})

test('agreeing lets the sound be heard once, and a new chat sounds from then on', async () => {
  await one.alerts.choose({ sound: true, notices: false })
  expect(one.log).toEqual(['sound new'])
  await one.alerts.send([alarm('new')])
  expect(one.log).toEqual(['sound new', 'sound new'])
})

test('a notice is shown only out of sight, and pressing it opens the chat', async () => {
  await one.alerts.choose({ sound: false, notices: true })
  await one.alerts.send([alarm('new')])
  expect(one.log).toEqual([])
  one.visible.value = false
  await one.alerts.send([alarm('new')])
  expect(one.log).toEqual(['notice new'])
  one.clicks[0]?.()
  expect(one.opened).toEqual(['a'])
})

test('what comes together makes one tune, the most pressing', async () => {
  await one.alerts.choose({ sound: true, notices: false })
  await one.alerts.send([alarm('new', 'a'), alarm('late', 'b')])
  expect(one.log.slice(1)).toEqual(['sound soon'])
})

test('a message sounds only while the page is out of sight', async () => {
  await one.alerts.choose({ sound: true, notices: false })
  await one.alerts.send([message])
  one.visible.value = false
  await one.alerts.send([message])
  expect(one.log.slice(1)).toEqual(['sound message'])
})

test('while the adviser is away new chats keep quiet, and messages to them do not', async () => {
  await one.alerts.choose({ sound: true, notices: true })
  one.available.value = false
  one.visible.value = false
  await one.alerts.send([alarm('new'), alarm('soon')])
  await one.alerts.send([message])
  expect(one.log.slice(1)).toEqual(['sound message', 'notice message'])
})

test('that one will be signed out is shown out of sight, without a sound, also to who is away', async () => {
  await one.alerts.choose({ sound: true, notices: true })
  one.available.value = false
  await one.alerts.send([ending])
  one.visible.value = false
  await one.alerts.send([ending])
  expect(one.log.slice(1)).toEqual(['notice session'])
  one.clicks[0]?.()
  expect(one.opened).toEqual([])
})

test('the choice is kept, and after a reload the sound waits for a press', async () => {
  await one.alerts.choose({ sound: true, notices: false })
  one.ready.value = false
  const later = one.again()
  expect(later.consent.value).toEqual({ asked: true, sound: true, notices: false })
  expect(later.soundBlocked.value).toBe(true)
  later.pressed()
  await Promise.resolve()
  expect(later.soundBlocked.value).toBe(false)
})

test('notices that the browser refuses are said to be blocked', async () => {
  one = desk({ allows: false })
  await one.alerts.choose({ sound: false, notices: true })
  expect(one.alerts.notificationsBlocked.value).toBe(true)
  one.visible.value = false
  await one.alerts.send([alarm('new')])
  expect(one.log).toEqual([])
})
