import type { RawPaper } from '../record.ts'
import type { XmlElement } from '../split/xml-elements.ts'
import { createXmlReader, find, findAll, textIn } from './xml.ts'

/** Reads arXiv's Atom feed, as its API answers (https://info.arxiv.org/help/api). */
export const createArxivAtomReader = () =>
  createXmlReader(['entry'], readEntry, (entry) => textIn(find(entry, 'id')) ?? textIn(find(entry, 'title')))

function readEntry(entry: XmlElement): RawPaper {
  const text = (path: string) => textIn(find(entry, path))
  const journal = text('arxiv:journal_ref')
  const links = findAll(entry, 'link').map(({ attributes }) => attributes)
  const pdf = links.find(({ title, type }) => title === 'pdf' || type === 'application/pdf')?.href
  const id = text('id')
  return {
    title: text('title'),
    abstract: text('summary'),
    authors: findAll(entry, 'author/name').flatMap((name) => textIn(name) ?? []),
    issued: text('published'),
    ids: { arxiv: id, doi: text('arxiv:doi') },
    primaryCategory: find(entry, 'arxiv:primary_category')?.attributes.term,
    // A journal reference is one line of free text: it is kept whole rather than parted by guess.
    ...(journal && { venue: { name: journal } }),
    url: id?.replace(/v\d+$/, ''),
    pdfUrl: pdf,
  }
}
