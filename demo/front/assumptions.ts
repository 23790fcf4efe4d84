/** A value that the demonstration assumes because the association's policy does not say it. */
export type Assumption = {
  /** The path in the profile, such as `hours.service`. */
  readonly field: string
  /** The value as text, or as JSON where it is more than text. */
  readonly value: string
}

const labels: Record<string, string> = {
  'hours.service': 'Opening hours',
  'out_of_hours.number': 'Telephone out of hours',
  'emergency.landlord_number': 'Emergency telephone',
  'emergency.note': 'About that number',
  'contacts.phone': 'Telephone',
  'contacts.email': 'Email',
  'channels.chat': 'Takes chats',
  'channels.message': 'Takes messages',
  'channels.callback': 'Calls back on request',
  'channels.form': 'Takes forms',
  'channels.appointment': 'Takes requests for appointments',
  'reporting_public.page': 'Publishes its performance on the web',
  'privacy.retention_days': 'Days that records are kept',
  'privacy.notice_url': 'Privacy notice',
  appearance: 'Colours',
  sites: 'Websites that may embed the door',
}

/** Words an assumption. A field without a label of its own goes by its path. */
export const describeAssumption = ({
  field,
  value,
}: Assumption): { readonly label: string; readonly text: string } => ({
  label: labels[field] ?? field,
  text: describeValue(parseValue(value)),
})

/** Numbers stay text, so that a telephone number does not lose its zero. */
const parseValue = (value: string): unknown => {
  if (!/^[[{]|^(true|false|null)$/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

const describeValue = (value: unknown): string => {
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (value === null) return 'none'
  if (Array.isArray(value)) return value.map(describeValue).join(', ')
  if (typeof value !== 'object') return String(value)
  return isWeek(value)
    ? describeWeek(value)
    : Object.entries(value)
        .map(([key, inner]) => `${key} ${describeValue(inner)}`)
        .join(', ')
}

const days = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

type Week = { readonly [day in keyof typeof days]?: readonly (readonly [string, string])[] }

const isWeek = (value: object): value is Week => {
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every(key => key in days)
}

/** Joins neighbouring days with the same hours: `Monday to Friday 09:00–17:00`. */
const describeWeek = (hours: Week): string => {
  const runs: { first: string; last: string; open: string }[] = []
  for (const [day, name] of Object.entries(days) as [keyof typeof days, string][]) {
    const open = (hours[day] ?? []).map(([from, to]) => `${from}–${to}`).join(' and ')
    const run = runs.at(-1)
    if (run && run.open === open) run.last = name
    else runs.push({ first: name, last: name, open })
  }
  return runs
    .filter(({ open }) => open !== '')
    .map(({ first, last, open }) => `${first === last ? first : `${first} to ${last}`} ${open}`)
    .join(', ')
}
