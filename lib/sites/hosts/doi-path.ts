import { arxivPaper } from '../arxiv.ts'
import { arxivIdOfDoi } from '../arxiv-id.ts'
import { doiOfPath } from '../doi.ts'
import type { Examples, Site, UrlPaper } from '../site.ts'
import { isPdfAddress } from '../url-rules.ts'

/** Publishers that put the DOI in the path (Atypon's and others' hosts), and the DOI resolver itself. */
export const doiPath: Site = {
  name: 'doi-path',
  hosts: [
    'doi.org',
    'dl.acm.org',
    'science.org',
    'sciencemag.org',
    'pnas.org',
    'onlinelibrary.wiley.com',
    'wiley.com',
    'tandfonline.com',
    'sagepub.com',
    'pubs.acs.org',
    'annualreviews.org',
    'siam.org',
    'nejm.org',
    'acpjournals.org',
    'royalsocietypublishing.org',
    'worldscientific.com',
    'informs.org',
    'liebertpub.com',
    'degruyter.com',
    'emerald.com',
    'scitation.org',
    'psychiatryonline.org',
    'ascopubs.org',
    'ahajournals.org',
    'physiology.org',
    'humankinetics.com',
    'asm.org',
    'uchicago.edu',
    'ascelibrary.org',
    'aps.org',
    'iop.org',
    'frontiersin.org',
    'hindawi.com',
    'portlandpress.com',
    'thieme-connect.com',
    'thieme-connect.de',
    'copernicus.org',
    'karger.com',
    'f1000research.com',
    'chemistryviews.org',
  ],
  paper: doiPaper,
  isOther: ({ pathname }) => OTHER.test(pathname) && !/\/10\.\d{4,9}\//.test(pathname),
}

const OTHER =
  /^\/(?:action|toc|loi|topic|search|browse|series|author|profile|news|help)(?:\/|$)|^\/(?:journals?\/)?[\w-]*\/?(?:issues?(?:\/.*)?)?$|\/articles\/?$/
// A whole volume, a journal or a person can have a DOI in the path as well.
const VOLUME =
  /\/(?:doi\/)?(?:proceedings|book|books|toc|profile|series|journal|issue|action|loi|magazine|topic|search|references?work|keyword|author)\/(?:[\w-]+\/)?10\.\d{4,9}\//i

/** The paper of an address with a DOI in its path, on any host. */
export function doiPaper(url: URL): UrlPaper | undefined {
  if (VOLUME.test(url.pathname)) return undefined
  const doi = doiOfPath(url.pathname)
  if (!doi) return undefined
  const arxiv = arxivIdOfDoi(doi)
  if (arxiv) return { ...arxivPaper({ id: arxiv }), ids: { doi, arxiv }, isPdf: false }
  const isPdf = isPdfAddress(url)
  return { ids: { doi }, isPdf, ...(isPdf ? { abstractUrl: `https://doi.org/${doi}` } : {}) }
}

export const examples: Examples = {
  papers: {
    'https://dl.acm.org/doi/abs/10.1145/1596655.1596682': { doi: '10.1145/1596655.1596682' },
    'https://www.tandfonline.com/doi/epdf/10.1080/01457632.2023.2255811?needAccess=true': {
      doi: '10.1080/01457632.2023.2255811',
    },
    'https://doi.org/10.1109/ICCW.2013.6649456': { doi: '10.1109/iccw.2013.6649456' },
    'http://iopscience.iop.org/article/10.1088/0022-3727/34/10/311/meta': {
      doi: '10.1088/0022-3727/34/10/311',
    },
    'https://www.frontiersin.org/articles/10.3389/fpace.2022.892330/pdf': {
      doi: '10.3389/fpace.2022.892330',
    },
  },
  others: [
    'https://dl.acm.org/doi/proceedings/10.1145/2342541',
    'https://dl.acm.org/toc/interactions/2016/24/1',
    'https://www.tandfonline.com/action/doSearch?AllField=x',
    'https://journals.aps.org/prd/issues/84/7',
  ],
}
