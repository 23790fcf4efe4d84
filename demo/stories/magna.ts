import type { Story } from '../site/story.ts'

/** Figures from sections 3.6, 4.5 and 5.1 of Magna's Customer Care Policy. The news is made up. */
export const magna: Story = {
  look: 'harbour',
  hero: {
    en: {
      title: 'Treat others as you would wish to be treated',
      lead: 'That is the first thing we teach everybody who works at Magna. Whether you rent from us, share ownership or hold a lease, you are at the centre of what we do.',
    },
    cy: {
      title: 'Trin eraill fel yr hoffech chi gael eich trin',
      lead: 'Dyna’r peth cyntaf rydym yn ei ddysgu i bawb sy’n gweithio i Magna. Os ydych yn rhentu gennym, yn rhannu perchnogaeth neu’n dal prydles, chi sydd wrth galon ein gwaith.',
    },
  },
  place: { en: 'Homes in towns and villages by the sea', cy: 'Cartrefi mewn trefi a phentrefi ger y môr' },
  promises: [
    {
      figure: { en: '1 working day', cy: '1 diwrnod gwaith' },
      text: { en: 'to respond to a message you leave', cy: 'i ymateb i neges y byddwch yn ei gadael' },
    },
    {
      figure: { en: '2 working days', cy: '2 ddiwrnod gwaith' },
      text: {
        en: 'to respond when you ask to see one of us',
        cy: 'i ymateb pan fyddwch yn gofyn am weld un ohonom',
      },
    },
    {
      figure: { en: '5 working days', cy: '5 diwrnod gwaith' },
      text: { en: 'is our aim for every letter and email', cy: 'yw ein nod ar gyfer pob llythyr ac e-bost' },
    },
  ],
  formats: {
    en: 'Our magazine comes as a recording too, and specially trained officers can visit you. Tell us the way of communicating you prefer.',
    cy: 'Mae ein cylchgrawn ar gael fel recordiad hefyd, a gall swyddogion sydd wedi’u hyfforddi’n arbennig ymweld â chi. Dywedwch wrthym pa ddull cyfathrebu sydd orau gennych.',
  },
  repairTimes: null,
  news: [
    {
      slug: 'open-door',
      date: '2026-11-10',
      title: { en: 'The autumn Open Door is here', cy: 'Mae rhifyn yr hydref o Open Door yma' },
      summary: {
        en: 'Our year in figures, a soup recipe from Harbour Row, and every number you might need.',
        cy: 'Ein blwyddyn mewn ffigurau, rysáit cawl o Harbour Row, a phob rhif y gallai fod ei angen arnoch.',
      },
      more: {
        en: 'It comes through your letterbox this week. The annual report is in the middle pages, and says where we did well and where we did not.',
        cy: 'Daw drwy eich blwch llythyrau yr wythnos hon. Mae’r adroddiad blynyddol yn y tudalennau canol, ac mae’n dweud lle gwnaethom yn dda a lle na wnaethom.',
      },
      view: '520 400 380 204',
    },
    {
      slug: 'area-panels',
      date: '2026-10-27',
      title: {
        en: 'Bring your question to a Tenant Area Panel',
        cy: 'Dewch â chwestiwn i Banel Ardal y Tenantiaid',
      },
      summary: {
        en: 'Put it on the agenda and we help you present it. The kettle is on at seven.',
        cy: 'Rhowch ef ar yr agenda a byddwn yn eich helpu i’w gyflwyno. Bydd y tegell ymlaen am saith.',
      },
      more: {
        en: 'The winter round looks at street lighting, the new handbook and how we word our letters. Every tenant may come, whether or not you have been before.',
        cy: 'Bydd cylch y gaeaf yn trafod goleuadau stryd, y llawlyfr newydd a geiriad ein llythyrau. Caiff pob tenant ddod, boed wedi bod o’r blaen ai peidio.',
      },
      view: '640 230 420 226',
    },
    {
      slug: 'harbour-row',
      date: '2026-10-05',
      title: { en: 'Fresh paint on Harbour Row', cy: 'Paent newydd ar Harbour Row' },
      summary: {
        en: 'Six houses, six colours, and railings that will stand up to the salt.',
        cy: 'Chwe thŷ, chwe lliw, a rheiliau a fydd yn gwrthsefyll yr halen.',
      },
      more: {
        en: 'Thank you to everybody who lived with the scaffolding for nine weeks. The swifts have their boxes back, and the gutters no longer sing in the wind.',
        cy: 'Diolch i bawb a fu’n byw gyda’r sgaffaldiau am naw wythnos. Mae’r blychau’n ôl i’r gwenoliaid duon, ac nid yw’r landeri’n canu yn y gwynt mwyach.',
      },
      view: '30 300 420 226',
    },
  ],
}
