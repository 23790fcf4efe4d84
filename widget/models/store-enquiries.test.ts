import { expect, test } from 'vitest'
import { createStorage } from '../../shared/client/storage.ts'
import { SiteStorage } from '../../shared/client/testing.ts'
import type { StoredEnquiry } from '../device-record.ts'
import { createStore } from './store.ts'
import { forgetEnquiry, markEnquiryEnded, storeEnquiry } from './store-enquiries.ts'

const contact = (conversation: string): StoredEnquiry => ({
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
  store.record.value.contacts?.map(({ conversation }) => conversation)

test('the newest comes first, once, and the oldest make room', () => {
  const { store } = stored()
  for (let n = 1; n <= 12; n++) storeEnquiry(store, contact(`c-${n}`), 'Beryl Pugh')
  storeEnquiry(store, contact('c-5'), undefined)
  expect(ids(store)).toEqual(['c-5', 'c-12', 'c-11', 'c-10', 'c-9', 'c-8', 'c-7', 'c-6', 'c-4', 'c-3'])
  expect(store.record.value.name).toBe('Beryl Pugh')
})

test('what has ended stays to be read, and is open again when it goes on', () => {
  const { store } = stored()
  storeEnquiry(store, contact('c-1'), undefined)
  markEnquiryEnded(store, 'c-1', true)
  expect(store.record.value.contacts).toMatchObject([{ conversation: 'c-1', ended: true }])
  markEnquiryEnded(store, 'c-1', false)
  expect(store.record.value.contacts).toMatchObject([{ ended: false }])
})

test('forgetting one leaves the others and the chat', () => {
  const { area, store } = stored()
  store.change({ token: 'the chat’s' })
  storeEnquiry(store, contact('c-1'), undefined)
  storeEnquiry(store, contact('c-2'), undefined)
  store.set('draft:c-1', 'half a sentence')
  forgetEnquiry(store, 'c-1')
  expect(ids(store)).toEqual(['c-2'])
  expect([store.record.value.token, store.get('draft:c-1'), area.length]).toEqual(['the chat’s', null, 1])
})

test('forgetting the chat leaves what else was sent, and the language', () => {
  const { area, store } = stored()
  store.change({ token: 'the chat’s', conversation: 'c-0', name: 'Beryl', language: 'cy' })
  storeEnquiry(store, contact('c-1'), undefined)
  store.set('draft', 'half a sentence')
  store.forget()
  expect(store.record.value).toEqual({ language: 'cy', contacts: [contact('c-1')] })
  expect(area.length).toBe(1)
})
