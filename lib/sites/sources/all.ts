import type { SourceReader } from '../read.ts'
import { readBody } from './body.ts'
import { readDublinCore } from './dublin-core.ts'
import { readDublinCoreTable } from './dublin-core-table.ts'
import { readEprints } from './eprints.ts'
import { readHighwire } from './highwire.ts'
import { readJsonLd } from './json-ld.ts'
import { readLatexmlPage } from './latexml.ts'
import { readOpenGraph } from './open-graph.ts'
import { readPageTitle } from './page-title.ts'
import { readPrism } from './prism.ts'

/** The generic reader: every source of metadata, in the order of trust. */
export const SOURCES: SourceReader[] = [
  { source: 'highwire', read: readHighwire },
  { source: 'eprints', read: readEprints },
  { source: 'json-ld', read: readJsonLd },
  { source: 'prism', read: readPrism },
  { source: 'dublin-core', read: readDublinCore },
  { source: 'dublin-core', read: readDublinCoreTable, isBody: true },
  { source: 'site', read: readLatexmlPage, isBody: true },
  { source: 'heading', read: readBody, isBody: true },
  { source: 'open-graph', read: readOpenGraph },
  { source: 'page-title', read: readPageTitle },
]
