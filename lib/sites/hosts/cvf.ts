import { elementText } from '../element-text.ts'
import { firstElements } from '../elements.ts'
import { absoluteUrl, cleanTitle, parseAuthors } from '../fields.ts'
import type { Page } from '../page.ts'
import type { Examples, ListedPaper, Site } from '../site.ts'
import { byRules } from '../url-rules.ts'

/** Open access of CVPR, ICCV, WACV, and ECVA's of ECCV. */
export const cvf: Site = {
  name: 'cvf',
  hosts: ['openaccess.thecvf.com', 'ecva.net'],
  paper: byRules([
    /^\/(?:content|papers)[\w/]*\/(?:html|papers|papers_ECCV\/(?:html|papers))\/(?:[^?]*\/)?([^/?]+?)(?:_supplemental)?(?:\.html|\.php|\.pdf)$/,
    ([, id = '']) => ({ ids: { cvf: id } }),
  ]),
  isOther: () => true,
  list: readList,
}

function readList({ document, url }: Page): ListedPaper[] {
  return firstElements(document.getElementsByClassName('ptitle'), 5000).flatMap((entry, position) => {
    const title = cleanTitle(elementText(entry))
    const address = absoluteUrl(entry.getElementsByTagName('a')[0]?.getAttribute('href') ?? '', url)
    const ids = address ? (cvf.paper(new URL(address))?.ids ?? {}) : {}
    if (!title) return []
    const names = Array.from(entry.nextElementSibling?.querySelectorAll('a') ?? [], (link) =>
      elementText(link),
    )
    return [{ title, authors: parseAuthors(names), ids, position, ...(address ? { url: address } : {}) }]
  })
}

export const examples: Examples = {
  papers: {
    'https://openaccess.thecvf.com/content_CVPR_2020/html/A_Title_CVPR_2020_paper.html': {
      cvf: 'A_Title_CVPR_2020_paper',
    },
    'https://openaccess.thecvf.com/content/CVPR2022W/VOCVALC/papers/B_CVPRW_2022_paper.pdf': {
      cvf: 'B_CVPRW_2022_paper',
    },
  },
  others: ['https://openaccess.thecvf.com/CVPR2020?day=2020-06-16', 'https://openaccess.thecvf.com/menu'],
}
