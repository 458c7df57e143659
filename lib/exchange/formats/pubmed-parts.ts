import type { Author } from '../../model/paper.ts'
import { joinDate, readDate, readMonth } from '../dates.ts'
import type { XmlElement } from '../split/xml-elements.ts'
import { find, findAll, textIn } from './xml.ts'

/** The sections of an abstract, each behind its label. */
export function readPubmedAbstract(element: XmlElement | undefined): string {
  return findAll(element, 'Abstract/AbstractText').map(readSection).join(' ')
}

/** The authors at a path, groups among them. */
export function readPubmedAuthors(element: XmlElement | undefined, path: string): Author[] {
  return findAll(element, path).flatMap(readAuthor)
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

/** A date in parts, or as PubMed has it where it is of no such form. */
export function readPubmedDate(date: XmlElement | undefined): string | undefined {
  const text = (path: string) => textIn(find(date, path))
  const free = text('MedlineDate')
  return (
    joinDate(text('Year'), readMonth(text('Month') ?? ''), Number(text('Day'))) ?? (free && readDate(free))
  )
}
