import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { needBrowser } from './browser/find.mjs'

// Draws the icons of every size from assets/icon*.svg into public/icon: `npx tsx tools/draw-icons.ts`, after a change to a drawing.
const ROOT = join(import.meta.dirname, '..')
const SIZES = [16, 32, 48, 96, 128]

const read = (file: string) => readFileSync(join(ROOT, 'assets', file), 'utf8')
const drawing = read('icon.svg')
// Tilted lines blur at this size.
const smallDrawing = read('icon-small.svg')
const browser = await puppeteer.launch({
  executablePath: needBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const page = await browser.newPage()
mkdirSync(join(ROOT, 'public/icon'), { recursive: true })
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size })
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block }</style>${size > 16 ? drawing : smallDrawing}`,
  )
  await page.screenshot({
    path: join(ROOT, `public/icon/${size}.png`) as `${string}.png`,
    omitBackground: true,
  })
}
await browser.close()
