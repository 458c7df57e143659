import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLines, readRecords } from '../cli/json-lines.ts'
import { averagePrecision, type Grades, ndcg, recall } from './measures.ts'

/** One text: a paper of a corpus, or a query with the paper it is. */
export type Text = { id: string; title: string; abstract: string; docId?: string }

/** Queries over a corpus, what is relevant to each, and by which two measures a ranking is judged. */
export type Benchmark = {
  name: string
  corpus: Text[]
  queries: Text[]
  grades: Map<string, Grades>
  /** Only the judged papers of each query are ranked. */
  isPool: boolean
  measures: { name: string; of: (ranking: string[], grades: Grades) => number }[]
}

/** The folder of data beside the repository, undefined where it is missing. */
export function findData(): string | undefined {
  const folder = process.env.PAPERKIN_DATA ?? join(import.meta.dirname, '../../../shared/data')
  return existsSync(join(folder, 'bench')) ? folder : undefined
}

/** CSFCube (S. Mysore et al., 2021): rank the judged pool of each query; grade 2 or more is relevant. */
export async function readCsfcube(data: string): Promise<Benchmark> {
  const folder = join(data, 'bench/csfcube')
  const queries = await collect(readTexts(join(folder, 'queries.jsonl')))
  const grades = await readGrades(join(folder, 'qrels.tsv'))
  for (const { id, docId } of queries) if (docId) grades.get(id)?.delete(docId)
  return {
    name: 'CSFCube, all facets',
    corpus: await collect(readTexts(join(folder, 'corpus.jsonl.gz'))),
    queries,
    grades,
    isPool: true,
    measures: [
      { name: 'MAP', of: (ranking, own) => averagePrecision(ranking, own, 2) },
      { name: 'NDCG%20', of: (ranking, own) => ndcg(ranking, own, Math.floor(0.2 * own.size)) },
    ],
  }
}

/** Which papers of 100,000 the queries, papers of 2025, cite: by title and abstract, and by title alone. */
export async function readCitations(data: string): Promise<[Benchmark, Benchmark]> {
  const folder = join(data, 'bench/citations')
  const wanted = new Set(await collect(readLines(join(folder, 'corpus-ids.txt.gz'))))
  const corpus: Text[] = []
  for await (const text of readTexts(join(data, 'papers.jsonl.xz')))
    if (wanted.has(text.id)) corpus.push(text)
  const queries = await collect(readTexts(join(folder, 'queries.jsonl')))
  const whole: Benchmark = {
    name: 'citations, title + abstract',
    corpus,
    queries,
    grades: await readGrades(join(folder, 'qrels.tsv')),
    isPool: false,
    measures: [
      { name: 'nDCG@20', of: (ranking, own) => ndcg(ranking, own, 20) },
      { name: 'recall@100', of: (ranking, own) => recall(ranking, own, 100) },
    ],
  }
  const titles = queries.map((query) => ({ ...query, abstract: '' }))
  return [whole, { ...whole, name: 'citations, title only', queries: titles }]
}

async function* readTexts(file: string): AsyncGenerator<Text> {
  for await (const record of readRecords(file))
    yield {
      id: String(record._id ?? record.id),
      title: String(record.title ?? ''),
      abstract: String(record.abstract ?? record.text ?? ''),
      ...(record.doc_id !== undefined && { docId: String(record.doc_id) }),
    }
}

async function readGrades(file: string): Promise<Map<string, Grades>> {
  const grades = new Map<string, Grades>()
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [query = '', paper = '', grade] = line.split('\t')
    if (!grades.has(query)) grades.set(query, new Map())
    grades.get(query)?.set(paper, Number(grade))
  }
  return grades
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
