import { expect, test } from 'vitest'
import { createStorage } from '../../shared/client/storage.ts'
import { SiteStorage } from '../../shared/client/testing.ts'
import type { KeptContact } from '../kept.ts'
import { createStore } from './store.ts'
import { endContact, forgetContact, keepContact } from './store-contacts.ts'

const contact = (conversation: string): KeptContact => ({
  conversation,
  token: `token of ${conversation}`,
  kind: 'callback',
  reference: 'K7M4QX',
})
const stored = () => {
  const area = new SiteStorage()
  return {
    area,
    store: createStore(
      'mha',
      createStorage(() => area),
      new EventTarget(),
    ),
  }
}
const ids = (store: ReturnType<typeof stored>['store']) =>
  store.kept.value.contacts?.map(({ conversation }) => conversation)

test('the newest comes first, once, and the oldest make room', () => {
  const { store } = stored()
  for (let n = 1; n <= 12; n++) keepContact(store, contact(`c-${n}`), 'Beryl Pugh')
  keepContact(store, contact('c-5'), undefined)
  expect(ids(store)).toEqual(['c-5', 'c-12', 'c-11', 'c-10', 'c-9', 'c-8', 'c-7', 'c-6', 'c-4', 'c-3'])
  expect(store.kept.value.name).toBe('Beryl Pugh')
})

test('what has ended stays to be read, and is open again when it goes on', () => {
  const { store } = stored()
  keepContact(store, contact('c-1'), undefined)
  endContact(store, 'c-1', true)
  expect(store.kept.value.contacts).toMatchObject([{ conversation: 'c-1', ended: true }])
  endContact(store, 'c-1', false)
  expect(store.kept.value.contacts).toMatchObject([{ ended: false }])
})

test('forgetting one leaves the others and the chat', () => {
  const { area, store } = stored()
  store.change({ token: 'the chat’s' })
  keepContact(store, contact('c-1'), undefined)
  keepContact(store, contact('c-2'), undefined)
  store.set('draft:c-1', 'half a sentence')
  forgetContact(store, 'c-1')
  expect(ids(store)).toEqual(['c-2'])
  expect([store.kept.value.token, store.get('draft:c-1'), area.length]).toEqual(['the chat’s', null, 1])
})

test('forgetting the chat leaves what else was sent, and the language', () => {
  const { area, store } = stored()
  store.change({ token: 'the chat’s', conversation: 'c-0', name: 'Beryl', language: 'cy' })
  keepContact(store, contact('c-1'), undefined)
  store.set('draft', 'half a sentence')
  store.forget()
  expect(store.kept.value).toEqual({ language: 'cy', contacts: [contact('c-1')] })
  expect(area.length).toBe(1)
})
