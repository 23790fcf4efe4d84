import { createServer } from 'node:net'

/** Above 10080, the last port that browsers refuse to open, and below those that the system gives to outgoing connections,
 * of which a browser opens many. */
const LOWEST = 10_100
const HIGHEST = 30_000

/** A free port whose neighbour is free too: the websites are on the next one. */
export async function freePortPair(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = LOWEST + 2 * Math.floor((Math.random() * (HIGHEST - LOWEST)) / 2)
    if ((await isFree(port)) && (await isFree(port + 1))) return port
  }
  throw new Error('no two neighbouring ports are free')
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}
