import { expect, test } from 'vitest'
import { sampleProfile } from '../profile/sample.ts'
import { contactDetailsOf } from './contact-details.ts'
import { emergencyList } from './emergency.ts'
import { telephoneHref } from './telephone.ts'

test('an association without details of its own still has the national numbers', () => {
  const { emergency, contacts } = contactDetailsOf(sampleProfile())
  expect(contacts).toEqual({ phone: null, email: null })
  expect(emergency).toEqual({ life: '999', gas: '0800 111 999', power: '105', landlord: null, covers: null })
  expect(emergencyList(emergency)).toEqual(['life', 'gas', 'power'])
})

test('its own number comes last, and a number that is said already is not listed again', () => {
  const profile = sampleProfile({
    emergency: {
      life: '999',
      gas: '0800 111 999',
      power: '105',
      landlord_number: '01632 960960',
      ref: '3.1',
    },
    out_of_hours: { covers: 'burst pipes', ref: '3.2' },
    contacts: { phone: '01632 960000', email: 'homes@example.org', ref: '3.3' },
  })
  const { emergency, contacts } = contactDetailsOf(profile)
  expect(contacts).toEqual({ phone: '01632 960000', email: 'homes@example.org' })
  expect(emergency).toMatchObject({ landlord: '01632 960960', covers: 'burst pipes' })
  expect(emergencyList(emergency)).toEqual(['life', 'gas', 'power', 'landlord'])
  expect(emergencyList(emergency, ['gas'])).toEqual(['life', 'power', 'landlord'])
})

test.each([
  ['0345 677 2277', 'tel:03456772277'],
  ['+44 1632 960555', 'tel:+441632960555'],
  ['999', 'tel:999'],
])('a link that dials %s is %s', (number, href) => {
  expect(telephoneHref(number)).toBe(href)
})
