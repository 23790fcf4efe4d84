import type { Story } from '../site/story.ts'

/** The story of an association without one of its own: no promises and no news. */
export const plain: Story = {
  look: 'garden',
  hero: {
    en: {
      title: 'A good home, and somebody to ask',
      lead: 'Repairs, rent, or a question you cannot put a name to: tell us in your own words.',
    },
    cy: {
      title: 'Cartref da, a rhywun i’w holi',
      lead: 'Atgyweiriadau, rhent, neu gwestiwn na allwch roi enw arno: dywedwch wrthym yn eich geiriau eich hun.',
    },
  },
  place: { en: 'Homes in your neighbourhood', cy: 'Cartrefi yn eich cymdogaeth' },
  promises: [],
  formats: {
    en: 'If you need our information in another form or another language, tell us which.',
    cy: 'Os oes angen ein gwybodaeth arnoch ar ffurf arall neu mewn iaith arall, dywedwch pa un.',
  },
  repairTimes: null,
  news: [],
}
