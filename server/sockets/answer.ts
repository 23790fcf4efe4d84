import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { Log } from '../log.ts'

type Refused = { readonly ok: false; readonly refusal: Refusal }

/** Answers a client with the result of `work`. A fault of ours is logged and answered as `unavailable`. A client that sent
 * no callback gets no answer, and cannot make the server fail by that. */
export async function answerWith<T>(
  log: Log,
  answer: (answer: T | Refused) => void,
  work: () => Promise<T | Refused>,
) {
  const reply = typeof answer === 'function' ? answer : () => {}
  try {
    reply(await work())
  } catch (error) {
    log.error(error, 'a command failed')
    reply({ ok: false, refusal: { name: 'unavailable' } })
  }
}

/** Ends a handshake with a refusal, which Socket.IO passes to the client as the error's `data`. */
export function refuseHandshake(next: (error: Error) => void, refusal: Refusal): void {
  next(Object.assign(new Error(refusal.name), { data: { refusal } }))
}
