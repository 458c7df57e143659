import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArxivSnapshot } from '../../../lib/sites/arxiv-pages.ts'
import { snapArxivPage } from '../../../lib/sites/arxiv-snapshot.ts'
import { readListing, readPage } from '../../../lib/sites/index.ts'
import { parse } from './parse.ts'

const FOLDER = join(import.meta.dirname, '../../pages/sites')
const load = (name: string) => parse(readFileSync(join(FOLDER, `${name}.html`), 'utf8'))

const TITLE = 'A Memory of Flowers'
const BOTH = ['Ann Bee', 'Carl Dee']

type Expected = {
  url: string
  title?: string
  authors?: string[]
  ids: Record<string, string>
  issued?: string
}

/** What each of the project's own pages says; where title and authors are left out they are those above. */
const PAPERS: Record<string, Expected> = {
  'arxiv-abs': {
    url: 'https://arxiv.org/abs/2310.08782v1',
    title: 'A Memory of α-Flowers',
    authors: ['Ann Erdős', 'Juan Cruz'],
    ids: { arxiv: '2310.08782', doi: '10.48550/arxiv.2310.08782' },
    issued: '2023-10-13',
  },
  'arxiv-html': {
    url: 'https://arxiv.org/html/2310.08782v2',
    title: 'A Memory of ℓ₂ Flowers',
    ids: { arxiv: '2310.08782' },
    issued: '2023-10',
  },
  'huggingface-paper': {
    url: 'https://huggingface.co/papers/2310.08782',
    ids: { arxiv: '2310.08782' },
    issued: '2023-10-13',
  },
  alphaxiv: { url: 'https://www.alphaxiv.org/abs/2310.08782', ids: { arxiv: '2310.08782' } },
  openreview: { url: 'https://openreview.net/forum?id=S1lhbnRqF7', ids: { openreview: 'S1lhbnRqF7' } },
  aclanthology: {
    url: 'https://aclanthology.org/2021.naacl-main.208/',
    authors: ['Ann Bee', 'Teven Le Scao'],
    ids: { acl: '2021.naacl-main.208', doi: '10.18653/v1/2021.naacl-main.208' },
    issued: '2021-06',
  },
  pmlr: {
    url: 'https://proceedings.mlr.press/v1/bee07a.html',
    title: 'A Memory of FLOWERS',
    ids: { pmlr: 'v1/bee07a' },
    issued: '2007',
  },
  ieee: {
    url: 'https://ieeexplore.ieee.org/document/4409120/',
    ids: { ieee: '4409120', doi: '10.1109/bee.2007.1' },
    issued: '2007',
  },
  lingbuzz: { url: 'https://ling.auf.net/lingbuzz/008324', ids: { lingbuzz: '008324' }, issued: '2024-08' },
  'dublin-core': { url: 'https://repository.example.edu/1', ids: { doi: '10.1000/abc' }, issued: '2003' },
  'dspace-table': {
    url: 'https://repository.example.edu/handle/1',
    authors: ['Ann Bee'],
    ids: { handle: '1721.1/99287' },
    issued: '2015',
  },
  eprints: {
    url: 'https://repository.example.edu/2/',
    authors: ['Ann Bee', 'A. M. Giorgio'],
    ids: {},
    issued: '1997',
  },
  'json-ld': { url: 'https://journal.example.org/memory', ids: { doi: '10.1000/abc' }, issued: '2020-05-01' },
  'body-only': {
    url: 'https://journal.example.org/item.html',
    ids: { doi: '10.1000/abc.2023' },
    issued: '2023',
  },
}

const NO_PAPERS: Record<string, string> = {
  'forum-post': 'https://forum.example.org/posts/simulators',
  'issue-contents': 'https://journal.example.org/content/6/3',
  'many-papers': 'https://journal.example.org/search',
  'bot-wall': 'https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.122.145901',
  'data-set': 'https://zenodo.org/records/1',
  'blog-about-a-paper': 'https://blog.example.org/bees',
  'arxiv-list': 'https://arxiv.org/list/cs.CL/new',
  'arxiv-search': 'https://arxiv.org/search/?query=flowers',
  'huggingface-list': 'https://huggingface.co/papers',
  'cvf-list': 'https://openaccess.thecvf.com/CVPR2020',
  scholar: 'https://scholar.google.com/scholar?q=flowers',
}

