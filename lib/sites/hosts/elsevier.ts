import type { Examples, Site } from '../site.ts'
import { byPath, byRules } from '../url-rules.ts'

/** ScienceDirect with its reader and resolver, Cell Press and The Lancet: all by Elsevier's PII. */
export const elsevier: Site = {
  name: 'elsevier',
  hosts: ['sciencedirect.com', 'reader.elsevier.com', 'linkinghub.elsevier.com', 'cell.com', 'thelancet.com'],
  paper: byRules([
    /(?:^|\/)(?:pii\/?|article\/PII|abstract\/|fulltext\/|PII)((?:PII)?[SB]?\d{4}-?\d{3}[\dXx](?:\(\d\d\))?\d{5,7}-?[\dXx]{0,2})/,
    ([, written = '']) => ({ ids: { pii: written.replace(/^PII|[()-]/g, '').toUpperCase() } }),
  ]),
  isOther: byPath(
    /^\/(?:science\/)?(?:book|journal|browse|search|handbook)s?(?:\/|$)(?!.*\b(?:article|PII))|\/(?:home|issue|current|newarticles)$|^\/$/,
  ),
}

export const examples: Examples = {
  papers: {
    'https://www.sciencedirect.com/science/article/abs/pii/S016748890800116X': { pii: 'S016748890800116X' },
    'http://www.cell.com/abstract/S0092-8674(11)00581-2': { pii: 'S0092867411005812' },
    'https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(21)01431-8/fulltext': {
      pii: 'S0140673621014318',
    },
  },
  others: [
    'https://www.sciencedirect.com/book/9780123694683/computational-materials-engineering',
    'https://www.cell.com/cell/current',
  ],
}
