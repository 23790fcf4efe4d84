import { expect, test } from 'vitest'
import { advisersOf } from './cast.ts'
import { describeAssumption } from './front/assumptions.ts'
import { demoFrontPage, demoFrontPageCss } from './front-page.ts'
import { everyAssociation } from './testing.ts'

const page = demoFrontPage({
  associations: everyAssociation.map(association => ({
    ...association,
    advisers: advisersOf(association.id),
    assumed: association.id === 'mha' ? [{ field: 'privacy.retention_days', value: '365' }] : [],
  })),
  sitesOrigin: 'http://localhost:4311',
  staffUrl: '/staff',
})

test('every association is there with its website, and in Welsh where it is in Wales', () => {
  for (const { id, name, nation } of everyAssociation) {
    expect(page).toContain(`<h3>${name}</h3>`)
    expect(page).toContain(`href="http://localhost:4311/${id}/"`)
    expect(page.includes(`href="http://localhost:4311/${id}/cy/"`), id).toBe(nation === 'wales')
  }
})

test('every adviser’s sign-in is on the page', () => {
  const cast = everyAssociation.flatMap(({ id }) => advisersOf(id))
  expect(cast).toHaveLength(12)
  for (const { name, email, password } of cast)
    expect(page).toContain(
      `<strong>${name}</strong> <span><code>${email}</code> <code>${password}</code></span>`,
    )
})

test('what is assumed is listed for the association it is assumed of, and nowhere else', () => {
  expect(page.split('Assumed, not in the policy')).toHaveLength(2)
  expect(page).toContain('<dt>Days that records are kept</dt><dd>365</dd>')
})

test('the page needs no inline style, no script and nothing from elsewhere', () => {
  expect(page).not.toMatch(/\sstyle\s*=|<style\b|<script\b|\son[a-z]+\s*=/i)
  expect(page.match(/<link[^>]*>/g)).toEqual(['<link rel="stylesheet" href="/demo.css">'])
  expect(demoFrontPageCss).not.toMatch(/url\(|@import/)
  expect(demoFrontPageCss).toContain('.card')
})

test('assumed hours are told as days and times', () => {
  const nine = [['09:00', '17:00']]
  const value = JSON.stringify({
    mon: nine,
    tue: nine,
    wed: [['12:00', '17:00']],
    thu: nine,
    sat: [
      ['09:00', '12:00'],
      ['13:00', '15:00'],
    ],
  })
  expect(describeAssumption({ field: 'hours.service', value })).toEqual({
    label: 'Opening hours',
    text: 'Monday to Tuesday 09:00–17:00, Wednesday 12:00–17:00, Thursday 09:00–17:00, Saturday 09:00–12:00 and 13:00–15:00',
  })
})

test('other assumed values are told as they are, a telephone number with its zero', () => {
  expect(describeAssumption({ field: 'contacts.phone', value: '01632 960121' }).text).toBe('01632 960121')
  expect(describeAssumption({ field: 'channels.chat', value: 'true' })).toEqual({
    label: 'Takes chats',
    text: 'yes',
  })
  expect(describeAssumption({ field: 'sites', value: '["http://a","http://b"]' }).text).toBe(
    'http://a, http://b',
  )
  expect(
    describeAssumption({ field: 'appearance', value: '{"primary":"#6b1f5c","accent":"#fbebdd"}' }).text,
  ).toBe('primary #6b1f5c, accent #fbebdd')
  expect(describeAssumption({ field: 'new.field', value: '{broken' })).toEqual({
    label: 'new.field',
    text: '{broken',
  })
})
