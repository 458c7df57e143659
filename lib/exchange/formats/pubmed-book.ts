import type { RawPaper } from '../record.ts'
import type { XmlElement } from '../split/xml-elements.ts'
import { readPubmedAbstract, readPubmedAuthors, readPubmedDate } from './pubmed-parts.ts'
import { find, findAll, textIn } from './xml.ts'

/** A book of PubMed's shelf, or a chapter of it: a chapter has a title of its own. */
export function readPubmedBook(element: XmlElement): RawPaper {
  const document = find(element, 'BookDocument')
  const text = (path: string) => textIn(find(document, path))
  const [chapter, book, publisher] = [
    text('ArticleTitle'),
    text('Book/BookTitle'),
    text('Book/Publisher/PublisherName'),
  ]
  const pmid = text('PMID')
  const name = chapter ? book : publisher
  const lists = findAll(document, 'AuthorList').filter(({ attributes }) => attributes.Type !== 'editors')
  const printed = readPubmedDate(find(document, 'Book/PubDate'))
  return {
    title: (chapter ?? book)?.replace(/(?<!\.)\.$/, ''),
    abstract: readPubmedAbstract(document),
    authors: (lists.length > 0 ? lists : findAll(document, 'Book/AuthorList')).flatMap((list) =>
      readPubmedAuthors(list, 'Author'),
    ),
    issued: readPubmedDate(find(document, 'ContributionDate')) ?? printed,
    ids: {
      pmid,
      doi: textIn(
        findAll(document, 'ArticleIdList/ArticleId').find(({ attributes }) => attributes.IdType === 'doi'),
      ),
    },
    ...(name && {
      venue: {
        type: chapter ? 'chapter' : 'book',
        name,
        pages: text('Pagination/MedlinePgn'),
        publisher: chapter && publisher,
        year: printed?.slice(0, 4),
      },
    }),
    ...(pmid && { url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` }),
    language: text('Language'),
    tags: findAll(document, 'KeywordList/Keyword').flatMap((word) => textIn(word) ?? []),
  }
}
