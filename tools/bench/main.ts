import { cpus } from 'node:os'
import { run } from '../steps.ts'
import { drawTable, isKept } from './figures.ts'
import { measureSizes } from './sizes.ts'
import { measureSpeed } from './speed.ts'

// `npm run bench`: what Paperkin promises in milliseconds and bytes, measured on what ships, in one run.
for (const browser of ['chrome', 'firefox'])
  if ((await run('wxt', ['zip', '-b', browser])) !== 0) throw new Error('The build failed: see above.')

const figures = [...(await measureSpeed()), ...measureSizes()]
console.log(`\nChromium, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}\n`)
console.log(drawTable(figures))
if (!figures.every(isKept)) process.exitCode = 1
