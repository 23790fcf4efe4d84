import type { Story } from '../site/story.ts'

/** Figures from the appendix of Paragon's Customer Care Policy. The news is made up. */
export const paragon: Story = {
  look: 'canal',
  hero: {
    en: {
      title: 'Plain words and an open door',
      lead: 'Ask in your own words, and you get an answer in plain ones: friendly, in confidence, and with the name of the person who wrote it.',
    },
    cy: {
      title: 'Geiriau plaen a drws agored',
      lead: 'Gofynnwch yn eich geiriau eich hun, a chewch ateb mewn geiriau syml: yn gyfeillgar, yn gyfrinachol, a chydag enw’r sawl a’i hysgrifennodd.',
    },
  },
  place: { en: 'Homes near the water and the hills', cy: 'Cartrefi ger y dŵr a’r bryniau' },
  promises: [
    {
      figure: { en: 'Next working day', cy: 'Y diwrnod gwaith nesaf' },
      text: { en: 'at the latest, we return your call', cy: 'fan bellaf, byddwn yn eich ffonio’n ôl' },
    },
    {
      figure: { en: '5 working days', cy: '5 diwrnod gwaith' },
      text: { en: 'to respond to a letter or an email', cy: 'i ymateb i lythyr neu e-bost' },
    },
    {
      figure: { en: 'A visit', cy: 'Ymweliad' },
      text: {
        en: 'at home within 5 working days is our aim, when you ask',
        cy: 'â’ch cartref o fewn 5 diwrnod gwaith yw ein nod, pan ofynnwch',
      },
    },
  ],
  formats: {
    en: 'Tell us if you find it hard to hear us or to read what we send, or if another language suits you better. We will look for the way that works for you.',
    cy: 'Rhowch wybod os yw’n anodd i chi ein clywed neu ddarllen yr hyn a anfonwn, neu os yw iaith arall yn well gennych. Byddwn yn chwilio am y ffordd sy’n gweithio i chi.',
  },
  repairTimes: null,
  news: [
    {
      slug: 'new-handbook',
      date: '2026-11-09',
      title: { en: 'A handbook you might actually read', cy: 'Llawlyfr y byddwch wir am ei ddarllen' },
      summary: {
        en: 'The new Tenants’ Handbook is half as long and has pictures of every stopcock.',
        cy: 'Mae Llawlyfr newydd y Tenantiaid hanner mor hir, gyda llun o bob stop-tap.',
      },
      more: {
        en: 'Eleven tenants struck out everything they did not understand, and we wrote it again. Your copy is on its way, and there is one to borrow at every surgery.',
        cy: 'Dileodd un ar ddeg o denantiaid bopeth nad oeddent yn ei ddeall, ac fe’i hysgrifennwyd eto. Mae eich copi ar ei ffordd, ac mae un i’w fenthyg ym mhob cymhorthfa.',
      },
      view: '460 230 420 226',
    },
    {
      slug: 'local-surgeries',
      date: '2026-10-30',
      title: { en: 'An office that comes to you', cy: 'Swyddfa sy’n dod atoch chi' },
      summary: {
        en: 'From this month we hold a surgery in a hall near you, with private rooms and no stairs.',
        cy: 'O’r mis hwn byddwn yn cynnal cymhorthfa mewn neuadd yn eich ymyl, gydag ystafelloedd preifat a dim grisiau.',
      },
      more: {
        en: 'Ask about any housing question, yours or your mother’s. If you cannot come, we can visit you, and if you would rather we came in the evening, say so.',
        cy: 'Holwch am unrhyw fater tai, eich un chi neu un eich mam. Os na allwch ddod, gallwn ymweld â chi, ac os byddai’n well gennych gyda’r nos, dywedwch hynny.',
      },
      view: '40 210 400 215',
    },
    {
      slug: 'canal-benches',
      date: '2026-10-12',
      title: { en: 'Benches by the canal', cy: 'Meinciau ger y gamlas' },
      summary: {
        en: 'Built by our apprentices, painted by the people who sit on them.',
        cy: 'Ein prentisiaid a’u hadeiladodd; y bobl sy’n eistedd arnynt a’u peintiodd.',
      },
      more: {
        en: 'There are five of them, one every hundred steps, so that the walk to the shop has somewhere to rest. The orange one is said to be the most comfortable.',
        cy: 'Mae pump ohonynt, un bob can cam, fel bod lle i orffwys ar y ffordd i’r siop. Yr un oren yw’r fwyaf cysurus, meddir.',
      },
      view: '505 370 480 270',
    },
  ],
}
