import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong inside `selector`, one line a node; open shadow roots included. */
export async function findViolations(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(`${SOURCE}; undefined`)
  const results = await page.evaluate(async (include) => {
    // What is still fading in has not got its colours yet.
    const trees = [document, ...Array.from(document.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot)]
    const animations = trees.flatMap((tree) => tree?.getAnimations() ?? [])
    await Promise.allSettled(animations.map(({ finished }) => finished))
    const { axe } = globalThis as unknown as { axe: { run: (context: object) => Promise<AxeResults> } }
    return JSON.parse(JSON.stringify(await axe.run({ include: [include] }))) as AxeResults
  }, selector)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}
