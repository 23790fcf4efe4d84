import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sampleRaw } from '../shared/domain/profile/sample.ts'
import { BrokenProfile } from './errors.ts'
import { loadProfiles } from './profiles.ts'

describe('warnings', () => {
  const folder = join(import.meta.dirname, '../associations')
  const from = (now: string) =>
    loadProfiles({ folder, bankHolidaysFile: join(folder, 'bank-holidays.json'), now }).warnings.map(line =>
      line.replace(`${folder}/`, ''),
    )

  test('name what an association has to confirm', () => {
    expect(from('2026-11-26T10:00:00.000Z')).toEqual([
      'angus.yaml: targets: complaint_s1 ("Stage 1 - 5 working days") is to be confirmed',
      'angus.yaml: targets: complaint_s2_ack ("Acknowledge within 3 working days") is to be confirmed',
      'angus.yaml: targets: complaint_s2 ("full reply within 20 working days") is to be confirmed',
      'magna.yaml: nation: england is inferred, to be confirmed',
      'mgha.yaml: targets: message_response ("within 3 hours") is to be confirmed',
      'paragon.yaml: nation: scotland is inferred, to be confirmed',
      'paragon.yaml: targets: phone_follow_up ("Within 5 days") is to be confirmed',
      'paragon.yaml: targets: mail_full ("within 5 days") is to be confirmed',
      'paragon.yaml: targets: visit_ack ("same or next day") is to be confirmed',
      'paragon.yaml: targets: appointment_ack ("same or next day") is to be confirmed',
      'paragon.yaml: targets: appointment ("Within 5 days of request") is to be confirmed',
    ])
  })

  test('come six months before the bank holidays run out', () => {
    const ending = [
      'bank-holidays.json: england-and-wales ends with 2028: add the bank holidays of the years after it',
      'bank-holidays.json: scotland ends with 2028: add the bank holidays of the years after it',
    ]
    const aboutHolidays = (now: string) => from(now).filter(line => line.startsWith('bank-holidays'))
    expect(aboutHolidays('2028-06-30T22:59:59.000Z')).toEqual([])
    expect(aboutHolidays('2028-07-01T00:00:00.000Z')).toEqual(ending)
    expect(aboutHolidays('2029-02-01T00:00:00.000Z')).toEqual(ending)
  })
})

