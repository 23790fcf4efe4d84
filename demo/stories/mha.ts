import type { Story } from '../site/story.ts'

/** Figures from "Our Initial Response Times" of MHA's Customer Care Policy. The news is made up. */
export const mha: Story = {
  look: 'hills',
  hero: {
    en: {
      title: 'Good homes between the hills and the river',
      lead: 'MHA looks after homes from Abergavenny to Chepstow. Tell us what you need, in Welsh or in English, and you will always know the name of the person helping you.',
    },
    cy: {
      title: 'Cartrefi da rhwng y bryniau a’r afon',
      lead: 'Mae MHA yn gofalu am gartrefi o’r Fenni i Gas-gwent. Dywedwch beth sydd ei angen arnoch, yn Gymraeg neu yn Saesneg, ac fe gewch wybod bob tro beth yw enw’r person sy’n eich helpu.',
    },
  },
  place: { en: 'Homes across Monmouthshire', cy: 'Cartrefi ledled Sir Fynwy' },
  promises: [
    {
      figure: { en: '3 minutes', cy: '3 munud' },
      text: {
        en: 'to answer an online chat, when we are open',
        cy: 'i ateb sgwrs ar-lein, pan fyddwn ar agor',
      },
    },
    {
      figure: { en: '2 working days', cy: '2 ddiwrnod gwaith' },
      text: { en: 'to answer an email', cy: 'i ateb e-bost' },
    },
    {
      figure: { en: 'A name', cy: 'Enw' },
      text: {
        en: 'from the first word: you are told whom you are speaking with',
        cy: 'o’r gair cyntaf: cewch wybod â phwy rydych yn siarad',
      },
    },
  ],
  formats: {
    en: 'We can give you our information in Welsh or any other language, and in large print, Braille, audio or PDF.',
    cy: 'Gallwn roi ein gwybodaeth i chi yn Gymraeg neu mewn unrhyw iaith arall, ac mewn print bras, Braille, sain neu PDF.',
  },
  repairTimes: null,
  news: [
    {
      slug: 'warm-mornings',
      date: '2026-11-16',
      title: {
        en: 'Warm mornings in Abergavenny and Caldicot',
        cy: 'Boreau cynnes yn y Fenni a Chil-y-coed',
      },
      summary: {
        en: 'Tea, soup and somebody who can make sense of an energy bill, every Thursday this winter.',
        cy: 'Te, cawl a rhywun sy’n gallu esbonio bil ynni, bob dydd Iau y gaeaf hwn.',
      },
      more: {
        en: 'You need not book, and children and neighbours are welcome. Bring your latest bill if you would like us to look at it with you. Somebody who speaks Welsh is there every week.',
        cy: 'Nid oes angen trefnu lle, ac mae croeso i blant a chymdogion. Dewch â’ch bil diweddaraf os hoffech i ni edrych arno gyda chi. Bydd siaradwr Cymraeg yno bob wythnos.',
      },
      view: '300 330 520 280',
    },
    {
      slug: 'front-doors',
      date: '2026-11-04',
      title: { en: 'Forty new front doors for Monmouth', cy: 'Deugain drws ffrynt newydd i Drefynwy' },
      summary: {
        en: 'Residents picked the colours, and plum won by a street.',
        cy: 'Y trigolion ddewisodd y lliwiau, a’r lliw eirin enillodd o bell ffordd.',
      },
      more: {
        en: 'The old doors let in the wind. The new ones keep the warmth in, lock in one turn and have a letter plate at a height that is easier for everybody to reach.',
        cy: 'Roedd yr hen ddrysau’n gadael y gwynt i mewn. Mae’r rhai newydd yn cadw’r gwres, yn cloi ag un tro, ac mae’r blwch llythyrau ar uchder sy’n haws i bawb ei gyrraedd.',
      },
      view: '500 440 300 160',
    },
    {
      slug: 'name-and-time',
      date: '2026-10-21',
      title: { en: 'A name and a time before every visit', cy: 'Enw ac amser cyn pob ymweliad' },
      summary: {
        en: 'You told us you like to know who is at the door. Now you will.',
        cy: 'Dywedoch wrthym eich bod yn hoffi gwybod pwy sydd wrth y drws. Nawr fe gewch.',
      },
      more: {
        en: 'The day before a visit we send you the name of the person coming and the time. If we have to cancel, we tell you and agree another day.',
        cy: 'Y diwrnod cyn ymweliad byddwn yn anfon enw’r sawl sy’n dod, a’r amser. Os bydd rhaid canslo, fe ddywedwn wrthych a threfnu diwrnod arall.',
      },
      view: '820 180 380 204',
    },
  ],
}
