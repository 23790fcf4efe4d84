import { askForCall, begin, start, type TestServer } from './server.ts'

/** What residents ask for, each as the conversation `a`. */

export const dilysChats = (server: TestServer) => begin(server, 'a', 'Dilys Price', 'Is anybody there?')

export const dilysWantsACall = (server: TestServer) => askForCall(server, 'a', 'Dilys Price')

export const dilysWrites = (server: TestServer) =>
  start(server, 'a', {
    kind: 'message',
    name: 'Dilys Price',
    fields: { text: 'When is the office open?', reply_by: 'email', email: 'dilys@home.example' },
    stage: 'full',
    due: '2026-11-25T17:00:00.000Z',
  })

/** Due before the clock of the tests, and so late. */
export const dilysComplains = (server: TestServer) =>
  start(server, 'a', {
    kind: 'feedback',
    name: 'Dilys Price',
    fields: { feedback: 'complaint', text: 'Nobody came about the roof' },
    stage: 'stage_1',
    due: '2026-11-20T17:00:00.000Z',
  })

/** `leave`: a machine may translate. */
export const zofiaChats = (server: TestServer, leave: boolean) => {
  start(server, 'a', {
    kind: 'chat',
    name: 'Zofia Wójcik',
    language: 'pl',
    leave,
    fields: {},
    stage: 'answer',
    due: '2026-11-23T10:18:00.000Z',
  })
  server.act('a', { type: 'say', text: 'Kaloryfer jest zimny', language: 'pl' })
}
