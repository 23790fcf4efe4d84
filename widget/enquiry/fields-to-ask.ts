import { type Field, type FieldName, type FieldValues, SOON } from '../../shared/domain/enquiry/fields.ts'

/** What is asked to send something new: everything. */
type Asking = 'new' | 'change' | 'instead'

/**
 * What is asked of whoever sends something new, changes what was sent, or goes on from a chat. An agreed time is not
 * changed here: that would be another call. What was said in a chat is not asked for again (WCAG 3.3.7), and a call in
 * its stead is made as soon as we can. Whether a machine may translate is asked once, and then stands with what was
 * sent, or in the chat.
 */
export function fieldsToAsk(
  all: readonly Field[],
  asking: Asking,
  before: FieldValues = {},
): readonly Field[] {
  const without = (one: FieldName) => all.filter(({ name }) => name !== 'machine' && name !== one)
  switch (asking) {
    case 'new':
      return all
    case 'change':
      return without('slot').map(field => optionalText(field, before))
    case 'instead':
      return without('text').map(field => (field.name === 'slot' ? { ...field, options: [SOON] } : field))
  }
}

/** Where the words stand in the chat that it came from, none need be added. */
const optionalText = (field: Field, { text }: FieldValues): Field =>
  field.name === 'text' && text === undefined ? { ...field, required: false } : field
