import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'doorstep-adviser-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SIAN = { association: 'mha', name: 'Siân Morgan', email: 'sian@mha.example' }

function add(changes: Partial<typeof SIAN & { languages: string }>, password = 'a-long-enough-password') {
  const options = Object.entries({ ...SIAN, ...changes }).flatMap(([name, value]) => [`--${name}`, value])
  return spawnSync(process.execPath, ['scripts/adviser.ts', ...options], {
    cwd: join(import.meta.dirname, '..'),
    env: { DOORSTEP_DATA: folder },
    input: `${password}\n`,
    encoding: 'utf8',
  })
}

test('an adviser is added, and can be brought up to date', () => {
  for (const languages of ['en', ' cy, en ']) {
    const { status, stdout, stderr } = add({ languages })
    expect(stderr).toBe('')
    expect(stdout).toBe('Siân Morgan can sign in at http://localhost:3000/staff with sian@mha.example\n')
    expect(status).toBe(0)
  }
})

test.each([
  [{ association: 'mah' }, 'association: there is no associations/mah.yaml; nothing was changed'],
  [{ email: 'sian@localhost' }, 'npm run adviser -- --association'],
  [{ name: '' }, 'npm run adviser -- --association'],
])('who could never sign in is not added: %j', (changes, message) => {
  const { status, stdout, stderr } = add(changes)
  expect(stderr).toContain(message)
  expect(stdout).toBe('')
  expect(status).toBe(1)
})

test('an adviser is removed once, and then there is nobody of that email', () => {
  add({})
  const remove = () =>
    spawnSync(process.execPath, ['scripts/adviser.ts', '--remove', '--email', SIAN.email], {
      cwd: join(import.meta.dirname, '..'),
      env: { DOORSTEP_DATA: folder },
      encoding: 'utf8',
    })
  expect(remove()).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Siân Morgan can no longer sign in'),
  })
  expect(remove()).toMatchObject({
    status: 1,
    stderr: 'email: nobody signs in with sian@mha.example; nothing was changed\n',
  })
  // Three whole programs, one after the other.
}, 30_000)

test('a short password is refused', () => {
  const { status, stderr } = add({}, 'short')
  expect(stderr).toBe('password: expected at least 12 characters; nothing was changed\n')
  expect(status).toBe(1)
})
