import { expect, test } from 'vitest'
import {
  otherDigits,
  otherEnd,
  otherScript,
  type SentenceRule,
  straightQuotes,
  strayMarks,
  straySpaces,
} from './sentence-rules.ts'

/** Each rule with sentences that pass it and sentences that do not: the language, the sentence, and the English one. */
const RULES: readonly {
  readonly name: string
  readonly rule: SentenceRule
  readonly good: readonly (readonly [language: string, sentence: string, english?: string])[]
  readonly bad: readonly (readonly [language: string, sentence: string, english?: string])[]
}[] = [
  {
    name: 'no stray marks of direction',
    rule: strayMarks,
    good: [
      ['ar', 'اتصل على {{phone}}.'],
      ['fa', 'می‌توانید تماس بگیرید.'],
    ],
    bad: [
      ['ar', 'اتصل على \u2066{{phone}}\u2069.'],
      ['ur', 'کال کریں\u200f'],
      ['pl', 'Za\u00addzwoń'],
      ['pl', 'Za\u200ddzwoń'],
    ],
  },
  {
    name: 'letters of its own script',
    rule: otherScript,
    good: [
      ['bn', 'PDF বা Braille'],
      ['uk', 'Наприклад: name@example.org, пʼятниця'],
      ['ar', 'اضغط Enter ثم {{name}}'],
      ['pl', 'Łączność'],
    ],
    bad: [
      ['bn', 'আমাদের message পাঠান'],
      ['uk', 'Зв\u0061жіть'],
      ['pl', 'Nаpisz'],
      ['gu', 'સંદેશ संदेश'],
    ],
  },
  {
    name: 'no stray spaces',
    rule: straySpaces,
    good: [['es', 'Llámenos ahora']],
    bad: [
      ['es', 'Llámenos '],
      ['es', 'Llámenos  ahora'],
      ['es', ' Llámenos'],
    ],
  },
  {
    name: 'digits as they are dialled',
    rule: otherDigits,
    good: [['fa', 'حداقل 10 رقم']],
    bad: [
      ['fa', 'حداقل ۱۰ رقم'],
      ['bn', '১০ টি'],
    ],
  },
  {
    name: 'quotation marks as they are printed',
    rule: straightQuotes,
    good: [
      ['it', 'Non c’è nessuno'],
      ['pl', '„Zadzwoń”'],
      ['es', '«Llámenos»'],
    ],
    bad: [
      ['it', "Non c'è nessuno"],
      ['pl', '"Zadzwoń"'],
    ],
  },
  {
    name: 'the end that English has, as the language writes it',
    rule: otherEnd,
    good: [
      ['bn', 'আমরা বন্ধ।', 'Closed.'],
      ['pa', 'ਬੰਦ।', 'Closed.'],
      ['ur', 'بند۔', 'Closed.'],
      ['ar', 'مغلق.', 'Closed.'],
      ['ar', 'كيف؟', 'How?'],
      ['es', '¿Cómo?', 'How?'],
      ['gu', 'ખૂલે છે…', 'Opening…'],
      ['pl', 'Telefon', 'Phone'],
    ],
    bad: [
      ['bn', 'আমরা বন্ধ.', 'Closed.'],
      ['ur', 'بند.', 'Closed.'],
      ['ur', 'کیسے?', 'How?'],
      ['pl', 'Zamknięte', 'Closed.'],
      ['pl', 'Telefon.', 'Phone'],
      ['ar', 'كيف.', 'How?'],
      ['cy', 'Yn agor.', 'Opening…'],
    ],
  },
]

test.each(RULES)('$name', ({ rule, good, bad }) => {
  for (const [language, sentence, english = ''] of good)
    expect(rule(sentence, english, language), `${language}: ${sentence}`).toBeNull()
  for (const [language, sentence, english = ''] of bad)
    expect(rule(sentence, english, language), `${language}: ${sentence}`).not.toBeNull()
})
