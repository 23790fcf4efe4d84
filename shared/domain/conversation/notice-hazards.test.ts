import { describe, expect, test } from 'vitest'
import { queueRow } from '../queue/queue.ts'
import type { Command } from './command.ts'
import { AT, aStart, byResident, bySian, play, SIAN, say } from './testing.ts'

const start = aStart()

describe('words of danger', () => {
  test('are noticed at once, in any language, with the moment, and only once each', () => {
    const { state, types } = play([
      [0, start],
      [5, say('Mae arogl nwy yn y gegin', byResident)],
      [9, say('I can smell gas', byResident)],
    ])
    expect(types.filter(type => type === 'hazards_noticed')).toHaveLength(1)
    expect(state.hazards).toMatchObject({ noticedAt: AT(5), found: ['gas'], settled: null })
    expect(queueRow(state)?.hazards).toEqual(['gas'])
  })

  test('are noticed in what was filled in, of every kind', () => {
    const message = aStart({ kind: 'message', fields: { text: 'There is black mould in the bedroom' } })
    expect(play([[0, message]]).state.hazards?.found).toEqual(['damp_mould'])
  })

  test('are noticed in what is changed later, and in what a chat goes on as, if they are new', () => {
    const fields = {
      text: 'There is black mould in the bedroom',
      name: 'Idris Khan',
      reply_by: 'phone',
      phone: '01632 960555',
    }
    const changed = (text: string): Command => ({ type: 'change_fields', fields: { ...fields, text } })
    const { state, types } = play([
      [0, start],
      [5, { type: 'convert', to: 'message', fields }],
      [6, changed(`${fields.text}, and I can smell gas`)],
      [7, changed(`${fields.text}. I can smell gas!`)],
    ])
    expect(state.hazards?.found).toEqual(['damp_mould', 'gas'])
    expect(types.filter(type => type === 'hazards_noticed')).toHaveLength(2)
  })

  test('never block and never close, and a person settles them', () => {
    const settle: Command = { type: 'settle_hazards', adviser: SIAN, real: false }
    const { state } = play([
      [0, start],
      [5, say('I can smell gas', byResident)],
      [9, settle],
      [10, settle],
    ])
    expect(state.phase).toBe('waiting')
    expect(state.hazards?.settled).toMatchObject({ by: SIAN, real: false })
    expect(queueRow(state)?.hazards).toEqual([])
  })

  test('an adviser writing of them raises nothing', () => {
    const { types } = play([
      [0, start],
      [1, { type: 'take', adviser: SIAN }],
      [2, say('Can you smell gas?', bySian)],
    ])
    expect(types).not.toContain('hazards_noticed')
  })
})
