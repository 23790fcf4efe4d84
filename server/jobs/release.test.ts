import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAuth } from '../access/auth.ts'
import { actForAdviser } from '../actions/commands.ts'
import { startConversation } from '../actions/start.ts'
import { findColleague, listAdvisers } from '../storage/advisers.ts'
import { loadConversation, loadEventsAfter } from '../storage/conversations.ts'
import { association, type OpenActionContext, openActionContext } from '../testing/action-context.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { handClock, SIAN } from '../testing/people.ts'
import { PASSWORD, startBody } from '../testing/test-server.ts'
import { releaseFromRemovedAdvisers } from './release.ts'

onEachDatabase('an adviser who is removed', make => {
  let { db, type, actionContext, end } = {} as OpenActionContext
  const clock = handClock('2026-11-26T10:15:00.000Z')
  beforeEach(async () => {
    ;({ db, type, actionContext, end } = await openActionContext(make, clock))
  })
  afterEach(() => end())

  test('leaves what they held to the queue and their name in it, and colleagues keep theirs', async () => {
    const auth = await createAuth({ db, type, url: 'http://localhost', secret: 's'.repeat(32) })
    const really = { ...actionContext, colleague: (of: string, id: string) => findColleague(db, of, id) }
    for (const [name, email] of [
      ['Siân Morgan', 'sian@mha.example'],
      ['Dafydd Rees', 'dafydd@mha.example'],
    ] as const)
      await auth.putAdviser({ association: 'mha', name, email, password: PASSWORD, languages: ['en'] })
    const taken: string[] = []
    for (const { id, name } of await listAdvisers(db, 'mha')) {
      const answer = await startConversation(really, association('mha'), startBody(), true)
      if (!answer.ok) throw new Error(answer.refusal.name)
      const { conversation } = answer.started
      await actForAdviser(
        really,
        { ...SIAN, id, name },
        { type: 'take', clientId: randomUUID(), conversation },
      )
      taken.push(conversation)
    }
    const [dafydds = '', sians = ''] = taken
    await releaseFromRemovedAdvisers(really)
    expect((await loadConversation(db, sians))?.adviser?.name).toBe('Siân Morgan')

    expect(await auth.removeAdviser('Sian@mha.example')).toBe('Siân Morgan')
    expect(await auth.removeAdviser('sian@mha.example')).toBeNull()
    await releaseFromRemovedAdvisers(really)
    await releaseFromRemovedAdvisers(really)
    expect(await loadConversation(db, sians)).toMatchObject({ adviser: null, phase: 'waiting' })
    expect(await loadConversation(db, dafydds)).toMatchObject({ adviser: { name: 'Dafydd Rees' } })
    const log = await loadEventsAfter(db, sians, 0)
    expect(log.filter(({ type }) => type === 'put_back')).toMatchObject([
      { adviser: { name: 'Siân Morgan' } },
    ])
    expect(JSON.stringify(log)).toContain('"type":"taken","adviser":{"id"')
    expect((await listAdvisers(db, 'mha')).map(({ name }) => name)).toEqual(['Dafydd Rees'])
  })
})
