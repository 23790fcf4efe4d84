import welsh from '../../locales/cy/dates.json' with { type: 'json' }
import { learnDates } from './written-dates.ts'

/** For the side that is not told them by the door: the staff page, whose languages are English and Welsh. */
learnDates('cy', welsh)
