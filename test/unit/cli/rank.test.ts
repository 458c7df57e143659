import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { rank } from '../../../tools/cli/rank.ts'

const folder = mkdtempSync(join(tmpdir(), 'paperkin-'))
const lines = (records: object[]) => records.map((record) => JSON.stringify(record)).join('\n')
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const PAPERS = [
  {
    _id: 'kd',
    title: 'Distilling the knowledge in a neural network',
    text: 'A small student learns from a teacher.',
  },
  {
    _id: 'quant',
    title: 'Quantization of neural networks',
    text: 'Weights of few bits make a network small.',
  },
  { _id: 'whale', title: 'Songs of the humpback whale', text: 'We record whales in the open ocean.' },
]
const corpus = file('corpus.jsonl', lines(PAPERS))
const zipped = file('corpus.jsonl.gz', gzipSync(lines(PAPERS)))
const queries = file(
  'queries.jsonl',
  lines([
    {
      _id: 'q1',
      title: 'Knowledge distillation',
      abstract: 'Students, teachers and whales.',
      doc_id: 'quant',
    },
  ]),
)

/** The rows that `rank` prints: query, paper, rank. */
async function rows(...args: string[]): Promise<string[]> {
  let printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await rank(args)).toBe(0)
  return printed
    .trim()
    .split('\n')
    .map((line) => line.split('\t').slice(0, 3).join(' '))
}

describe('rank', () => {
  afterEach(() => vi.restoreAllMocks())

  it.each([corpus, zipped])('ranks the papers of %s, without the query’s own', async (path) => {
    expect(await rows('--corpus', path, '--queries', queries, '--top', '5')).toEqual([
      'q1 kd 1',
      'q1 whale 2',
    ])
  })

  it('stops at the top asked for', async () => {
    expect(await rows('--corpus', corpus, '--queries', queries, '--top', '1')).toEqual(['q1 kd 1'])
  })

  it('takes only the papers named', async () => {
    const ids = file('ids.txt', 'whale\nnever there\n')
    const args = ['--corpus', corpus, '--corpus-ids', ids, '--queries', queries, '--top', '5']
    expect(await rows(...args)).toEqual(['q1 whale 1'])
  })

  it('ranks the whole pool of a query and nothing else', async () => {
    const pool = file('pool.tsv', 'query-id\tcorpus-id\tscore\nq1\twhale\t0\nq1\tquant\t1\nq2\tkd\t1\n')
    const args = ['--corpus', corpus, '--pool', pool, '--queries', queries, '--top', '5']
    expect(await rows(...args)).toEqual(['q1 whale 1'])
  })

  it('says what is missing', async () => {
    await expect(rank(['--corpus', corpus])).rejects.toThrow('rank needs a corpus and queries')
    await expect(rank(['--corpus', corpus, '--queries', queries, '--top', 'ten'])).rejects.toThrow('“ten”')
    await expect(rank(['--corpus', 'none.jsonl', '--queries', queries])).rejects.toThrow(
      'none.jsonl cannot be read',
    )
  })
})
