import { expect, test } from 'vitest'
import { checkFields } from '../../shared/domain/enquiry/check-fields.ts'
import { fieldsOf, withTranslationConsent } from '../../shared/domain/enquiry/fields.ts'
import { sampleProfile } from '../../shared/domain/profile/sample.ts'
import { chooseFields } from './choose-fields.ts'

const slots = ['2026-11-27T10:00:00.000Z']
const callback = fieldsOf(sampleProfile(), 'callback', slots)
const message = fieldsOf(sampleProfile(), 'message', [])

test('in a chat’s place nothing that was said is asked again, and the call is made as soon as we can', () => {
  const asked = chooseFields(callback, 'instead')
  expect(asked.map(({ name }) => name)).not.toContain('text')
  const filled = { name: 'Beryl Pugh', phone: '01632 960555' }
  expect(checkFields(asked, { ...filled, slot: 'soon' })).toEqual({ values: { ...filled, slot: 'soon' } })
  expect(checkFields(asked, { ...filled, slot: slots[0] })).toHaveProperty('problems')
})

test('an agreed time is not changed, and everything else can be', () => {
  const names = chooseFields(callback, 'change', { text: 'My boiler' }).map(({ name }) => name)
  expect(names).toEqual(callback.map(({ name }) => name).filter(name => name !== 'slot'))
})

test('whether a machine may translate is asked beneath the text of something new, and of nothing else', () => {
  const names = (asking: Parameters<typeof chooseFields>[1]) =>
    chooseFields(withTranslationConsent(message), asking, { text: 'Bojler' }).map(({ name }) => name)
  expect(names('new').slice(0, 2)).toEqual(['text', 'machine'])
  for (const asking of ['change', 'instead'] as const) expect(names(asking)).not.toContain('machine')
})

test('what came from a chat needs no words of its own when it is changed; what did not still does', () => {
  const filled = { name: 'Beryl Pugh', reply_by: 'phone', phone: '01632 960555' }
  expect(checkFields(chooseFields(message, 'change', {}), filled)).toEqual({ values: filled })
  expect(checkFields(chooseFields(message, 'change', { text: 'My boiler' }), filled)).toEqual({
    problems: [{ field: 'text', problem: 'missing' }],
  })
})
