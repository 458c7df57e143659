import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from './browser/launch.ts'
import { readPanel } from './browser/panel.ts'
import { readPopup } from './browser/popup.ts'
import { createWire } from './browser/wire.ts'

// Draws docs/popup.png, the picture of the README, from the built extension: `npm run build && npx tsx tools/draw-readme-picture.ts`.
const ROOT = join(import.meta.dirname, '..')
const PAPER = 'https://arxiv.org/abs/2310.08782'

const wire = await createWire()
wire.pages.set(PAPER, { body: readFileSync(join(ROOT, 'test/pages/e2e/arxiv-abs-2310.08782.html')) })
const profile = mkdtempSync(join(tmpdir(), 'paperkin-picture-'))
const session = await launch('chromium', { extension: join(ROOT, '.output/chrome-mv3'), profile, wire })
const page = await session.open(PAPER)
// Where the popup will stand.
await readPanel(page)
await page.$eval('paperkin-hints', (panel) => panel.remove())
const behind = await page.screenshot({ encoding: 'base64' })

const popup = await session.openPopup(page)
await readPopup(popup)
await popup.keyboard.press('ArrowDown')
await popup.waitForSelector('[aria-selected="true"]')
const front = await popup.screenshot({ encoding: 'base64' })
await popup.close()

const sheet = await session.open('about:blank')
await sheet.setContent(`<style>
  body { margin: 0; width: 1280px; height: 700px; overflow: hidden; background: url(data:image/png;base64,${behind}) }
  img { position: absolute; top: 40px; right: 24px; border-radius: 10px; box-shadow: 0 8px 40px rgb(0 0 0 / .35) }
</style><img src="data:image/png;base64,${front}">`)
await sheet.waitForFunction(() => document.images[0]?.complete)
await sheet.screenshot({
  path: join(ROOT, 'docs/popup.png') as `${string}.png`,
  clip: { x: 0, y: 0, width: 1280, height: 700 },
})

await session.close()
await wire.close()
rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
