import { requestCallback, startChat, startConversation, type TestServer } from './server.ts'

/** The enquiries of residents, each as the conversation `a`. */

export const dilysChats = (server: TestServer) => startChat(server, 'a', 'Dilys Price', 'Is anybody there?')

export const dilysWantsACall = (server: TestServer) => requestCallback(server, 'a', 'Dilys Price')

export const dilysWrites = (server: TestServer) =>
  startConversation(server, 'a', {
    kind: 'message',
    name: 'Dilys Price',
    fields: { text: 'When is the office open?', reply_by: 'email', email: 'dilys@home.example' },
    stage: 'full',
    due: '2026-11-25T17:00:00.000Z',
  })

/** Due before the time of the tests, so it is late. */
export const dilysComplains = (server: TestServer) =>
  startConversation(server, 'a', {
    kind: 'feedback',
    name: 'Dilys Price',
    fields: { feedback: 'complaint', text: 'Nobody came about the roof' },
    stage: 'stage_1',
    due: '2026-11-20T17:00:00.000Z',
  })

export const zofiaChats = (server: TestServer, translationConsent: boolean) => {
  startConversation(server, 'a', {
    kind: 'chat',
    name: 'Zofia Wójcik',
    language: 'pl',
    translationConsent,
    fields: {},
    stage: 'answer',
    due: '2026-11-23T10:18:00.000Z',
  })
  server.act('a', { type: 'say', text: 'Kaloryfer jest zimny', language: 'pl' })
}
