import { type Field, type FieldName, type FieldValues, SOON } from '../../shared/domain/enquiry/fields.ts'

/** The purpose of the form: a new enquiry, a change of one, or the conversion of a chat. */
type Purpose = 'new' | 'change' | 'instead'

/**
 * Chooses the fields to ask for. A new enquiry asks for all. A change leaves out the agreed time of a call, since another
 * time would be another call. The conversion of a chat leaves out the text, which the chat contains already (WCAG 3.3.7),
 * and offers a call only as soon as possible. Translation consent is asked for only once: in the new form or in the chat.
 */
export function chooseFields(
  all: readonly Field[],
  purpose: Purpose,
  before: FieldValues = {},
): readonly Field[] {
  const without = (one: FieldName) => all.filter(({ name }) => name !== 'machine' && name !== one)
  switch (purpose) {
    case 'new':
      return all
    case 'change':
      return without('slot').map(field => optionalText(field, before))
    case 'instead':
      return without('text').map(field => (field.name === 'slot' ? { ...field, options: [SOON] } : field))
  }
}

/** Makes the text optional if the enquiry was converted from a chat, which contains the resident's words. */
const optionalText = (field: Field, { text }: FieldValues): Field =>
  field.name === 'text' && text === undefined ? { ...field, required: false } : field
