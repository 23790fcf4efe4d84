import { transports, XHR } from 'engine.io-client'

/** Adds the polling transport, for networks that block WebSockets. */
transports.polling ??= XHR
