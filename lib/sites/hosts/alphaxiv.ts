import type { Examples, Site } from '../site.ts'
import { mirroredPaper } from './arxiv-mirrors.ts'

/** alphaXiv: `/abs/`, `/overview/`, `/audio/`, … and the same below a language. */
export const alphaxiv: Site = {
  name: 'alphaxiv',
  hosts: ['alphaxiv.org'],
  paper: mirroredPaper,
  isOther: () => true,
  keepsHead: true,
}

export const examples: Examples = {
  papers: {
    'https://www.alphaxiv.org/abs/1706.03762': { arxiv: '1706.03762' },
    'https://www.alphaxiv.org/ja/overview/1706.03762v7': { arxiv: '1706.03762' },
  },
  others: ['https://www.alphaxiv.org/explore', 'https://www.alphaxiv.org/'],
}
