import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { Log } from '../log.ts'

type Refused = { readonly ok: false; readonly refusal: Refusal }

/** Answers what `work` found; a fault of ours is logged, and answered as one that may pass. A client that asked for
 * no answer gets none, and cannot make the server fail by it. */
export async function answering<T>(
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

/** Ends a handshake with a named refusal, which Socket.IO hands to the client as the error's `data`. */
export function refuseHandshake(next: (error: Error) => void, refusal: Refusal): void {
  next(Object.assign(new Error(refusal.name), { data: { refusal } }))
}
