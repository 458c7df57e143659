import { elementText } from '../element-text.ts'
import { cleanFields } from '../fields.ts'
import type { Examples, Site } from '../site.ts'
import { byRules } from '../url-rules.ts'

const ID =
  /^\/(?:anthology\/)?(?:papers\/(?:\w\/\w\d\d\/)?|attachments\/)?([A-Za-z]\d\d-\d{4,5}|\d{4}\.[a-z\d_]+-[a-z\d]+\.\d+)(?:v\d+)?(?:\.(?:pdf|bib|xml|endf))?\/?(?:$|\?)/

/** ACL Anthology, with its old home at aclweb.org. A volume (`P17-1`, `2020.acl-main`) is no paper. */
export const aclanthology: Site = {
  name: 'aclanthology',
  hosts: ['aclanthology.org', 'aclanthology.info', 'aclweb.org'],
  paper: byRules([
    ID,
    ([, written = '']) => {
      const id = /^[a-z]\d\d-/.test(written) ? written.toUpperCase() : written
      // Paper 0 of a volume is its front matter.
      if (/[.-]0+$/.test(id)) return undefined
      return {
        ids: { acl: id },
        abstractUrl: `https://aclanthology.org/${id}/`,
        pdfUrl: `https://aclanthology.org/${id}.pdf`,
      }
    },
  ]),
  isOther: () => true,
  read: ({ document, url }) =>
    cleanFields({ abstract: elementText(document.querySelector('.acl-abstract span, .acl-abstract')) }, url),
}

export const examples: Examples = {
  papers: {
    'https://www.aclanthology.org/2020.lrec-1.2/': { acl: '2020.lrec-1.2' },
    'https://www.aclweb.org/anthology/P17-2044': { acl: 'P17-2044' },
    'https://aclanthology.org/2024.acl-long.800.pdf': { acl: '2024.acl-long.800' },
  },
  others: [
    'https://aclanthology.org/events/acl-2018/',
    'https://aclanthology.org/volumes/2020.acl-main/',
    'https://aclanthology.org/people/i/iryna-gurevych/',
  ],
}
