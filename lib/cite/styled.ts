import CSL, { type CslNode } from 'citeproc'
import type { Paper } from '../model/paper.ts'
import { type CslItem, toCslItem } from './csl-item.ts'
import { forOnePaper, readStyleFile } from './style-file.ts'

/** Where styles and locales come from, each as the text of a CSL file. */
export type StyleSource = {
  /** Rejects where there is no style of this name. */
  loadStyle(name: string): Promise<string>
  /** `language` is BCP 47, `en-US`. Rejects where there is no such locale; American English must be there. */
  loadLocale(language: string): Promise<string>
}

type Styler = (papers: Paper[]) => { text: string; html: string }

/**
 * Makes references by citeproc. The engine of a style is built once, when it is first used: that is the slow part,
 * and for one paper alone a seventh of it will do.
 */
export function createReferences({ loadStyle, loadLocale }: StyleSource) {
  const stylers = new Map<string, Promise<Styler>>()

  return async (papers: Paper[], style: string, language?: string) => {
    const isSingle = papers.length === 1
    const name = `${style} ${language ?? ''} ${isSingle}`
    let styler = stylers.get(name)
    if (!styler) {
      styler = buildStyler(style, isSingle, language)
      stylers.set(name, styler)
      // A style that could not be loaded now may be there the next time.
      styler.catch(() => stylers.delete(name))
    }
    return (await styler)(papers)
  }

  async function buildStyler(name: string, isSingle: boolean, language?: string): Promise<Styler> {
    const { root, language: own } = readStyleFile(await loadStyle(name))
    const locales = new Map<string, string>()
    await Promise.all(
      CSL.getLocaleNames(root, language ?? own).map(async (locale) => {
        const text = await loadLocale(locale).catch(() => undefined)
        if (text) locales.set(locale, text)
      }),
    )
    return createStyler(isSingle ? forOnePaper(root) : root, locales, language)
  }
}

function createStyler(style: CslNode, locales: Map<string, string>, language?: string): Styler {
  let items = new Map<string, CslItem>()
  let made = 0
  const system = {
    retrieveItem: (id: string) => items.get(id) as CslItem,
    retrieveLocale: (locale: string) => locales.get(locale) ?? locales.get('en-US'),
  }
  const engine = new CSL.Engine(system, style, language, Boolean(language))
  return (papers) => {
    // Ids are never used twice: the engine would answer with the paper that had the id before.
    items = new Map(papers.map((paper) => [`${++made}`, toCslItem(paper, `${made}`)]))
    engine.updateItems([...items.keys()])
    return { text: printReferences(engine, 'text'), html: printReferences(engine, 'html') }
  }
}

function printReferences(engine: InstanceType<typeof CSL.Engine>, format: 'text' | 'html'): string {
  engine.setOutputFormat(format)
  const [, references] = engine.makeBibliography() || [{}, []]
  return references.map((entry) => entry.trim()).join('\n')
}
