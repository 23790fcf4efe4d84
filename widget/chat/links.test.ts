import { expect, test } from 'vitest'
import { splitLinks } from './links.ts'

const links = (text: string) => splitLinks(text).flatMap(({ href }) => href ?? [])

test('the pieces together are the text', () => {
  for (const text of [
    '',
    'no link',
    'https://a.example',
    'See https://a.example/x?y=1. And (http://b.example).',
  ])
    expect(
      splitLinks(text)
        .map(piece => piece.text)
        .join(''),
    ).toBe(text)
})

test('a sentence’s full stop and brackets are not part of the address', () => {
  expect(links('See https://a.example/x?y=1. And (http://b.example), or https://c.example/d!')).toEqual([
    'https://a.example/x?y=1',
    'http://b.example',
    'https://c.example/d',
  ])
})

test('no other scheme becomes a link', () => {
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:https',
    'www.a.example',
    'https://',
    'javascript:https',
  ])
    expect(links(text), text).toEqual([])
})
