import { arxiv } from './arxiv.ts'
import { aclanthology } from './hosts/aclanthology.ts'
import { alphaxiv } from './hosts/alphaxiv.ts'
import { archives } from './hosts/archives.ts'
import { arxivMirrors, mirroredPaper } from './hosts/arxiv-mirrors.ts'
import { biomedical } from './hosts/biomedical.ts'
import { catalogues } from './hosts/catalogues.ts'
import { conferenceSites } from './hosts/conference-sites.ts'
import { cvf } from './hosts/cvf.ts'
import { doiPaper, doiPath } from './hosts/doi-path.ts'
import { elsevier } from './hosts/elsevier.ts'
import { huggingface } from './hosts/huggingface.ts'
import { ieee } from './hosts/ieee.ts'
import { learnedSocieties } from './hosts/learned-societies.ts'
import { lingbuzz } from './hosts/lingbuzz.ts'
import { machineLearning } from './hosts/machine-learning.ts'
import { neurips } from './hosts/neurips.ts'
import { openJournals } from './hosts/open-journals.ts'
import { openreview } from './hosts/openreview.ts'
import { pmlr } from './hosts/pmlr.ts'
import { preprints } from './hosts/preprints.ts'
import { scholar } from './hosts/scholar.ts'
import { silverchair } from './hosts/silverchair.ts'
import { springerNature } from './hosts/springer-nature.ts'
import { localPaper, pdfPaper } from './pdf.ts'
import type { Site, UrlPaper } from './site.ts'
import { isHost } from './site-host.ts'

/** Every site we know. A host belongs to the first that names it. */
export const SITES: Site[] = [
  arxiv,
  arxivMirrors,
  alphaxiv,
  huggingface,
  openreview,
  aclanthology,
  pmlr,
  neurips,
  cvf,
  conferenceSites,
  ...machineLearning,
  ...springerNature,
  elsevier,
  ieee,
  ...openJournals,
  silverchair,
  ...learnedSocieties,
  ...biomedical,
  ...preprints,
  ...catalogues,
  ...archives,
  lingbuzz,
  scholar,
  doiPath,
]

/** The site an address is on, if we know it. */
export function siteOf(url: URL): Site | undefined {
  return SITES.find((site) => isHost(url, site))
}

/** What an address tells: by its site's rules, and on any other host by a DOI or arXiv id in the path, or as a PDF. */
export function paperOf(url: URL, site = siteOf(url)): UrlPaper | undefined {
  if (url.protocol === 'file:') return localPaper(url)
  if (site) return site.paper(url) ?? (site.isOther?.(url) ? undefined : (doiPaper(url) ?? pdfPaper(url)))
  return doiPaper(url) ?? mirroredPaper(url) ?? pdfPaper(url)
}
