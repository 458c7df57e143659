import type { Examples, Site } from '../site.ts'
import { byRules, idRule } from '../url-rules.ts'

/** Venues of the field whose addresses alone are their own: JMLR, IJCAI, AAAI, USENIX. */
export const machineLearning: Site[] = [
  {
    name: 'jmlr',
    hosts: ['jmlr.org'],
    paper: byRules(
      idRule(/^\/papers\/v\d+\/([\w-]+)\.html$/, 'jmlr'),
      idRule(/^\/papers\/volume\d+\/([\w-]+)\/[\w-]+\.pdf$/, 'jmlr'),
      idRule(/^\/tmlr\/papers\/[^?]*\?id=([\w-]+)/, 'openreview'),
    ),
  },
  {
    name: 'ijcai',
    hosts: ['ijcai.org'],
    paper: byRules([
      /^\/(?:[Pp]roceedings)\/(\d{4})\/(\d+)(?:\.pdf|\/?$)/,
      ([, year, number = '']) => ({ ids: { ijcai: `${year}/${Number(number)}` } }),
    ]),
  },
  {
    name: 'aaai',
    hosts: ['aaai.org'],
    paper: byRules(
      idRule(/^\/index\.php\/[\w.-]+\/article\/(?:view|download)\/(\d+)/, 'aaai'),
      idRule(/^\/ocs\/index\.php\/[\w./-]+\/paper\/(?:view|viewFile|viewPaper|download)\/(\d+)/, 'aaai'),
      idRule(/^\/(?:Library|Papers)\/(?:[\w-]+\/)*([A-Za-z\d-]+)\.(?:php|pdf)$/, 'aaai'),
    ),
  },
  {
    name: 'usenix',
    hosts: ['usenix.org'],
    paper: byRules([
      /^\/(?:legacy\/)?(?:conference|events)\/([\w-]+)\/(?:technical-sessions\/)?presentation\/([\w-]+)/,
      ([, conference, id]) => ({ ids: { usenix: `${conference}/${id}` } }),
    ]),
  },
]

export const examples: Examples = {
  papers: {
    'https://www.jmlr.org/papers/v3/antos02a.html': { jmlr: 'antos02a' },
    'https://jmlr.org/papers/volume21/20-074/20-074.pdf': { jmlr: '20-074' },
    'https://www.ijcai.org/proceedings/2018/512': { ijcai: '2018/512' },
    'https://www.aaai.org/Library/AAAI/2006/aaai06-121.php': { aaai: 'aaai06-121' },
    'https://ojs.aaai.org/index.php/AAAI/article/view/16179': { aaai: '16179' },
    'https://www.usenix.org/conference/nsdi22/presentation/goyal': { usenix: 'nsdi22/goyal' },
  },
  others: [
    'https://www.jmlr.org/papers/v3/',
    'https://www.ijcai.org/proceedings/2020/',
    'https://ojs.aaai.org/index.php/AAAI/issue/view/304',
    'https://www.usenix.org/conference/nsdi22/technical-sessions',
  ],
}
