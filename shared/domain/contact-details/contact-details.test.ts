import { expect, test } from 'vitest'
import { sampleProfile } from '../profile/sample.ts'
import { contactDetailsOf } from './contact-details.ts'
import { emergencyList } from './emergency.ts'
import { telephoneHref } from './telephone.ts'

test('an association without details of its own still has the national numbers', () => {
  const { emergency, contacts } = contactDetailsOf(sampleProfile())
  expect(contacts).toEqual({ phone: null, email: null })
  expect(emergency).toEqual({ life: '999', gas: '0800 111 999', power: '105', landlord: null, covers: null })
  expect(emergencyList(emergency)).toEqual([
    { which: 'life', number: '999' },
    { which: 'gas', number: '0800 111 999' },
    { which: 'power', number: '105' },
  ])
})

test('its own number comes last, after the national ones', () => {
  const profile = sampleProfile({
    emergency: { life: '999', gas: '0800 111 999', power: '105', landlord_number: '01632 960960' },
    out_of_hours: { covers: 'burst pipes' },
    contacts: { phone: '01632 960000', email: 'homes@example.org' },
  })
  const { emergency, contacts } = contactDetailsOf(profile)
  expect(contacts).toEqual({ phone: '01632 960000', email: 'homes@example.org' })
  expect(emergency.covers).toBe('burst pipes')
  expect(emergencyList(emergency).at(-1)).toEqual({ which: 'landlord', number: '01632 960960' })
})

test.each([
  ['0345 677 2277', 'tel:03456772277'],
  ['+44 1632 960555', 'tel:+441632960555'],
  ['999', 'tel:999'],
])('a link that dials %s is %s', (number, href) => {
  expect(telephoneHref(number)).toBe(href)
})
