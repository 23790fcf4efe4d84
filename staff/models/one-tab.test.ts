import { signal } from '@preact/signals'
import { afterEach, expect, test, vi } from 'vitest'
import { createOneTab, type OneTab } from './one-tab.ts'

/** Node has the browser's own lock manager, shared by all that ask in one process. */
const locks = navigator.locks
const open: OneTab[] = []
afterEach(() => {
  for (const tab of open.splice(0)) tab.close()
})

function tab({ canRing = true, visible = false, name = 'sian' } = {}) {
  const signals = { canRing: signal(canRing), visible: signal(visible) }
  const one = createOneTab({ locks, name, ...signals })
  open.push(one)
  return { ...one, ...signals }
}

test('of two tabs one is chosen, and the other when it closes', async () => {
  const [first, second] = [tab(), tab()]
  await vi.waitFor(() => expect(first.isChosen.value).toBe(true))
  expect(second.isChosen.value).toBe(false)
  first.close()
  await vi.waitFor(() => expect(second.isChosen.value).toBe(true))
})

test('a tab that cannot ring does not stand in the way of one that can', async () => {
  const [silent, able] = [tab({ canRing: false }), tab()]
  await vi.waitFor(() => expect(able.isChosen.value).toBe(true))
  expect(silent.isChosen.value).toBe(false)
})

test('a tab that waits for its turn and gives up does not get it later', async () => {
  const [first, second, third] = [tab(), tab(), tab()]
  await vi.waitFor(() => expect(first.isChosen.value).toBe(true))
  second.canRing.value = false
  first.close()
  await vi.waitFor(() => expect(third.isChosen.value).toBe(true))
  expect(second.isChosen.value).toBe(false)
})

test('two advisers’ tabs both ring', async () => {
  const [sian, owen] = [tab(), tab({ name: 'owen' })]
  await vi.waitFor(() => expect([sian.isChosen.value, owen.isChosen.value]).toEqual([true, true]))
})

test('a hidden tab knows when another is in sight', async () => {
  const [hidden, shown] = [tab(), tab({ visible: true })]
  await vi.waitFor(async () => expect(await hidden.isAnyTabInSight()).toBe(true))
  shown.visible.value = false
  await vi.waitFor(async () => expect(await hidden.isAnyTabInSight()).toBe(false))
})
