import type { Story } from '../site/story.ts'

/** Willow Homes does not exist: it is the landlord that is always open, so that the demonstration always has one. */
export const willow: Story = {
  look: 'willow',
  hero: {
    en: {
      title: 'At home, at any hour',
      lead: 'A cold boiler at three in the morning, a question about rent on a Sunday: at Willow Homes somebody answers, day and night, every day of the year.',
    },
    cy: {
      title: 'Gartref, ar unrhyw awr',
      lead: 'Boeler oer am dri y bore, cwestiwn am y rhent ar ddydd Sul: yn Willow Homes mae rhywun yn ateb, ddydd a nos, bob dydd o’r flwyddyn.',
    },
  },
  place: { en: 'Made-up homes by a made-up river', cy: 'Cartrefi dychmygol ger afon ddychmygol' },
  promises: [
    {
      figure: { en: '3 minutes', cy: '3 munud' },
      text: { en: 'to answer a chat, at whatever hour', cy: 'i ateb sgwrs, pa awr bynnag yw hi' },
    },
    {
      figure: { en: '1 working day', cy: '1 diwrnod gwaith' },
      text: { en: 'to answer a message you leave', cy: 'i ateb neges y byddwch yn ei gadael' },
    },
    {
      figure: { en: '2 working days', cy: '2 ddiwrnod gwaith' },
      text: { en: 'to call you back', cy: 'i’ch ffonio’n ôl' },
    },
  ],
  formats: {
    en: 'Large print, Braille, audio, Easy Read, PDF, British Sign Language or another language: ask for the one that suits you.',
    cy: 'Print bras, Braille, sain, Hawdd ei Ddeall, PDF, Iaith Arwyddion Prydain neu iaith arall: gofynnwch am yr un sy’n addas i chi.',
  },
  repairTimes: null,
  news: [
    {
      slug: 'lantern-walk',
      date: '2026-11-20',
      title: { en: 'Lanterns along the river', cy: 'Llusernau ar hyd yr afon' },
      summary: {
        en: 'Make one on Saturday, carry one on Sunday: our winter walk starts under the willow.',
        cy: 'Gwnewch un ddydd Sadwrn, cariwch un ddydd Sul: mae taith gerdded y gaeaf yn dechrau o dan yr helygen.',
      },
      more: {
        en: 'The path is flat and lit, with benches and hot chocolate half way. Wheels, paws and grandparents are all welcome.',
        cy: 'Mae’r llwybr yn wastad ac wedi’i oleuo, gyda meinciau a siocled poeth hanner ffordd. Croeso i olwynion, pawennau a neiniau a theidiau.',
      },
      view: '790 230 420 236',
    },
    {
      slug: 'night-desk',
      date: '2026-11-06',
      title: { en: 'One year of the night desk', cy: 'Blwyddyn o ddesg y nos' },
      summary: {
        en: 'What people ask at four in the morning, and how we answer.',
        cy: 'Beth mae pobl yn ei ofyn am bedwar y bore, a sut rydym yn ateb.',
      },
      more: {
        en: 'Most of it is heating, then keys, then worry. The kettle at the night desk has had to be replaced twice, and nobody has been left without an answer.',
        cy: 'Gwresogi yw’r rhan fwyaf, wedyn allweddi, wedyn pryder. Bu’n rhaid cael tegell newydd i ddesg y nos ddwywaith, ac ni adawyd neb heb ateb.',
      },
      view: '560 60 420 226',
    },
    {
      slug: 'adapted-homes',
      date: '2026-10-19',
      title: { en: 'Five adapted homes at Weavers’ Yard', cy: 'Pum cartref wedi’u haddasu yn Weavers’ Yard' },
      summary: {
        en: 'Level doors, low worktops, wide halls, and a view of the water from each bed.',
        cy: 'Drysau gwastad, wynebau gwaith isel, cynteddau llydan, a golygfa o’r dŵr o bob gwely.',
      },
      more: {
        en: 'They were designed with the five families who have now moved in. The architects came back to see, and took notes.',
        cy: 'Fe’u cynlluniwyd gyda’r pum teulu sydd bellach wedi symud i mewn. Daeth y penseiri’n ôl i weld, a gwneud nodiadau.',
      },
      view: '400 270 300 161',
    },
  ],
}
