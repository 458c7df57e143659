import type { RawPaper } from '../record.ts'
import type { XmlElement } from '../split/xml-elements.ts'
import { readPubmedBook } from './pubmed-book.ts'
import { readPubmedAbstract, readPubmedAuthors, readPubmedDate } from './pubmed-parts.ts'
import { createXmlReader, find, findAll, textIn } from './xml.ts'

/** Reads PubMed's XML (https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html). */
export const createPubmedXmlReader = () =>
  createXmlReader(['PubmedArticle', 'PubmedBookArticle'], readRecord, (record) => {
    const pmid = textIn(find(record, 'MedlineCitation/PMID') ?? find(record, 'BookDocument/PMID'))
    return pmid && `PMID ${pmid}`
  })

const readRecord = (record: XmlElement): RawPaper =>
  record.name === 'PubmedBookArticle' ? readPubmedBook(record) : readArticle(record)

function readArticle(element: XmlElement): RawPaper {
  const article = find(element, 'MedlineCitation/Article')
  const text = (path: string) => textIn(find(article, path))
  const ids = findAll(element, 'PubmedData/ArticleIdList/ArticleId')
  const idOf = (type: string) => textIn(ids.find(({ attributes }) => attributes.IdType === type))
  const pmid = textIn(find(element, 'MedlineCitation/PMID'))
  const printed = readPubmedDate(find(article, 'Journal/JournalIssue/PubDate'))
  const name = text('Journal/Title') ?? text('Journal/ISOAbbreviation')
  return {
    // A title in square brackets was translated.
    title: text('ArticleTitle')
      ?.replace(/^\[(.*)\]\.?$/, '$1')
      .replace(/(?<!\.)\.$/, ''),
    abstract: readPubmedAbstract(article),
    authors: readPubmedAuthors(article, 'AuthorList/Author'),
    issued: readPubmedDate(find(article, 'ArticleDate')) ?? printed,
    ids: {
      doi:
        idOf('doi') ?? textIn(findAll(article, 'ELocationID').find((id) => id.attributes.EIdType === 'doi')),
      pmid,
      pmcid: idOf('pmc'),
    },
    ...(name && {
      venue: {
        type: 'article-journal',
        name,
        volume: text('Journal/JournalIssue/Volume'),
        issue: text('Journal/JournalIssue/Issue'),
        pages: text('Pagination/MedlinePgn'),
        year: printed?.slice(0, 4),
      },
    }),
    ...(pmid && { url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` }),
    language: text('Language'),
    tags: findAll(element, 'MedlineCitation/KeywordList/Keyword').flatMap((word) => textIn(word) ?? []),
    alsoTitled: findAll(article, 'VernacularTitle').flatMap((title) => textIn(title) ?? []),
  }
}
