import { checkLive } from '../shared/domain/profile/check-live.ts'
import { describeProblem } from '../shared/domain/profile/problem.ts'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { BrokenProfile, WrongSetting } from './errors.ts'
import { createLog } from './log.ts'
import { loadProfiles } from './profiles.ts'
import { runUntilSignal } from './run.ts'

// The real server: profiles as the files state them, nothing assumed, and the machine's own clock.
await runUntilSignal(async () => {
  const config = readConfig(process.env)
  if (config.startAt) {
    throw new WrongSetting('DOORSTEP_NOW: only for the demonstration and tests, where the clock may be set')
  }
  const log = createLog(config.logLevel)
  const { profiles, warnings } = loadProfiles({
    folder: config.associations,
    bankHolidaysFile: config.bankHolidays,
    now: new Date().toISOString(),
  })
  const unready = [...profiles.values()].flatMap(({ profile }) =>
    checkLive(profile).map(
      problem => `${config.associations}/${profile.id}.yaml: ${describeProblem(problem)}`,
    ),
  )
  if (unready.length > 0) throw new BrokenProfile(unready.join('\n'))
  for (const warning of warnings) log.warn(warning)

  const app = await createApp(config, { associations: profiles, log })
  await app.listen()
  log.info({ port: config.port, url: config.url, associations: [...profiles.keys()] }, 'Doorstep serves')
  return app.close
})
