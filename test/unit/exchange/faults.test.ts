import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readAll, sample, streamFrom, streamOf } from './read.ts'

const MB = 1024 * 1024

/** `count` pieces of zeros behind a head, packed as they are asked for. */
function packedZeros(count: number, head = ''): ReadableStream<Uint8Array> {
  const packer = new CompressionStream('gzip')
  const piece = new Uint8Array(8 * MB)
  streamFrom([strToU8(head), ...Array.from({ length: count }, () => piece)])
    .pipeTo(packer.writable as WritableStream)
    .catch(() => {})
  return packer.readable as ReadableStream<Uint8Array>
}

describe('archives', () => {
  it('reads a gzip file whatever its name', async () => {
    const { papers } = await readAll(gzipSync(sample('zotero.bib')), 'download')
    expect(papers).toHaveLength(2)
  })

  it('reads all files of a zip, and names the one a problem is in', async () => {
    const zip = zipSync({
      'export/zotero.bib': sample('zotero.bib'),
      'export/files/17/paper.pdf': strToU8('%PDF-1.7'),
      'export/readme': strToU8('Nothing to see here.'),
      'export/csl.json': [sample('csl.json'), { level: 0 }],
    })
    const { papers, problems } = await readAll(streamOf(zip, 100), 'export.zip')
    expect(papers).toHaveLength(4)
    expect(problems).toEqual([{ line: 32, entry: 'c', reason: 'It has no title.', file: 'export/csl.json' }])
  })

  it('keeps the papers before the place where a gzip is cut off, and says so', async () => {
    const whole = gzipSync(strToU8(lines(5000)))
    const { papers, problems } = await readAll(whole.slice(0, whole.length / 2), 'cut.jsonl.gz')
    expect(papers.length).toBeGreaterThan(1000)
    expect(problems.at(-1)?.reason).toMatch(/^“cut.jsonl.gz” is damaged or cut off/)
  })

  it('refuses a gzip of which nothing can be unpacked', async () => {
    const packed = gzipSync(sample('zotero.bib')).slice(0, 12)
    await expect(readAll(packed, 'stub.bib.gz')).rejects.toThrow(/^“stub.bib.gz” is damaged or cut off/)
  })

  it('keeps the papers before the place where a zip is cut off, and says so', async () => {
    const whole = zipSync({ 'a.jsonl': strToU8(lines(5000)) })
    const { papers, problems } = await readAll(whole.slice(0, whole.length / 2), 'cut.zip')
    expect(papers.length).toBeGreaterThan(1000)
    expect(problems.at(-1)?.reason).toMatch(/^“a.jsonl” in “cut.zip” is damaged/)
  })

  it('notices a flipped bit in a gzip', async () => {
    const bytes = gzipSync(strToU8(lines(2000)))
    const at = bytes.length - 6
    bytes[at] = (bytes[at] as number) ^ 1
    const { problems } = await readAll(bytes, 'flipped.jsonl.gz')
    expect(problems.at(-1)?.reason).toMatch(/is damaged or cut off/)
  })

  it('refuses 5 GB of zeros in a gzip without unpacking them', async () => {
    await expect(readAll(packedZeros(640), 'zeros.gz')).rejects.toThrow(
      /^“zeros.gz” is of no kind that Paperkin can read/,
    )
  })

  it('refuses 5 GB of zeros that begin like papers', async () => {
    const packed = packedZeros(640, lines(2000))
    await expect(readAll(packed, 'zeros.jsonl.gz')).rejects.toThrow(
      /^“zeros.jsonl.gz” swells to more than 200 times its size/,
    )
  })

  it('refuses a zip bomb that begins like papers', async () => {
    const bomb = zipSync({ 'papers.jsonl': strToU8(lines(1) + '0'.repeat(80 * MB)) }, { level: 6 })
    await expect(readAll(bomb, 'bomb.zip')).rejects.toThrow(
      /^“bomb.zip” swells to more than 200 times its size/,
    )
  })

  it('refuses an archive without papers', async () => {
    const zip = zipSync({ 'a.pdf': strToU8('%PDF'), 'b.txt': strToU8('hello') })
    await expect(readAll(zip, 'files.zip')).rejects.toThrow(
      '“files.zip” holds no file of a kind that Paperkin can read; archives inside of it are not opened. Unpack it, and choose the file that has the papers.',
    )
  })

  const zip = zipSync({ 'readme.txt': strToU8('Nothing.'), 'a.jsonl': strToU8(lines(500)) })
  const noise = (from: number) => zip.map((byte, i) => (i < from ? byte : (i * 7919 + 13) >> 3))
  const [secondFile] = [zip.findIndex((_, i) => i > 4 && zip[i] === 0x50 && zip[i + 1] === 0x4b)]
  it.each([
    ['its first bytes', zip.slice(0, 4)],
    ['a part of its first header', zip.slice(0, 20)],
    ['its first file', zip.slice(0, secondFile)],
    ['a part of its second header', zip.slice(0, secondFile + 20)],
    ['its first header, before other bytes', noise(30)],
    ['its signature, before other bytes', noise(4)],
    ['its signature, before zeros', zip.map((byte, i) => (i < 4 ? byte : 0))],
  ])('says of a zip that has only %s that it is damaged, and what to do', async (_, bytes) => {
    await expect(readAll(bytes, 'cut.zip')).rejects.toThrow(
      /“cut.zip” is damaged, cut off or locked by a password. Make the archive again, or unpack it/,
    )
  })

  it('says of a gzip of which a few bytes can be unpacked that it is damaged', async () => {
    const whole = gzipSync(strToU8(lines(500)), { level: 0 })
    await expect(readAll(whole.slice(0, 25), 'cut.gz')).rejects.toThrow(/^“cut.gz” is damaged or cut off/)
  })

  it('says that a zip was cut off between two files, and keeps those before', async () => {
    const whole = zipSync({ 'a.jsonl': strToU8(lines(5)), 'b.jsonl': strToU8(lines(5)) })
    const next = whole.findIndex((_, i) => i > 4 && whole[i] === 0x50 && whole[i + 1] === 0x4b)
    const { papers, problems } = await readAll(whole.slice(0, next), 'cut.zip')
    expect(papers).toHaveLength(5)
    expect(problems.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^“cut.zip” is damaged/)])
  })

  it('passes over an empty file of a zip', async () => {
    const zip = zipSync({ empty: new Uint8Array(), 'a.jsonl': strToU8(lines(5)) })
    const { papers, problems } = await readAll(zip, 'a.zip')
    expect([papers.length, problems]).toEqual([5, []])
  })
})

