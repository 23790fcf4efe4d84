import type { Page } from '@playwright/test'
import { examine } from '../axe.ts'
import { RULES } from '../harness.ts'

/** About the document that a panel stands in, which is taken away here. */
const OF_WHOLE_DOCUMENTS = ['region', 'page-has-heading-one', 'landmark-one-main', 'skip-link']

type Where = {
  /** Only within this; else the whole page. */
  readonly panel: boolean
  /** 7:1 in place of 4.5:1: for those who asked for contrast or for large print (E1, WCAG 1.4.6). */
  readonly strong: boolean
}

/** The accessibility rules a machine can check that the page breaks as it stands, with what breaks them. */
export async function brokenRules(page: Page, { panel, strong }: Where): Promise<string[]> {
  const options = {
    runOnly: RULES,
    rules: {
      'color-contrast-enhanced': { enabled: strong },
      ...(panel && Object.fromEntries(OF_WHOLE_DOCUMENTS.map(rule => [rule, { enabled: false }]))),
    },
    preload: false,
    resultTypes: ['violations' as const],
  }
  const { violations } = await examine(
    page,
    options,
    panel ? { fromShadowDom: ['[popover]', '.panel'] } : undefined,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`)
}
