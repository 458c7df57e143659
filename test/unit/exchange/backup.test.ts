import fc from 'fast-check'
import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { BackupPaper } from '../../../lib/exchange/backup/format.ts'
import {
  type BackupPart,
  inspectBackup,
  isBackup,
  readBackup,
} from '../../../lib/exchange/backup/read-backup.ts'
import { type BackupContent, writeBackup } from '../../../lib/exchange/backup/write-backup.ts'
import { anyPaper } from './any-paper.ts'
import { readAll, sample } from './read.ts'

const paper = (i: number): BackupPaper => ({
  paper: { id: `arxiv:2301.${i}`, title: `Paper ${i}`, authors: [], ids: { arxiv: `2301.${i}` } },
  addedAt: 1_700_000_000_000 + i,
  ...(i % 2 && { tags: ['odd'], note: 'A note with “quotes”\nand lines', readState: 'read' as const }),
})

const content: BackupContent = {
  settings: { theme: 'dark', hiddenHosts: ['example.org'] },
  shelves: [
    {
      shelf: { id: 'saved', name: 'Saved', createdAt: 1 },
      papers: Array.from({ length: 1200 }, (_, i) => paper(i)),
    },
    { shelf: { id: 'empty', name: 'Empty', createdAt: 2 }, papers: [] },
  ],
}

const createdAt = new Date('2026-01-02T03:04:05Z')

it('a backup is told from other files by how it begins', async () => {
  const { blob } = await writeBackup(content, { createdAt })
  const text = await blob.text()
  const newer = text.replace('"version":1', '"version":9')
  const isOne = (part: BlobPart) => isBackup(new Blob([part]), 'download')
  expect(await isOne(text)).toBe(true)
  expect(await isOne(gzipSync(new TextEncoder().encode(text)) as BlobPart)).toBe(true)
  expect(await isOne(zipSync({ 'my.jsonl': new TextEncoder().encode(text) }) as BlobPart)).toBe(true)
  expect(await isOne(newer)).toBe(true)
  expect(await isOne(text.slice(text.indexOf('\n')))).toBe(false)
  expect(await isOne(sample('zotero.bib') as BlobPart)).toBe(false)
  expect(await isOne(gzipSync(new TextEncoder().encode(text)).slice(0, 20) as BlobPart)).toBe(false)
  expect(await isOne('')).toBe(false)
})

async function readParts(blob: Blob, options?: Parameters<typeof readBackup>[2]): Promise<BackupPart[]> {
  const parts: BackupPart[] = []
  for await (const part of readBackup(blob, 'my.paperkin', options)) parts.push(part)
  return parts
}

/** What a library would be after restoring the parts. */
function restore(parts: BackupPart[]): BackupContent {
  const shelves: { shelf: { id: string; name: string; createdAt: number }; papers: BackupPaper[] }[] = []
  let settings = {}
  for (const part of parts) {
    if ('settings' in part) settings = part.settings
    if ('shelf' in part) shelves.push({ shelf: part.shelf, papers: [] })
    if ('papers' in part) shelves.at(-1)?.papers.push(...part.papers)
  }
  return { settings, shelves }
}