describe('files that are none', () => {
  it.each([
    ['empty.bib', '', '“empty.bib” is empty. Export it again and choose the new file.'],
    ['blank.ris', ' \n\n', '“blank.ris” is empty. Export it again and choose the new file.'],
    [
      'page.html',
      '<!DOCTYPE html><html><body>Papers</body></html>',
      '“page.html” is of no kind that Paperkin can read: it begins with “<!DOCTYPE html><html><body>Papers</body></html>”. Export your papers as BibTeX, RIS, CSL-JSON or JSON Lines and choose that file.',
    ],
    [
      'paper.pdf',
      '%PDF-1.7 …',
      '“paper.pdf” is a PDF, which Paperkin cannot read. Choose an export of your papers.',
    ],
  ])('refuses %s', async (name, text, message) => {
    await expect(readAll(text, name)).rejects.toThrow(message)
  })
})

describe('text', () => {
  const bib = '@misc{a, title = {Über Größe}, author = {Søren Ångström}}\n'
  const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
  const utf16 = (text: string, isBig: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2))
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !isBig)
    return new Uint8Array(view.buffer)
  }

  it.each([
    ['UTF-8', strToU8(bib)],
    ['UTF-8 with a byte order mark', strToU8(`\ufeff${bib}`)],
    ['UTF-16, little end first, with mark', utf16(`\ufeff${bib}`, false)],
    ['UTF-16, big end first, with mark', utf16(`\ufeff${bib}`, true)],
    ['UTF-16, little end first, without mark', utf16(bib, false)],
    ['UTF-16, big end first, without mark', utf16(bib, true)],
  ])('reads %s', async (_, bytes) => {
    const { papers, problems } = await readAll(streamOf(bytes, 7), 'a.bib')
    expect(papers.map(({ title, authors }) => [title, authors])).toEqual([
      ['Über Größe', [{ family: 'Ångström', given: 'Søren' }]],
    ])
    expect(problems).toEqual([])
  })

  it('reads Latin-1, also far behind the start, and says that it guessed', async () => {
    const text = `${'@misc{x, title = {Plain}}\n'.repeat(5000)}${bib}`
    const { papers, problems } = await readAll(latin1(text), 'a.bib')
    expect(papers.at(-1)?.title).toBe('Über Größe')
    expect(problems).toEqual([
      {
        line: 0,
        reason: 'It is not UTF-8 and was read as Latin-1 (Windows-1252). Check the accented letters.',
      },
    ])
  })

  it('does not take UTF-8 with one broken byte for Latin-1', async () => {
    const bytes = strToU8(bib + bib.replace('Größe', 'Gr_e'))
    bytes[bytes.lastIndexOf('_'.charCodeAt(0))] = 0xff
    const { papers, problems } = await readAll(bytes, 'a.bib')
    expect(papers.map(({ title }) => title)).toEqual(['Über Größe', 'Über Gr\ufffde'])
    expect(problems[0]?.reason).toMatch(/^Some bytes are no UTF-8/)
  })
})

