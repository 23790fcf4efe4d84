import { rmSync, writeFileSync } from 'node:fs'
import { makeFolder } from './demonstration.ts'
import { sessionsFile, tellSeedFolder } from './seed.ts'
import { startWarmServer } from './warm-server.ts'

/** Before the first test: makes the data that every demonstration begins with. */
// biome-ignore lint/style/noDefaultExport: Playwright takes the default export
export default async function setUp(): Promise<() => void> {
  const folder = makeFolder()
  const server = startWarmServer()
  writeFileSync(sessionsFile(folder), JSON.stringify(await server.seed(folder)))
  await server.close()
  tellSeedFolder(folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
