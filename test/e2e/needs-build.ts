import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Folder of the extension as it is built for a browser. */
export const builtFor = {
  chromium: join(import.meta.dirname, '../../.output/chrome-mv3'),
  firefox: join(import.meta.dirname, '../../.output/firefox-mv3'),
}

/** Says what to do where there is no built extension to test. */
export default function needsBuild(): void {
  for (const folder of Object.values(builtFor))
    if (!existsSync(join(folder, 'manifest.json')))
      throw new Error('There is no built extension to test: run `npm run build` first.')
}
