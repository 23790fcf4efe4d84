import type { Story } from '../site/story.ts'

/** Figures from sections 2.3, 2.4.2, 2.7 and 2.9 of MGHA's Customer Service Standards. The news is made up. */
export const mgha: Story = {
  look: 'garden',
  hero: {
    en: {
      title: 'Green places to put down roots',
      lead: 'Mount Green looks after homes across Surrey and Bexley. Ask us anything. We tell you what we can do and what we cannot, and if we cannot help, we say who can.',
    },
    cy: {
      title: 'Llefydd gwyrdd i fwrw gwreiddiau',
      lead: 'Mae Mount Green yn gofalu am gartrefi ledled Surrey a Bexley. Gofynnwch unrhyw beth. Dywedwn beth y gallwn ei wneud a beth na allwn, ac os na allwn ni helpu, dywedwn pwy all wneud hynny.',
    },
  },
  place: { en: 'Homes across Surrey and Bexley', cy: 'Cartrefi ledled Surrey a Bexley' },
  promises: [
    {
      figure: { en: '3 hours', cy: '3 awr' },
      text: { en: 'to respond to a message you leave', cy: 'i ymateb i neges y byddwch yn ei gadael' },
    },
    {
      figure: { en: '3 working days', cy: '3 diwrnod gwaith' },
      text: {
        en: 'to reply to an email, and at most 10 for the full answer',
        cy: 'i ymateb i e-bost, a 10 ar y mwyaf ar gyfer yr ateb llawn',
      },
    },
    {
      figure: { en: '24 hours', cy: '24 awr' },
      text: { en: 'is our target for an emergency repair', cy: 'yw ein targed ar gyfer atgyweiriad brys' },
    },
  ],
  formats: {
    en: 'If you need our information in another form, such as large print or Braille, we will provide it.',
    cy: 'Os oes angen ein gwybodaeth arnoch ar ffurf arall, megis print bras neu Braille, byddwn yn ei darparu.',
  },
  repairTimes: [
    { kind: { en: 'Emergency', cy: 'Argyfwng' }, within: { en: 'within 24 hours', cy: 'o fewn 24 awr' } },
    {
      kind: { en: 'Urgent', cy: 'Brys' },
      within: { en: 'within 5 working days', cy: 'o fewn 5 diwrnod gwaith' },
    },
    {
      kind: { en: 'Routine', cy: 'Arferol' },
      within: { en: 'within 15 working days', cy: 'o fewn 15 diwrnod gwaith' },
    },
  ],
  news: [
    {
      slug: 'garden-for-everyone',
      date: '2026-11-12',
      title: { en: 'A garden for everyone at Linden Court', cy: 'Gardd i bawb yn Linden Court' },
      summary: {
        en: 'Raised beds, wide paths and a bench for two: planned by the people who live there.',
        cy: 'Gwelyau plannu uchel, llwybrau llydan a mainc i ddau: cynllun y bobl sy’n byw yno.',
      },
      more: {
        en: 'The first beans are in, and the shed has a key for every flat. We look after the hedge and the paths; the residents look after everything that can be eaten.',
        cy: 'Mae’r ffa cyntaf yn y pridd, ac mae allwedd i’r sied gan bob fflat. Ni sy’n gofalu am y gwrych a’r llwybrau; y trigolion sy’n gofalu am bopeth y gellir ei fwyta.',
      },
      view: '160 420 420 226',
    },
    {
      slug: 'residents-forum',
      date: '2026-10-29',
      title: { en: 'A chair at the Residents Forum is yours', cy: 'Mae cadair i chi yn Fforwm y Trigolion' },
      summary: {
        en: 'Four evenings a year, a good supper, and a say in how we are doing.',
        cy: 'Pedair noson y flwyddyn, swper da, a llais yn y ffordd rydym yn gwneud ein gwaith.',
      },
      more: {
        en: 'The Forum looks at our figures before our Board does. You need no experience, and we pay for your journey and for somebody to mind the children.',
        cy: 'Mae’r Fforwm yn edrych ar ein ffigurau cyn y Bwrdd. Nid oes angen profiad, ac rydym yn talu am eich taith ac am rywun i warchod y plant.',
      },
      view: '820 410 400 225',
    },
    {
      slug: 'six-weeks-in',
      date: '2026-10-08',
      title: {
        en: 'Six weeks in: how is the new home?',
        cy: 'Chwe wythnos wedyn: sut mae’r cartref newydd?',
      },
      summary: {
        en: 'We visit everybody who moves in, to hear what works and what squeaks.',
        cy: 'Rydym yn ymweld â phawb sy’n symud i mewn, i glywed beth sy’n gweithio a beth sy’n gwichian.',
      },
      more: {
        en: 'Keep a list on the fridge: the tap, the window, the bin day. We go through it with you, and you get a note of what we will do about each thing.',
        cy: 'Cadwch restr ar ddrws yr oergell: y tap, y ffenestr, y diwrnod biniau. Awn drwyddi gyda chi, a chewch nodyn o’r hyn a wnawn ynghylch pob peth.',
      },
      view: '470 240 400 225',
    },
  ],
}