describe('pages of one paper', () => {
  it.each(Object.entries(PAPERS))('%s', (name, { url, title = TITLE, authors = BOTH, ids, issued }) => {
    const paper = readPage(load(name), url)
    expect(paper?.title).toBe(title)
    expect(paper?.authors.map(({ given, family }) => `${given} ${family}`)).toEqual(authors)
    expect(paper?.ids).toEqual(ids)
    expect(paper?.abstract).toMatch(/^We show that bees remember .* without any new training at all\.$/)
    expect(paper?.issued).toBe(issued)
  })

  it.each(['arxiv-abs', 'arxiv-html'])('reads %s alike from a snapshot', (name) => {
    const url = PAPERS[name]?.url ?? ''
    const snapshot = snapArxivPage(load(name), url)
    const { evidence: _, ...alone } = (snapshot && readArxivSnapshot(snapshot)) ?? {}
    expect(alone).toMatchObject({ confidence: 1, pdfUrl: 'https://arxiv.org/pdf/2310.08782' })
    expect(readPage(load(name), url)).toMatchObject(alone)
  })
})

describe('pages of no paper', () => {
  it.each(Object.entries(NO_PAPERS))('%s', (name, url) => {
    expect(readPage(load(name), url)).toBeUndefined()
  })
})

describe('listings', () => {
  it.each([
    [
      'arxiv-list',
      [
        ['First of Flowers', '2310.00001'],
        ['Second of Flowers', 'hep-th/9901001'],
      ],
    ],
    ['arxiv-search', [['First of Flowers', '2310.00001']]],
    [
      'huggingface-list',
      [
        ['First of Flowers', '2310.00001'],
        ['Second of Flowers', '2310.00002'],
      ],
    ],
    ['scholar', [[TITLE, '2310.08782']]],
  ])('%s', (name, papers) => {
    const listed = readListing(load(name), NO_PAPERS[name] ?? '')
    expect(listed.map(({ title, ids }) => [title, ids.arxiv])).toEqual(papers)
  })

  it('reads the authors of a listed paper', () => {
    expect(readListing(load('cvf-list'), NO_PAPERS['cvf-list'] ?? '')).toMatchObject([
      {
        title: TITLE,
        authors: [{ family: 'Bee' }, { family: 'Dee' }],
        ids: { cvf: 'Bee_A_Memory_CVPR_2020_paper' },
      },
    ])
  })

  it('is empty on the page of one paper', () => {
    expect(readListing(load('arxiv-abs'), 'https://arxiv.org/abs/2310.08782')).toEqual([])
  })
})

describe('evidence', () => {
  it('says where each field was read and who disagreed', () => {
    const html =
      '<meta name="citation_title" content="Right"><meta name="citation_doi" content="10.1000/wrong"><meta name="DC.title" content="Wrong">'
    const paper = readPage(parse(html), 'https://dl.acm.org/doi/10.1145/1596655.1596682')
    expect(paper?.ids.doi).toBe('10.1145/1596655.1596682')
    expect(paper?.evidence['ids.doi']).toEqual({
      source: 'url',
      conflicts: [{ source: 'highwire', value: '10.1000/wrong' }],
    })
    expect(paper?.evidence.title).toEqual({
      source: 'highwire',
      conflicts: [{ source: 'dublin-core', value: 'Wrong' }],
    })
  })

  it('drops the head of the page before', () => {
    expect(readPage(load('alphaxiv'), 'https://www.alphaxiv.org/abs/2310.08782')?.title).toBe(TITLE)
  })
})

it('every page of the folder is tested', () => {
  const names = readdirSync(FOLDER).map((file) => file.replace('.html', ''))
  expect(names.sort()).toEqual([...Object.keys(PAPERS), ...Object.keys(NO_PAPERS)].sort())
})