describe('a broken file', () => {
  let folder: string
  let files: Parameters<typeof loadProfiles>[0]
  const write = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
  }
  // YAML reads JSON as it is.
  const writeSample = (changes: Record<string, unknown> = {}, name = 'associations/sample.yaml') =>
    write(name, JSON.stringify(sampleRaw(changes)))
  const holidays = JSON.stringify({ 'england-and-wales': [{ date: '2026-12-25', title: 'Christmas Day' }] })

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'profiles-'))
    files = {
      folder: join(folder, 'associations'),
      bankHolidaysFile: join(folder, 'bank-holidays.json'),
      now: '2026-01-01T00:00:00.000Z',
    }
    mkdirSync(files.folder)
    write('bank-holidays.json', holidays)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** The lines of the refusal, with the folder cut off. */
  const refusal = (assumptions?: string): string[] => {
    if (assumptions !== undefined) write('assumptions.yaml', assumptions)
    try {
      loadProfiles({
        ...files,
        ...(assumptions !== undefined && {
          assumptions: { file: join(folder, 'assumptions.yaml'), fill: { demo_port: '4000' } },
        }),
      })
    } catch (error) {
      if (!(error instanceof BrokenProfile)) throw error
      expect(error.name).toBe('BrokenProfile')
      return error.message.replaceAll(`${folder}/`, '').split('\n')
    }
    return []
  }

  test('is not one that is sound', () => {
    writeSample()
    expect(refusal()).toEqual([])
    expect(refusal('sample: {emergency: {landlord_number: 01632 960100}}')).toEqual([])
  })

  test('is refused with its name, the field, what was expected and what was there', () => {
    writeSample({ name: null, sites: ['https://a.example/'] })
    expect(refusal()).toEqual([
      'associations/sample.yaml: name: expected text; got null',
      'associations/sample.yaml: sites[0]: expected a bare origin, such as "https://www.example.org"; got "https://a.example/"',
    ])
  })

  test('is refused together with every other broken file', () => {
    writeSample({ name: null })
    writeSample({ short_name: null }, 'associations/other.yaml')
    write('bank-holidays.json', '{')
    expect(refusal().map(line => line.split(':', 2).join(':'))).toEqual([
      "bank-holidays.json: expected JSON that can be read; got Expected property name or '}' in JSON at position 1 (line 1 column 2)",
      'associations/other.yaml: short_name',
      'associations/sample.yaml: name',
    ])
  })

  test('is refused by its line where it is no YAML', () => {
    write('associations/sample.yaml', 'id: sample\nname: "Sample\nshort_name: Sample\n')
    expect(refusal()).toEqual([
      'associations/sample.yaml: line 4: expected YAML that can be read; got Missing closing "quote',
    ])
  })

  test('is refused where a field stands twice', () => {
    write('associations/sample.yaml', 'id: sample\nname: Sample\nid: other\n')
    expect(refusal()).toEqual([
      'associations/sample.yaml: line 3: expected YAML that can be read; got Map keys must be unique',
    ])
  })

  test('is refused where a tag or an anchor is unknown', () => {
    write('associations/other.yaml', 'id: !secret other\n')
    write('associations/sample.yaml', 'id: *other\n')
    expect(refusal()).toEqual([
      'associations/other.yaml: line 1: expected YAML that can be read; got Unresolved tag: !secret',
      'associations/sample.yaml: expected YAML that can be read; got Unresolved alias (the anchor must be set before the alias): other',
    ])
  })

  test('is refused where it is empty', () => {
    write('associations/sample.yaml', '')
    expect(refusal()).toEqual(['associations/sample.yaml: expected a group of fields; got null'])
  })

  test('is refused where its name and its id differ', () => {
    writeSample({ id: 'other' })
    expect(refusal()).toEqual([
      'associations/sample.yaml: id: expected the file\'s own name, sample; got "other"',
    ])
  })

  test('is a folder that is not there, or holds no profile', () => {
    rmSync(files.folder, { recursive: true })
    expect(refusal()).toEqual(['associations: expected a folder of profiles; got nothing'])
    mkdirSync(files.folder)
    write('associations/readme.txt', 'Nothing here')
    expect(refusal()).toEqual(['associations: expected a profile, <id>.yaml; got nothing'])
  })

  test.each<[string, string, string]>([
    [
      'no day',
      '{"england-and-wales": [{"date": "tomorrow"}]}',
      'england-and-wales[0].date: expected a date that exists, YYYY-MM-DD; got "tomorrow"',
    ],
    [
      'an empty list',
      '{"england-and-wales": []}',
      'england-and-wales: expected a list of bank holidays; got []',
    ],
    [
      "no list for an association's nation",
      '{"scotland": []}',
      'england-and-wales: expected a list of bank holidays; got nothing',
    ],
    ['a list and no nations', '[]', 'expected a group of fields; got []'],
  ])('is a bank-holiday list with %s', (_, content, line) => {
    writeSample()
    write('bank-holidays.json', content)
    expect(refusal()).toEqual([`bank-holidays.json: ${line}`])
  })

  test('is a bank-holiday list that is not there', () => {
    writeSample()
    rmSync(files.bankHolidaysFile)
    expect(refusal()).toEqual(['bank-holidays.json: expected a file; got nothing'])
  })

  test.each<[string, string, string]>([
    ['an unknown association', 'nowhere: {}', 'nowhere: expected one of sample; got "nowhere"'],
    [
      'an unknown field',
      'sample: {emergency: {number: "999"}}',
      'sample.emergency.number: expected a field that a profile has; got "999"',
    ],
    [
      'a value that the policy states',
      'sample: {emergency: {life: "112"}}',
      'sample.emergency.life: expected no assumption, because the policy states it; got "112"',
    ],
    [
      'a value of the wrong shape',
      'sample: {privacy: {retention_days: a year}}',
      'sample.privacy.retention_days: expected a whole number above 0; got "a year"',
    ],
    [
      'an unknown placeholder',
      'sample: {sites: ["http://localhost:{port}"]}',
      'sample.sites[0]: expected a value given for {port}; got "http://localhost:{port}"',
    ],
    ['nothing for an association', 'sample:', 'sample: expected a group of fields; got null'],
    ['no association at all', '', 'expected a group of fields, one for each association; got null'],
    [
      'no YAML',
      'sample: {',
      'line 1: expected YAML that can be read; got Flow map in block collection must be sufficiently indented and end with a }',
    ],
  ])('is a file of assumptions with %s', (_, content, line) => {
    writeSample()
    expect(refusal(content)).toEqual([`assumptions.yaml: ${line}`])
  })

  test('is a file of assumptions that is not there', () => {
    writeSample()
    const assumptions = { file: join(folder, 'nowhere.yaml'), fill: {} }
    expect(() => loadProfiles({ ...files, assumptions })).toThrow(
      new BrokenProfile(`${join(folder, 'nowhere.yaml')}: expected a file; got nothing`),
    )
  })
})
