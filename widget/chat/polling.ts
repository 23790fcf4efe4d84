import { transports, XHR } from 'engine.io-client'

/** The way round a network that lets no WebSocket through. */
transports.polling ??= XHR
