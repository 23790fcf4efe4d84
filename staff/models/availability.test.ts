import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { createStorage } from '../../shared/client/storage.ts'
import { createAvailability } from './availability.ts'

const store = () =>
  createStorage(() => {
    throw new Error('blocked')
  })

test('the switch is told to the server on every new line and at every change', () => {
  const up = signal(false)
  const sent: boolean[] = []
  const { available, close } = createAvailability({
    store: store(),
    up,
    sendPresence: presence => sent.push(presence.available),
    onStorage: () => () => {},
  })
  expect(sent).toEqual([])
  up.value = true
  available.value = false
  up.value = false
  up.value = true
  expect(sent).toEqual([true, false, false])
  close()
})

test('two tabs say the same', () => {
  const shared = store()
  const changed: (() => void)[] = []
  const tab = () =>
    createAvailability({
      store: shared,
      up: signal(true),
      sendPresence() {},
      onStorage(listener) {
        changed.push(listener)
        return () => {}
      },
    })
  const [one, two] = [tab(), tab()]
  one.available.value = false
  for (const listener of changed) listener()
  expect(two.available.value).toBe(false)
})
