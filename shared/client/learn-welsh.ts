import welsh from '../../locales/cy/dates.json' with { type: 'json' }
import { learnDates } from './written-dates.ts'

/** Registers the Welsh dates for the staff page, whose languages are English and Welsh. The widget gets them with the door. */
learnDates('cy', welsh)