describe('records', () => {
  it('skips a line of 100 MB and goes on', async () => {
    const part = strToU8('a'.repeat(MB))
    const pieces = [
      strToU8(`${lines(1)}{"title":"`),
      ...Array.from({ length: 100 }, () => part),
      strToU8(`"}\n${lines(2)}`),
    ]
    const { papers, problems } = await readAll(streamFrom(pieces), 'long.jsonl')
    expect(papers.map(({ title }) => title)).toEqual(['Paper 0', 'Paper 0', 'Paper 1'])
    expect(problems).toEqual([
      { line: 2, reason: "It is longer than 4 MB, more than any paper's record, and was skipped." },
    ])
  })

  it.each([
    ['a.bib', '@misc{long, title = {', '}}\n@misc{b, title = {Next}}'],
    ['a.ris', 'TY  - JOUR\nTI  - ', '\nER  - \nTY  - JOUR\nTI  - Next\nER  - \n'],
    ['a.json', '[\n{"title":"', '"},\n{"title":"Next"}]'],
  ])('skips an entry of 12 MB in %s', async (name, before, after) => {
    const part = strToU8('ab cd\n'.repeat(170_000))
    const pieces = [strToU8(before), ...Array.from({ length: 12 }, () => part), strToU8(after)]
    const { papers, problems } = await readAll(streamFrom(pieces), name)
    expect(papers.map(({ title }) => title)).toEqual(['Next'])
    expect(problems[0]?.reason).toBe("It is longer than 4 MB, more than any paper's record, and was skipped.")
  })

  it('takes __proto__ for a name like any other', async () => {
    const text = [
      '{"title":"A","__proto__":{"polluted":1},"ids":{"__proto__":"x","constructor":"y"},"authors":["B C"]}',
      '{"id":"x","title":"B","authors":[],"ids":{"__proto__":"x"},"__proto__":{"polluted":1}}',
      '{"title":"C","type":"__proto__","language":"constructor","container-title":"D"}',
    ].join('\n')
    const { papers } = await readAll(text, 'proto.jsonl')
    expect(papers.map(({ title }) => title)).toEqual(['A', 'B', 'C'])
    for (const paper of papers) {
      expect(Object.keys(paper)).not.toContain('__proto__')
      expect(Object.getPrototypeOf(paper)).toBe(Object.prototype)
      expect(Object.getPrototypeOf(paper.ids)).toBe(Object.prototype)
    }
    const bib = await readAll('@misc{__proto__, title={A}, __proto__={B}, constructor=toString}', 'proto.bib')
    expect(bib.papers.map(({ title }) => title)).toEqual(['A'])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('reads every good one of 10,000 good and 10,000 broken entries', async () => {
    const broken = [
      '@article{b%, title = {Open}\n',
      '@article{b%, title {No sign}}\n',
      '@article{b%, author = {No Title}}\n',
      '@article{b%, title = "Open quote}\n',
    ]
    const text = Array.from({ length: 10_000 }, (_, i) =>
      `${broken[i % 4]}@article{g%, title = {Good %}}\n`.replaceAll('%', String(i)),
    ).join('')
    const { papers, problems } = await readAll(text, 'mixed.bib')
    expect(new Set(papers.map(({ title }) => title)).size).toBe(10_000)
    expect(problems).toHaveLength(10_000)
    expect(problems[0]).toEqual({ line: 1, entry: 'b0', reason: 'Its closing brace is missing.' })
    expect(problems.at(-1)?.line).toBe(19_999)
  })

  it('reads every good one of 10,000 good and 10,000 broken lines', async () => {
    const text = Array.from(
      { length: 10_000 },
      (_, i) => `{"title":"Open ${i}\n{"title":"Good ${i}"}\n`,
    ).join('')
    const { papers, problems } = await readAll(text, 'mixed.jsonl')
    expect([papers.length, problems.length]).toEqual([10_000, 10_000])
  })
})

describe('a reader who stops', () => {
  it('ends the file with the reason', async () => {
    const controller = new AbortController()
    const endless = streamFrom(
      (function* () {
        for (let i = 0; ; i++) yield strToU8(`{"title":"Paper ${i}"}\n`)
      })(),
    )
    const reading = readAll(endless, 'endless.jsonl', {
      signal: controller.signal,
      onProgress: ({ papers }) => papers > 1000 && controller.abort(new Error('stopped')),
    })
    await expect(reading).rejects.toThrow('stopped')
  })

  it('ends the file when no more is asked for', async () => {
    let isCancelled = false
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(strToU8(lines(100))),
      cancel: () => {
        isCancelled = true
      },
    })
    const { readFile } = await import('../../../lib/exchange/read-file.ts')
    for await (const batch of readFile(stream, 'endless.jsonl')) if (batch.papers.length > 0) break
    expect(isCancelled).toBe(true)
  })
})

/** JSON Lines that do not pack too well. */
function lines(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `{"title":"Paper ${i}","abstract":"${Math.sin(i).toString(36).repeat(3)}"}\n`,
  ).join('')
}
