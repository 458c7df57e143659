import type { Author } from '../../model/paper.ts'
import { joinDate, readDate, readMonth } from '../dates.ts'
import type { RawPaper } from '../record.ts'
import type { XmlElement } from '../split/xml-elements.ts'
import { createXmlReader, find, findAll, textIn } from './xml.ts'

/** Reads PubMed's XML (https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html). */
export const createPubmedXmlReader = () =>
  createXmlReader('PubmedArticle', readArticle, (article) => {
    const pmid = textIn(find(article, 'MedlineCitation/PMID'))
    return pmid && `PMID ${pmid}`
  })

function readArticle(element: XmlElement): RawPaper {
  const article = find(element, 'MedlineCitation/Article')
  const text = (path: string) => textIn(find(article, path))
  const ids = findAll(element, 'PubmedData/ArticleIdList/ArticleId')
  const idOf = (type: string) => textIn(ids.find(({ attributes }) => attributes.IdType === type))
  const pmid = textIn(find(element, 'MedlineCitation/PMID'))
  const printed = readPubDate(find(article, 'Journal/JournalIssue/PubDate'))
  const name = text('Journal/Title') ?? text('Journal/ISOAbbreviation')
  return {
    // A title in square brackets was translated.
    title: text('ArticleTitle')
      ?.replace(/^\[(.*)\]\.?$/, '$1')
      .replace(/(?<!\.)\.$/, ''),
    abstract: findAll(article, 'Abstract/AbstractText').map(readSection).join(' '),
    authors: findAll(article, 'AuthorList/Author').flatMap(readAuthor),
    issued: readPubDate(find(article, 'ArticleDate')) ?? printed,
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
    alsoTitled: findAll(article, 'VernacularTitle').flatMap((title) => textIn(title) ?? []),
  }
}

function readSection(section: XmlElement): string {
  const { Label } = section.attributes
  const text = textIn(section) ?? ''
  return Label && text ? `${Label}: ${text}` : text
}

function readAuthor(author: XmlElement): Author[] {
  const text = (path: string) => textIn(find(author, path))
  const [family, group] = [text('LastName'), text('CollectiveName')]
  if (!family) return group ? [{ family: group, literal: true }] : []
  const [given, suffix] = [text('ForeName') ?? text('Initials'), text('Suffix')]
  return [{ family, ...(given && { given }), ...(suffix && { suffix }) }]
}

function readPubDate(date: XmlElement | undefined): string | undefined {
  const text = (path: string) => textIn(find(date, path))
  const free = text('MedlineDate')
  return (
    joinDate(text('Year'), readMonth(text('Month') ?? ''), Number(text('Day'))) ?? (free && readDate(free))
  )
}
