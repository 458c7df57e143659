import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lintAddon } from './lint-addon.ts'
import { run } from './steps.ts'

const ROOT = join(import.meta.dirname, '..')

/** What a run of Vitest writes with its JSON reporter; only what is counted here. */
type Report = { numPassedTests: number; numFailedTests: number; numTotalTests: number; success: boolean }

const scratch = mkdtempSync(join(tmpdir(), 'paperkin-test-'))
const counts = { passed: 0, failed: 0 }
/** Failures that are no test: a step that could not run, or said no. */
const broken: string[] = []

await step('format and lint', () => run('biome', ['check', '.']))
await step('types', async () => (await run('wxt', ['prepare'])) || run('tsc', ['--noEmit']))
await vitest('unit tests', 'vitest.config.ts')
const isBuilt =
  (await step('build for Chromium', () => run('wxt', ['build']))) &&
  (await step('build for Firefox', () => run('wxt', ['build', '-b', 'firefox'])))
if (isBuilt) {
  await step('add-on lint', reportLint)
  await vitest('browser tests', 'vitest.e2e.config.ts')
}

rmSync(scratch, { recursive: true, force: true })
for (const name of broken) console.log(`Failed: ${name}`)
console.log(`Tests: ${counts.passed} passed, ${counts.failed + broken.length} failed`)
if (counts.failed + broken.length > 0 || counts.passed === 0) process.exitCode = 1

async function step(name: string, work: () => Promise<number>): Promise<boolean> {
  console.log(`\n— ${name}`)
  const isFine = (await work()) === 0
  if (!isFine) broken.push(name)
  return isFine
}

/** Counts what the runner counted. A run without tests, or that failed without a failed test, is broken. */
async function vitest(name: string, config: string): Promise<void> {
  const file = join(scratch, `${config}.json`)
  console.log(`\n— ${name}`)
  const code = await run('vitest', [
    'run',
    `--config=${config}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = readReport(file)
  counts.passed += report?.numPassedTests ?? 0
  counts.failed += report?.numFailedTests ?? 0
  if (!report?.numPassedTests || (code !== 0 && report.numFailedTests === 0)) broken.push(name)
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

async function reportLint(): Promise<number> {
  const { errors, warnings, ofLibraries } = lintAddon(join(ROOT, '.output/firefox-mv3'))
  for (const error of errors) console.log(`error: ${error}`)
  for (const warning of warnings) console.log(`warning: ${warning}`)
  for (const warning of ofLibraries) console.log(`a library's: ${warning}`)
  console.log(
    `${errors.length} errors, ${warnings.length} warnings of ours, ${ofLibraries.length} of libraries`,
  )
  return errors.length + warnings.length
}
