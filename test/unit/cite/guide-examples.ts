import type { Paper } from '../../../lib/model/paper.ts'
import { examplePapers, toPaper } from './example-papers.ts'

type GuideExample = {
  style: string
  /** Where the guide itself stands. */
  guide: string
  /** The copy that was read, on 23 November 2026: the guides' own sites could not be reached. */
  read: string
  paper: Paper
  /** To the letter, without italics and without its number in a list. */
  printed: string
  /** What the public style writes otherwise: theirs, ours. All of it is told in docs/citations.md. */
  differs?: [string, string][]
}

const inJournal = (name: string, volume: string, issue: string | undefined, pages: string, year: number) => ({
  type: 'article-journal' as const,
  ...{ name, volume, issue, pages, year },
})

const kwon = toPaper({
  id: 'kwon',
  authors: ['Kwon, Hyeyoung'],
  title: 'Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life',
  venue: inJournal('American Journal of Sociology', '127', '6', '1818-1859', 2022),
  doi: '10.1086/720277',
})

export const guideExamples: GuideExample[] = [
  {
    style: 'apa',
    guide: 'https://apastyle.apa.org/style-grammar-guidelines/references/examples/journal-article-references',
    read: 'quoted with that address in several public repositories',
    paper: example('grady'),
    printed:
      'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States. Psychology of Popular Media Culture, 8(3), 207–217. https://doi.org/10.1037/ppm0000185',
  },
  {
    style: 'mla',
    guide: 'https://style.mla.org/works-cited/works-cited-a-quick-guide/ (MLA Handbook, 9th edition)',
    read: 'https://guides.rdpolytech.ca/mla9/citation/article',
    paper: toPaper({
      id: 'decarlo',
      authors: ['DeCarlo, John'],
      title: 'Mother and Son: The Dynamics of Hamlet’s Cartesian Madness',
      venue: inJournal('Journal of Philosophy: A Cross-Disciplinary Inquiry', '6', '4', '51-60', 2011),
      doi: '10.5840/jphilnepal20116146',
    }),
    printed:
      'DeCarlo, John. "Mother and Son: The Dynamics of Hamlet\'s Cartesian Madness." Journal of Philosophy: A Cross-Disciplinary Inquiry, vol. 6, no. 4, winter 2011, pp. 51-60. MLA International Bibliography, https://doi.org/10.5840/jphilnepal20116146',
    differs: [
      ['"Mother', '“Mother'],
      ["Hamlet's", 'Hamlet’s'],
      ['Madness."', 'Madness.”'],
      // Neither the season nor the database is in our records.
      ['winter ', ''],
      ['51-60. MLA International Bibliography', '51–60'],
      ['20116146', '20116146.'],
    ],
  },
  {
    style: 'mla',
    guide: 'https://style.mla.org/works-cited/works-cited-a-quick-guide/ (MLA Handbook, 9th edition)',
    read: 'https://guides.library.ubc.ca/c.php?g=725315&p=5195214, whose copy ends in the name of a database',
    paper: toPaper({
      id: 'mayorga',
      authors: ['Mayorga, Edwin', 'Picower, Bree'],
      title:
        'Active Solidarity: Centering the Demands and Vision of the Black Lives Matter Movement in Teacher Education',
      venue: inJournal('Urban Education', '53', '2', '212-230', 2017),
    }),
    printed:
      'Mayorga, Edwin, and Bree Picower. "Active Solidarity: Centering the Demands and Vision of the Black Lives Matter Movement in Teacher Education." Urban Education, vol. 53, no. 2, 2017, pp. 212-30.',
    differs: [
      ['"Active', '“Active'],
      ['Education."', 'Education.”'],
      ['212-30', '212–30'],
    ],
  },
  {
    style: 'chicago-author-date',
    guide: 'https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-2.html (18th edition)',
    read: 'quoted as the guide’s sample in several public repositories',
    paper: kwon,
    printed:
      'Kwon, Hyeyoung. 2022. “Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life.” American Journal of Sociology 127 (6): 1818–59. https://doi.org/10.1086/720277.',
  },
  {
    style: 'chicago-author-date',
    guide: 'https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-2.html (17th edition)',
    read: 'http://ucsd.libguides.com/CAT2/Chicago',
    paper: toPaper({
      id: 'keng',
      authors: ['Keng, Shao-Hsun', 'Lin, Chun-Hung', 'Orazem, Peter F.'],
      title:
        'Expanding College Access in Taiwan, 1978–2014: Effects on Graduate Quality and Income Inequality',
      venue: inJournal('Journal of Human Capital', '11', '1', '1-34', 2017),
    }),
    printed:
      'Keng, Shao-Hsun, Chun-Hung Lin, and Peter F. Orazem. 2017. “Expanding College Access in Taiwan, 1978–2014: Effects on Graduate Quality and Income Inequality.” Journal of Human Capital 11 (1): 1–34.',
  },
  {
    style: 'chicago-notes',
    guide: 'https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-1.html (18th edition)',
    read: 'quoted as the guide’s sample in several public repositories',
    paper: kwon,
    printed:
      'Kwon, Hyeyoung. “Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life.” American Journal of Sociology 127, no. 6 (2022): 1818–59. https://doi.org/10.1086/720277.',
  },
  {
    style: 'ieee',
    guide: 'IEEE Reference Guide, “Periodical With DOI”',
    read: 'quoted in several public repositories; an older edition leaves “no. 10” out',
    paper: example('chiampi'),
    printed:
      'M. M. Chiampi and L. L. Zilberti, “Induction of electric field in human bodies moving near MRI: An efficient BEM computational procedure,” IEEE Trans. Biomed. Eng., vol. 58, no. 10, pp. 2787–2793, Oct. 2011, doi: 10.1109/TBME.2011.2158315.',
  },
  {
    style: 'vancouver',
    guide: 'https://www.nlm.nih.gov/bsd/uniform_requirements.html, example 1',
    read: 'quoted in several public repositories',
    paper: example('halpern'),
    printed:
      'Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. N Engl J Med. 2002 Jul 25;347(4):284-7.',
    differs: [['284-7', '284–7']],
  },
  {
    style: 'harvard',
    guide: 'Cite Them Right, 12th edition, a journal article with DOI',
    read: 'https://library.worc.ac.uk/c.php?g=682978&p=4873945&t=20463, a university’s example of it',
    paper: toPaper({
      id: 'bebchuk',
      authors: ['Bebchuk, Lucian A.', 'Brav, Alon', 'Jiang, Wei', 'Keusch, Thomas'],
      title: 'Dancing with activists',
      venue: inJournal('Journal of Financial Economics', '137', '1', '1-41', 2020),
    }),
    printed:
      "Bebchuk, L.A. et al. (2020) 'Dancing with activists', Journal of Financial Economics, 137(1), pp. 1-41. Available at:",
    differs: [
      ["'Dancing with activists'", '‘Dancing with activists’'],
      // The DOI that follows is missing in the copy, so it is not in our record either.
      ['1-41. Available at:', '1–41.'],
    ],
  },
  {
    style: 'nature',
    guide: 'npj journals, “Submission guidelines”, which follow “standard Nature referencing style”',
    read: 'quoted to the letter in several public repositories',
    paper: toPaper({
      id: 'schott',
      authors: ['Schott, D. H.', 'Collins, R. N.', 'Bretscher, A.'],
      title: 'Secretory vesicle transport velocity in living cells depends on the myosin V lever arm length',
      venue: inJournal('J. Cell Biol.', '156', undefined, '35-39', 2002),
    }),
    printed:
      'Schott, D. H., Collins, R. N. & Bretscher, A. Secretory vesicle transport velocity in living cells depends on the myosin V lever arm length. J. Cell Biol. 156, 35-39 (2002).',
    differs: [['35-39', '35–39']],
  },
  {
    style: 'acm',
    guide:
      'https://www.acm.org/publications/authors/reference-formatting, “a paginated article in a journal”',
    read: 'https://themezoznamperson.pages.dev/731951.html and, with the older form of the DOI, https://it.scribd.com/document/379386100',
    paper: example('abril'),
    printed:
      "Patricia S. Abril and Robert Plant. 2007. The patent holder's dilemma: Buy, sell, or troll? Commun. ACM 50, 1 (Jan. 2007), 36-44. https://doi.org/10.1145/1188913.1188915",
    differs: [
      ["holder's", 'holder’s'],
      ['Jan. 2007', 'January 2007'],
      ['36-44', '36–44'],
    ],
  },
  ...aclExamples(),
]

