export type { DoorKey as WidgetKey, DoorWords as WidgetWords } from '../shared/client/door-words.ts'
