import fc from 'fast-check'
import type { Paper } from '../../../lib/model/paper.ts'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })

/** Any record that the model allows, with all that text can hold. */
export const anyPaper: fc.Arbitrary<Paper> = fc
  .record(
    {
      id: text,
      title: text,
      abstract: text,
      authors: fc.array(
        fc.record(
          { family: text, given: text, particle: text, suffix: text, literal: fc.boolean() },
          { requiredKeys: ['family'] },
        ),
        { maxLength: 4 },
      ),
      issued: fc.constantFrom('1999', '2004-05', '2020-02-29'),
      ids: fc.dictionary(fc.constantFrom('arxiv', 'doi', 'acl', 's2'), text, { noNullPrototype: true }),
      venue: fc.record(
        { name: text, type: text, pages: text, year: fc.integer({ min: 1, max: 2100 }) },
        { requiredKeys: ['name'] },
      ),
      url: fc.webUrl(),
      language: fc.constantFrom('en', 'de'),
      alsoTitled: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
      unverified: fc.uniqueArray(fc.constantFrom('venue.pages', 'issued'), { minLength: 1 }),
    },
    { requiredKeys: ['id', 'title', 'authors', 'ids'] },
  )
  .map((paper) => paper as Paper)
