import type { Ids } from '../model/paper.ts'
import { decode } from './decode.ts'
import type { UrlPaper } from './site.ts'

/** What a rule makes of its match: ids, and addresses where they follow from them. */
export type RuleResult = Partial<Omit<UrlPaper, 'ids'>> & { ids: Ids }
export type Rule = [pattern: RegExp, toPaper: (match: string[], url: URL) => RuleResult | undefined]

/** The paper of an address by the first rule whose pattern fits its decoded path and query. */
export function byRules(...rules: Rule[]): (url: URL) => UrlPaper | undefined {
  return (url) => {
    const subject = (decode(url.pathname).replace(/\/{2,}/g, '/') + url.search).slice(0, 2000)
    for (const [pattern, toPaper] of rules) {
      const match = pattern.exec(subject)
      const paper =
        match &&
        toPaper(
          Array.from(match, (group) => group ?? ''),
          url,
        )
      if (paper) return { isPdf: isPdfAddress(url), ...paper }
    }
    return undefined
  }
}

/** A rule for the common case: the first group is the id in a scheme of its own. */
export function idRule(pattern: RegExp, scheme: string, toUrls?: (id: string) => Partial<UrlPaper>): Rule {
  return [pattern, ([, id = '']) => (id ? { ids: { [scheme]: id }, ...toUrls?.(id) } : undefined)]
}

/** Whether the path fits any of the patterns of what is surely no paper. */
export function byPath(pattern: RegExp): (url: URL) => boolean {
  return (url) => pattern.test(url.pathname)
}

/** Whether an address looks like that of a PDF file. */
export function isPdfAddress(url: URL): boolean {
  return /\.pdf(?:\+html)?$|\/(?:e?pdf|pdfft|pdfdirect|pdfs|epdf|stamp)(?:\/|$|\.jsp)/i.test(url.pathname)
}
