import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import puppeteer from 'puppeteer-core'
import { hostilePages } from './hostile-pages.ts'
import { readLines, type SavedPage, savedPagesFolder } from './saved-pages.ts'

/**
 * Time a page takes to read in a real Chromium, parsing left out: the saved pages where they are there, and made
 * pages of 2 MB that mean harm. CHROMIUM names another browser than Debian's.
 */
const bundle = await build({
  stdin: {
    contents: "export * from './lib/sites/index.ts'",
    resolveDir: join(import.meta.dirname, '../..'),
    loader: 'ts',
  },
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'sites',
  write: false,
})
const script = bundle.outputFiles[0]?.text ?? ''
console.log(`all readers, minified: ${(script.length / 1024).toFixed(1)} kB`)

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
})
const tab = await browser.newPage()
await tab.goto('about:blank')
await tab.addScriptTag({ content: script })

const folder = savedPagesFolder()
const saved = folder
  ? readLines<SavedPage>(join(folder, 'index.jsonl')).map((page) => ({
      name: page.file,
      url: page.url,
      html: readFileSync(join(folder, page.file), 'utf8'),
    }))
  : []
const rows: { name: string; kilobytes: number; first: number; ms: number }[] = []
for (const { name, url, html } of [...saved, ...hostilePages()]) {
  // An inert document: its scripts do not run and its pictures are not loaded.
  const times = await tab.evaluate(measureInPage, html, url)
  rows.push({
    name,
    kilobytes: html.length / 1024,
    first: times[0] ?? 0,
    ms: [...times].sort((a, b) => a - b)[2] ?? 0,
  })
}
await browser.close()

rows.sort((a, b) => b.first - a.first)
console.log(
  `${rows.length} pages; first reading over 50 ms: ${rows.filter(({ first }) => first > 50).length}; slowest:`,
)
for (const { name, kilobytes, first, ms } of rows.slice(0, 15))
  console.log(
    `  first ${first.toFixed(1).padStart(7)} ms, median of 5 ${ms.toFixed(1).padStart(6)} ms ${kilobytes.toFixed(0).padStart(6)} kB  ${name}`,
  )

function measureInPage(html: string, url: string): number[] {
  const reader = (globalThis as unknown as { sites: { readPage(document: Document, url: string): unknown } })
    .sites
  const page = new DOMParser().parseFromString(html, 'text/html')
  return Array.from({ length: 5 }, () => {
    const start = performance.now()
    reader.readPage(page, url)
    return performance.now() - start
  })
}
