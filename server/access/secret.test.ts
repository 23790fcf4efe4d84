import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { storedSecret } from './secret.ts'

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-secret-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test("is made once, read again, and is its owner's alone", () => {
  const folder = dataFolder()
  const secret = storedSecret(join(folder, 'data'))
  expect(secret.length).toBeGreaterThanOrEqual(32)
  expect(storedSecret(join(folder, 'data'))).toBe(secret)
  expect(readdirSync(join(folder, 'data'))).toEqual(['secret'])
  expect(statSync(join(folder, 'data', 'secret')).mode & 0o777).toBe(0o600)
})

test.each(['', ' \n', 'short', 'x'.repeat(31)])(
  'a stored one that is too short (%j) is refused, and not repeated',
  text => {
    const folder = dataFolder()
    writeFileSync(join(folder, 'secret'), text)
    expect(() => storedSecret(folder)).toThrow(
      `DOORSTEP_DATA: ${join(folder, 'secret')}: expected 32 characters or more, got ${text.trim().length};`,
    )
  },
)

test('one of 32 characters is used as it is', () => {
  const folder = dataFolder()
  writeFileSync(join(folder, 'secret'), `${'y'.repeat(32)}\n`)
  expect(storedSecret(folder)).toBe('y'.repeat(32))
})