describe('a backup', () => {
  it('says in its first line what it is', async () => {
    const { blob, header } = await writeBackup(content, { createdAt })
    expect(JSON.parse((await blob.text()).split('\n')[0] ?? '')).toEqual(header)
    expect(header).toEqual({
      format: 'paperkin-backup',
      version: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      counts: { shelves: 2, papers: 1200 },
      createdAt: '2026-01-02T03:04:05.000Z',
    })
  })

  it('restores as the same library, with the same hash', async () => {
    const { blob, header } = await writeBackup(content)
    const restored = restore(await readParts(blob))
    expect(restored).toEqual(content)
    expect((await writeBackup(restored)).header.hash).toBe(header.hash)
  })

  it('has the same hash whatever the order of keys, and another for another library', async () => {
    const { header } = await writeBackup(content)
    const shuffled: BackupContent = { ...content, settings: { hiddenHosts: ['example.org'], theme: 'dark' } }
    const other: BackupContent = { ...content, settings: { theme: 'light' } }
    expect((await writeBackup(shuffled)).header.hash).toBe(header.hash)
    expect((await writeBackup(other)).header.hash).not.toBe(header.hash)
  })

  it('restores any paper and note to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPaper, { maxLength: 5 }),
        fc.string({ unit: 'grapheme' }),
        async (papers, note) => {
          const shelf = { id: 's', name: note, createdAt: 0 }
          const library: BackupContent = {
            settings: {},
            shelves: [{ shelf, papers: papers.map((paper) => ({ paper, note, addedAt: 0 })) }],
          }
          expect(restore(await readParts((await writeBackup(library)).blob))).toEqual(library)
        },
      ),
    )
  })

  it('is read from gzip, and inspected before it is restored', async () => {
    const { blob, header } = await writeBackup(content)
    const packed = new Blob([gzipSync(new Uint8Array(await blob.arrayBuffer()))])
    expect(await inspectBackup(packed, 'my.paperkin.gz')).toEqual({ ...header, shelves: ['Saved', 'Empty'] })
  })

  it('is taken for papers with their notes where it is imported', async () => {
    const { blob } = await writeBackup(content)
    const { papers, notes, problems, format } = await readAll(
      new Uint8Array(await blob.arrayBuffer()),
      'x.jsonl',
    )
    expect([format, papers.length, problems]).toEqual(['Paperkin backup', 1200, []])
    expect(notes['arxiv:2301.1']).toEqual({
      tags: ['odd'],
      note: 'A note with “quotes”\nand lines',
      readState: 'read',
      addedAt: 1_700_000_000_001,
    })
  })
})

describe('a backup that is not whole', () => {
  const text = async () => (await writeBackup(content)).blob.text()
  const error = async (text: string | Uint8Array) =>
    inspectBackup(new Blob([text as BlobPart]), 'my.paperkin').then(
      () => 'accepted',
      (error: Error) => `${error.name}: ${error.message}`,
    )

  it('is refused where a line is missing', async () => {
    const lines = (await text()).split('\n')
    expect(await error(lines.toSpliced(500, 1).join('\n'))).toBe(
      'PaperkinError: “my.paperkin” holds 1199 papers on 2 shelves but says it had 1200 on 2: it was cut off or changed. Nothing was restored; use another backup.',
    )
  })

  it('is refused where a letter is another', async () => {
    expect(await error((await text()).replace('Paper 700"', 'Paper 701"'))).toBe(
      'PaperkinError: “my.paperkin” was changed after it was made, or damaged: its hash does not fit. Nothing was restored; use another backup.',
    )
  })

  it('is refused where lines changed places', async () => {
    const lines = (await text()).split('\n')
    const [a = '', b = ''] = [lines[10], lines[11]]
    expect(await error(lines.with(10, b).with(11, a).join('\n'))).toMatch(/its hash does not fit/)
  })

  it('is refused wherever it is cut off', async () => {
    const whole = await text()
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const message = await error(whole.slice(0, Math.floor(whole.length * share)))
      expect(message).toMatch(/^PaperkinError: “my.paperkin” .*(?:damaged in line|was cut off)/)
    }
  })

  it('is refused where its gzip is cut off', async () => {
    const packed = gzipSync(new TextEncoder().encode(await text()))
    expect(await error(packed.slice(0, packed.length - 100))).toMatch(
      /damaged or cut off.*Nothing was restored/,
    )
  })

  it('is refused where it is no backup', async () => {
    expect(await error(sample('own.jsonl'))).toBe(
      'PaperkinError: “my.paperkin” is no backup of Paperkin: its first line does not say “paperkin-backup”. To bring papers in from other files, use “Bring in…”.',
    )
  })

  it('is refused where a newer Paperkin made it', async () => {
    expect(await error((await text()).replace('"version":1', '"version":2'))).toBe(
      'PaperkinError: “my.paperkin” was made by a newer Paperkin (backup version 2, this one reads up to 1). Update Paperkin, then restore it.',
    )
  })
})

it('takes the lines of an older version step by step to its own', async () => {
  const { blob } = await writeBackup(content)
  const parts = await readParts(blob, {
    version: 3,
    migrations: {
      1: (line) => ('shelf' in line ? { shelf: { ...(line.shelf as object), name: 'Renamed' } } : line),
      2: (line) => ('note' in line ? { ...line, note: `${line.note}!` } : line),
    },
  })
  expect(parts.flatMap((part) => ('shelf' in part ? [part.shelf.name] : []))).toEqual(['Renamed', 'Renamed'])
  const [first] = parts.flatMap((part) => ('papers' in part ? part.papers : []).filter(({ note }) => note))
  expect(first?.note).toBe('A note with “quotes”\nand lines!')
})
