import type { Line } from '../../shared/client/line.ts'
import type { AdviserCommand, StaffResume } from '../../shared/protocol/commands.ts'
import type { Ack, Resumed, ServerToStaff, StaffToServer } from '../../shared/protocol/wire.ts'

export type StaffLine = Line<StaffToServer, ServerToStaff>

type StaffRequests = {
  readonly command: (command: AdviserCommand) => Promise<Ack>
  readonly resume: (resume: StaffResume) => Promise<Resumed>
}

/** The requests of an adviser over the line. Any answer can say that the session has ended, so all of them pass here.
 * Both reject when no answer comes. */
export function createRequests(line: StaffLine, onSessionEnd: () => void): StaffRequests {
  const check = <Answer extends Ack | Resumed>(answer: Answer): Answer => {
    if (!answer.ok && answer.refusal.name === 'sign_in_needed') onSessionEnd()
    return answer
  }
  return {
    command: async command => check(await line.ask('command', command)),
    resume: async resume => check(await line.ask('resume', resume)),
  }
}