/** All as Markdown in the guide, where a title is a link to its DOI or page. */
function aclExamples(): GuideExample[] {
  const acl = {
    style: 'acl',
    guide: 'https://acl-org.github.io/ACLPUB/formatting.html, “References”',
    read: 'docs/formatting.md of the repository acl-org/ACLPUB at 013ef553',
  }
  return [
    {
      ...acl,
      paper: example('ando'),
      printed:
        'Rie Kubota Ando and Tong Zhang. 2005. A framework for learning predictive structures from multiple tasks and unlabeled data. Journal of Machine Learning Research, 6:1817–1853.',
    },
    {
      ...acl,
      paper: toPaper({
        id: 'andrew',
        authors: ['Andrew, Galen', 'Gao, Jianfeng'],
        title: 'Scalable training of L1-regularized log-linear models',
        venue: {
          type: 'paper-conference',
          name: 'Proceedings of the 24th International Conference on Machine Learning',
          pages: '33-40',
          year: 2007,
        },
        doi: '10.1145/1273496.1273501',
      }),
      printed:
        'Galen Andrew and Jianfeng Gao. 2007. Scalable training of L1-regularized log-linear models. In Proceedings of the 24th International Conference on Machine Learning, pages 33–40.',
    },
    {
      ...acl,
      paper: toPaper({
        id: 'rasooli',
        authors: ['Rasooli, Mohammad Sadegh', 'Tetreault, Joel R.'],
        title: 'Yara parser: A fast and accurate dependency parser',
        issued: '2015',
        arxiv: '1503.06733',
      }),
      printed:
        'Mohammad Sadegh Rasooli and Joel R. Tetreault. 2015. Yara parser: A fast and accurate dependency parser. Computing Research Repository, arXiv:1503.06733. Version 2.',
      differs: [
        ['Computing Research Repository, arXiv:1503.06733. Version 2.', 'Preprint, arXiv:1503.06733.'],
      ],
    },
  ]
}

function example(id: string): Paper {
  const found = examplePapers.find((paper) => paper.id === id)
  if (!found) throw new Error(`There is no example paper “${id}”.`)
  return found
}
