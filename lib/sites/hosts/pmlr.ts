import { elementText } from '../element-text.ts'
import { cleanFields } from '../fields.ts'
import type { Page } from '../page.ts'
import type { Examples, Site } from '../site.ts'
import { byRules } from '../url-rules.ts'

/** Proceedings of Machine Learning Research. */
export const pmlr: Site = {
  name: 'pmlr',
  hosts: ['proceedings.mlr.press', 'jmlr.csail.mit.edu'],
  paper: byRules([
    /^\/(?:proceedings\/papers\/)?(v\d+|r\d+)\/([a-z][\w-]*?\d{2}[a-z]{0,3})(?:\.html|\.pdf|\/[\w.-]*\.pdf)$/i,
    ([, volume, id]) => ({
      ids: { pmlr: `${volume}/${id}` },
      abstractUrl: `https://proceedings.mlr.press/${volume}/${id}.html`,
    }),
  ]),
  // Its older pages have no metas for authors.
  read: (page) =>
    cleanFields(
      { authors: readAuthors(page), issued: page.meta('citation_author') ? undefined : readYear(page) },
      page.url,
    ),
}

function readAuthors({ document }: Page): string[] {
  return [elementText(document.querySelector('.authors, #authors'))]
}

/** `Proceedings of the … Workshop, PMLR 1:17-32, 2007.` */
function readYear({ document }: Page): string | undefined {
  return /\b(?:PMLR|JMLR)[^,]*,\s*((?:19|20)\d\d)/.exec(
    elementText(document.querySelector('#info, .info')),
  )?.[1]
}

export const examples: Examples = {
  papers: {
    'https://proceedings.mlr.press/v130/lyle21a.html': { pmlr: 'v130/lyle21a' },
    'https://proceedings.mlr.press/v139/sun21c/sun21c-supp.pdf': { pmlr: 'v139/sun21c' },
  },
  others: ['https://proceedings.mlr.press/v130/', 'https://proceedings.mlr.press/'],
}
