import type { Story } from '../site/story.ts'
import { angus } from './angus.ts'
import { magna } from './magna.ts'
import { mgha } from './mgha.ts'
import { mha } from './mha.ts'
import { paragon } from './paragon.ts'
import { plain } from './plain.ts'
import { willow } from './willow.ts'

const stories = new Map<string, Story>(Object.entries({ mha, mgha, magna, angus, paragon, willow }))

/** The story of an association, or a plain one when it has none. */
export const storyOf = (associationId: string): Story => stories.get(associationId) ?? plain
