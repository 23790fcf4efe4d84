import { inWords } from '../shared/domain/profile/problem.ts'
import { createApp } from './app.ts'
import { readConfig, WrongSetting } from './config.ts'
import { createLog } from './log.ts'
import { BrokenProfile, checkLive, loadProfiles } from './profiles.ts'
import { runUntilAsked } from './run.ts'

/** Doorstep for real: the profiles as they stand, with nothing assumed. */
await runUntilAsked(async () => {
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
    checkLive(profile).map(problem => `${config.associations}/${profile.id}.yaml: ${inWords(problem)}`),
  )
  if (unready.length > 0) throw new BrokenProfile(unready.join('\n'))
  for (const warning of warnings) log.warn(warning)

  const app = await createApp(config, { associations: profiles, log })
  await app.listen()
  log.info({ port: config.port, url: config.url, associations: [...profiles.keys()] }, 'Doorstep serves')
  return app.close
})
