import { beforeEach, expect, test } from 'vitest'
import type { AdviserCommand } from '../../shared/protocol/commands.ts'
import type { Ack } from '../../shared/protocol/wire.ts'
import { type Actions, createActions } from './actions.ts'

let asked: AdviserCommand[]
let answer: () => Promise<Ack>
let up: boolean
let done: number[]
let actions: Actions

beforeEach(() => {
  asked = []
  answer = async () => ({ ok: true, n: 7 })
  up = true
  done = []
  let ids = 0
  actions = createActions({
    conversation: 'a',
    ask(command) {
      asked.push(command)
      return answer()
    },
    isUp: () => up,
    clientId: () => `id-${++ids}`,
    onDone: n => done.push(n),
  })
})

const ids = () => asked.map(command => command.clientId)
const nobody = () => Promise.reject(new Error('No answer.'))

test('an action is asked for its conversation, and its number handed on', async () => {
  expect(await actions.run({ type: 'take' })).toBe(true)
  expect(asked).toEqual([{ type: 'take', clientId: 'id-1', conversation: 'a' }])
  expect(done).toEqual([7])
})

test('without a line nothing is asked, and that is said', async () => {
  up = false
  expect(await actions.run({ type: 'take' })).toBe(false)
  expect(asked).toEqual([])
  expect(actions.problem.value).toEqual({ name: 'offline' })
})

test('pressed twice it is asked once', async () => {
  await Promise.all([actions.run({ type: 'take' }), actions.run({ type: 'take' })])
  expect(ids()).toEqual(['id-1'])
})

test('without an answer nobody knows, so the same action tried again keeps its id', async () => {
  answer = nobody
  await actions.run({ type: 'put_back' })
  expect(actions.problem.value).toEqual({ name: 'no_answer' })
  expect(actions.busy.value).toBeNull()
  await actions.run({ type: 'put_back' })
  await actions.run({ type: 'take' })
  expect(ids()).toEqual(['id-1', 'id-1', 'id-2'])
})

test('an action that was answered gets a new id the next time', async () => {
  answer = async () => ({ ok: false, refusal: { name: 'not_taken' } })
  await actions.run({ type: 'put_back' })
  expect(actions.problem.value).toEqual({ name: 'not_taken' })
  answer = async () => ({ ok: true, n: 9 })
  await actions.run({ type: 'put_back' })
  expect(ids()).toEqual(['id-1', 'id-2'])
  expect(actions.problem.value).toBeNull()
})
