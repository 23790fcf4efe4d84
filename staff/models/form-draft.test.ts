import { expect, test } from 'vitest'
import { within } from '../../shared/client/storage.ts'
import { memoryStorage } from '../../shared/client/testing.ts'
import { createFormDraft } from './form-draft.ts'

test('what is half filled in is there again after the page was loaded anew, each form with its own', () => {
  const store = memoryStorage()
  const before = createFormDraft(within(store, 'form:k7'))
  before.field('note.text', '').value = 'Rang twice'
  before.field<string | null>('close.outcome', null).value = 'referred'
  before.close()
  const after = createFormDraft(within(store, 'form:k7'))
  expect(after.field('note.text', '').value).toBe('Rang twice')
  expect(after.field<string | null>('close.outcome', null).value).toBe('referred')
  expect(after.field('transfer.reason', '').value).toBe('')
  expect(createFormDraft(within(store, 'form:m4')).field('note.text', '').value).toBe('')
})

test('a field is one and the same whoever asks for it', () => {
  const form = createFormDraft(memoryStorage())
  form.field('note.text', '').value = 'Rang'
  expect(form.field('note.text', '').value).toBe('Rang')
})

test('a form that is sent or given up leaves nothing behind, and the others as they are', () => {
  const store = memoryStorage()
  const form = createFormDraft(store)
  form.field('note.text', '').value = 'Rang twice'
  form.field('contact.way', 'phone').value = 'post'
  expect(form.hasContent()).toBe(true)
  form.clear('contact')
  expect(form.field('contact.way', 'phone').value).toBe('phone')
  expect(form.field('note.text', '').value).toBe('Rang twice')
  form.clear('note')
  expect(form.hasContent()).toBe(false)
  expect(store.keys()).toEqual([])
})

test('which form is open is kept too, and is nothing that would be lost', () => {
  const store = memoryStorage()
  const form = createFormDraft(store)
  form.field<string | null>('action', null).value = 'note'
  expect(form.hasContent()).toBe(false)
  expect(createFormDraft(store).field<string | null>('action', null).value).toBe('note')
})
