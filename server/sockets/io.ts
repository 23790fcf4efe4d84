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

/** Our own clients send far less. */
const MAX_MESSAGE_BYTES = 100_000

/** Creates the Socket.IO server. It pings, and both sides close a silent line, so that neither sends into a dead one. */
export function createLines(http: HttpServer, allowedOrigins: ReadonlySet<string>): Lines {
  const io = new Server(http, {
    serveClient: false,
    transports: ['websocket', 'polling'],
    pingInterval: 20_000,
    pingTimeout: 15_000,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    cors: { origin: [...allowedOrigins], credentials: true },
    // CORS does not apply to WebSockets, so this refuses pages of other origins. No Origin: not a browser.
    allowRequest(request, decide) {
      const { origin } = request.headers
      decide(null, origin === undefined || allowedOrigins.has(origin))
    },
  })
  return { io, residents: io.of('/resident'), staff: io.of('/staff') }
}
