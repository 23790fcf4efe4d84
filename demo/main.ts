import { readConfig } from '../server/config.ts'
import { runUntilSignal } from '../server/run.ts'
import { advisers } from './cast.ts'
import { createDemonstration } from './demonstration.ts'

/** `npm start`: serves the demonstration with its cast until a signal stops it. */
await runUntilSignal(async () => {
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env })
  const demonstration = await createDemonstration(config)
  await Promise.all(advisers.map(demonstration.auth.putAdviser))
  await demonstration.listen()
  process.stdout.write(greeting(config.url, demonstration.sitesOrigin))
  return demonstration.close
})

function greeting(url: string, sites: string): string {
  return `
Doorstep's demonstration: ${url}
  The associations' websites: ${sites}/mha/ and so on
  Answer as an adviser:       ${url}/staff

${advisers.map(({ email, password, name }) => `  ${email.padEnd(24)} ${password.padEnd(24)} ${name}`).join('\n')}

`
}
