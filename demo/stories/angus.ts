import type { Story } from '../site/story.ts'

/** Figures from appendix 1 of the Angus customer services policy, all of them maxima. The news is made up. */
export const angus: Story = {
  look: 'cliffs',
  hero: {
    en: {
      title: 'Putting you first, from the cliffs to the glens',
      lead: 'Tell us once. We write down what matters, so that you need not say it twice, and we tell you when you can expect to hear from us again.',
    },
    cy: {
      title: 'Chi yn gyntaf, o’r clogwyni i’r glynnoedd',
      lead: 'Dywedwch wrthym unwaith. Byddwn yn nodi’r hyn sy’n bwysig, fel na fydd rhaid i chi ei ddweud ddwywaith, ac yn dweud pryd y clywch gennym eto.',
    },
  },
  place: { en: 'Homes across Angus', cy: 'Cartrefi ledled Angus' },
  promises: [
    {
      figure: { en: '2 working days', cy: '2 ddiwrnod gwaith' },
      text: {
        en: 'at most until the right person returns your call',
        cy: 'ar y mwyaf nes bod y person cywir yn eich ffonio’n ôl',
      },
    },
    {
      figure: { en: '5 working days', cy: '5 diwrnod gwaith' },
      text: { en: 'at most until we visit you at home', cy: 'ar y mwyaf nes i ni ymweld â chi gartref' },
    },
    {
      figure: { en: '7 working days', cy: '7 diwrnod gwaith' },
      text: {
        en: 'at most for an answer to what you write',
        cy: 'ar y mwyaf am ateb i’r hyn a ysgrifennwch',
      },
    },
  ],
  formats: {
    en: 'Our information is free of charge in large print, in another language or as a recording. We can also arrange an interpreter, and our office has a hearing loop.',
    cy: 'Mae ein gwybodaeth am ddim mewn print bras, mewn iaith arall neu fel recordiad. Gallwn hefyd drefnu cyfieithydd ar y pryd, ac mae dolen glyw yn ein swyddfa.',
  },
  repairTimes: [
    { kind: { en: 'Emergency', cy: 'Argyfwng' }, within: { en: 'within 3 hours', cy: 'o fewn 3 awr' } },
    { kind: { en: 'Urgent', cy: 'Brys' }, within: { en: 'within 24 hours', cy: 'o fewn 24 awr' } },
    {
      kind: { en: 'Essential', cy: 'Hanfodol' },
      within: { en: 'within 3 working days', cy: 'o fewn 3 diwrnod gwaith' },
    },
    {
      kind: { en: 'Standard', cy: 'Safonol' },
      within: { en: 'within 10 working days', cy: 'o fewn 10 diwrnod gwaith' },
    },
    {
      kind: { en: 'Routine', cy: 'Arferol' },
      within: { en: 'within 20 working days', cy: 'o fewn 20 diwrnod gwaith' },
    },
  ],
  news: [
    {
      slug: 'your-say',
      date: '2026-11-18',
      title: { en: 'Praise or grumble: both are welcome', cy: 'Canmol neu gwyno: mae croeso i’r ddau' },
      summary: {
        en: 'Our tenant survey starts in January. Here is what the last one changed.',
        cy: 'Mae ein harolwg tenantiaid yn dechrau ym mis Ionawr. Dyma beth newidiodd yr un diwethaf.',
      },
      more: {
        en: 'You asked for shorter letters and clearer dates. Letters now fit on one page, and every one of them says who wrote it. An independent team asks the questions, and we publish the answers.',
        cy: 'Gofynnoch am lythyrau byrrach a dyddiadau cliriach. Mae llythyrau bellach yn ffitio ar un dudalen, a phob un yn dweud pwy a’i hysgrifennodd. Tîm annibynnol sy’n holi, ac rydym yn cyhoeddi’r atebion.',
      },
      view: '380 250 400 215',
    },
    {
      slug: 'drop-in-online',
      date: '2026-11-02',
      title: { en: 'Drop in without leaving your chair', cy: 'Galwch heibio heb adael eich cadair' },
      summary: {
        en: 'Meet our rent and repairs advisers face to face, on a screen.',
        cy: 'Cewch gwrdd â’n cynghorwyr rhent ac atgyweirio wyneb yn wyneb, ar sgrin.',
      },
      more: {
        en: 'All you need is a telephone with a camera. If you have none, ask at the library: we have lent them two tablets and a quiet corner.',
        cy: 'Y cyfan sydd ei angen yw ffôn â chamera. Os nad oes un gennych, holwch yn y llyfrgell: rydym wedi rhoi benthyg dwy lechen iddynt, a chornel dawel.',
      },
      view: '180 170 420 236',
    },
    {
      slug: 'clean-stairs',
      date: '2026-10-14',
      title: { en: 'Brighter stairs at Lantern Wynd', cy: 'Grisiau mwy golau yn Lantern Wynd' },
      summary: {
        en: 'New lights, a fresh coat of paint, and a cleaning rota you can check.',
        cy: 'Goleuadau newydd, côt newydd o baent, a rhestr lanhau y gallwch ei gwirio.',
      },
      more: {
        en: 'The rota hangs by the door, with a name against each week. If a week is missed, tell us and we come back.',
        cy: 'Mae’r rhestr yn hongian wrth y drws, gydag enw ar gyfer pob wythnos. Os collir wythnos, dywedwch wrthym ac fe ddown yn ôl.',
      },
      view: '780 380 400 215',
    },
  ],
}
