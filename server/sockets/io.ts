import type { Server as HttpServer } from 'node:http'
import { type DefaultEventsMap, type Namespace, Server } from 'socket.io'
import type {
  ResidentToServer,
  ServerToResident,
  ServerToStaff,
  StaffToServer,
} from '../../shared/protocol/wire.ts'
import type { Access } from '../access/access.ts'
import type { ActiveSession } from '../access/auth.ts'

type ResidentNamespace = Namespace<ResidentToServer, ServerToResident, DefaultEventsMap, { access: Access }>
type StaffNamespace = Namespace<
  StaffToServer,
  ServerToStaff,
  DefaultEventsMap,
  { session: ActiveSession; cookie: string }
>
export type Lines = {
  readonly io: Server
  readonly residents: ResidentNamespace
  readonly staff: StaffNamespace
}

/** No message of ours comes near this; a larger one is not ours. */
const LARGEST_MESSAGE_BYTES = 100_000

/** The live link. The server pings and both sides give up a silent line, so that neither talks into a dead one. */
export function createLines(http: HttpServer, allowedOrigins: ReadonlySet<string>): Lines {
  const io = new Server(http, {
    serveClient: false,
    transports: ['websocket', 'polling'],
    pingInterval: 20_000,
    pingTimeout: 15_000,
    maxHttpBufferSize: LARGEST_MESSAGE_BYTES,
    cors: { origin: [...allowedOrigins], credentials: true },
    // CORS does not bind WebSockets: a page elsewhere is turned away here. No Origin: not a browser.
    allowRequest(request, decide) {
      const { origin } = request.headers
      decide(null, origin === undefined || allowedOrigins.has(origin))
    },
  })
  return { io, residents: io.of('/resident'), staff: io.of('/staff') }
}
