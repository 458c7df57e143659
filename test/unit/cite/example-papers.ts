import type { Paper, Venue } from '../../../lib/model/paper.ts'

type Example = {
  id: string
  /** The style the example is of. */
  style?: string
  from: string
  authors: string[]
  title: string
  venue?: Venue
  issued?: string
  doi?: string
  arxiv?: string
}

/**
 * Ten papers: examples of guides to styles, and kinds of paper that those lack. `from` says where each is from. What the
 * guides themselves print, and where our styles write otherwise, stands in `guide-examples.ts`.
 */
const examples: Example[] = [
  {
    id: 'grady',
    style: 'apa',
    from: 'APA Style, “Journal article references”, first example',
    authors: ['Grady, Jessica S.', 'Her, May', 'Moreno, Geena', 'Perez, Claudia', 'Yelinek, Jillian'],
    title:
      'Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States',
    venue: {
      type: 'article-journal',
      name: 'Psychology of Popular Media Culture',
      volume: '8',
      issue: '3',
      pages: '207-217',
      year: 2019,
    },
    doi: '10.1037/ppm0000185',
  },
  {
    id: 'baron',
    style: 'mla',
    from: 'an article that university guides to MLA show; the guide’s are in guide-examples.ts',
    authors: ['Baron, Naomi S.'],
    title: 'Redefining Reading: The Impact of Digital Communication Media',
    venue: { type: 'article-journal', name: 'PMLA', volume: '128', issue: '1', pages: '193-200', year: 2013 },
    issued: '2013-01',
  },
  {
    id: 'dornbusch',
    style: 'chicago-author-date',
    from: 'a paper of our own choice; Chicago’s are in guide-examples.ts',
    authors: ['Dornbusch, Rudiger'],
    title: 'Expectations and Exchange Rate Dynamics',
    venue: {
      type: 'article-journal',
      name: 'Journal of Political Economy',
      volume: '84',
      issue: '6',
      pages: '1161-1176',
      year: 1976,
    },
    doi: '10.1086/260506',
  },
  {
    id: 'allcott',
    style: 'chicago-notes',
    from: 'a paper of our own choice; Chicago’s are in guide-examples.ts',
    authors: ['Allcott, Hunt', 'Gentzkow, Matthew'],
    title: 'Social Media and Fake News in the 2016 Election',
    venue: {
      type: 'article-journal',
      name: 'Journal of Economic Perspectives',
      volume: '31',
      issue: '2',
      pages: '211-236',
      year: 2017,
    },
    doi: '10.1257/jep.31.2.211',
  },
  {
    id: 'chiampi',
    style: 'ieee',
    from: 'IEEE Reference Guide, “Periodical With DOI”',
    authors: ['Chiampi, M. M.', 'Zilberti, L. L.'],
    title:
      'Induction of electric field in human bodies moving near MRI: An efficient BEM computational procedure',
    venue: {
      type: 'article-journal',
      name: 'IEEE Trans. Biomed. Eng.',
      volume: '58',
      issue: '10',
      pages: '2787-2793',
      year: 2011,
    },
    issued: '2011-10',
    doi: '10.1109/TBME.2011.2158315',
  },
  {
    id: 'halpern',
    style: 'vancouver',
    from: 'ICMJE/NLM sample references, 1. Standard journal article',
    authors: ['Halpern, Scott D.', 'Ubel, Peter A.', 'Caplan, Arthur L.'],
    title: 'Solid-organ transplantation in HIV-infected patients',
    venue: {
      type: 'article-journal',
      name: 'N Engl J Med',
      volume: '347',
      issue: '4',
      pages: '284-287',
      year: 2002,
    },
    issued: '2002-07-25',
  },
  {
    id: 'klaholz',
    style: 'nature',
    from: 'a paper of our own choice, with a particle; Nature’s is in guide-examples.ts',
    authors: ['Klaholz, Bruno P.', 'Myasnikov, Alexander G.', 'van/Heel, Marin'],
    title: 'Visualization of release factor 3 on the ribosome during termination of protein synthesis',
    venue: {
      type: 'article-journal',
      name: 'Nature',
      volume: '427',
      issue: '6977',
      pages: '862-865',
      year: 2004,
    },
  },
  {
    id: 'abril',
    style: 'acm',
    from: 'ACM, “Citation Style and Reference Formats”, paginated article in a journal',
    authors: ['Abril, Patricia S.', 'Plant, Robert'],
    title: 'The patent holder’s dilemma: Buy, sell, or troll?',
    venue: {
      type: 'article-journal',
      name: 'Commun. ACM',
      volume: '50',
      issue: '1',
      pages: '36-44',
      year: 2007,
    },
    issued: '2007-01',
    doi: '10.1145/1188913.1188915',
  },
  {
    id: 'ando',
    style: 'acl',
    from: 'ACL, formatting instructions for *ACL proceedings, references',
    authors: ['Ando, Rie Kubota', 'Zhang, Tong'],
    title: 'A framework for learning predictive structures from multiple tasks and unlabeled data',
    venue: {
      type: 'article-journal',
      name: 'Journal of Machine Learning Research',
      volume: '6',
      pages: '1817-1853',
      year: 2005,
    },
  },
  {
    id: 'openai',
    from: 'a preprint of one that has one name',
    authors: ['{OpenAI}'],
    title: 'GPT-4 Technical Report',
    venue: { type: 'preprint', name: 'arXiv', year: 2023 },
    issued: '2023-03-15',
    arxiv: '2303.08774',
  },
]

export const examplePapers: (Paper & { from: string })[] = examples.map(toPaper)

/** A paper from names as “Family, Given”, “particle/Family, Given” or “{One name}”. */
export function toPaper<T extends Omit<Example, 'from'>>({ authors, doi, arxiv, ...rest }: T) {
  return {
    ...rest,
    authors: authors.map(toAuthor),
    ids: { ...(doi && { doi }), ...(arxiv && { arxiv }) },
  }
}

function toAuthor(text: string): Paper['authors'][number] {
  if (text.startsWith('{')) return { family: text.slice(1, -1), literal: true }
  const [name = '', given] = text.split(', ')
  const [particle, family] = name.includes('/') ? name.split('/') : [undefined, name]
  return { family: family ?? name, given, particle }
}
