import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** What Firefox's add-on linter says, parted into what is ours to mend and what a library brings along. */
export type LintReport = { errors: string[]; warnings: string[]; ofLibraries: string[] }

type Finding = { code: string; message: string; file?: string; line?: number }

/** Warnings that a library's code raises. Code of ours may not: a unit test reads the sources for these. */
const KNOWN_OF_LIBRARIES: Record<string, string> = {
  UNSAFE_VAR_ASSIGNMENT:
    'preact, for dangerouslySetInnerHTML, which no component uses; citeproc, for styles as a DOM, which ours are not',
}

/** Runs the linter of the add-on store on a built folder. */
export function lintAddon(folder: string): LintReport {
  const linter = join(ROOT, 'node_modules/addons-linter/bin/addons-linter')
  const { stdout, stderr } = spawnSync(process.execPath, [linter, folder, '--output', 'json'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (!stdout.startsWith('{')) throw new Error(`addons-linter did not run: ${stderr || stdout}`)
  const { errors, warnings } = JSON.parse(stdout) as { errors: Finding[]; warnings: Finding[] }
  const isOfLibrary = ({ code }: Finding) => code in KNOWN_OF_LIBRARIES
  return {
    errors: errors.map(describe),
    warnings: warnings.filter((finding) => !isOfLibrary(finding)).map(describe),
    ofLibraries: warnings
      .filter(isOfLibrary)
      .map((finding) => `${describe(finding)}: ${KNOWN_OF_LIBRARIES[finding.code]}`),
  }
}

function describe({ code, message, file, line }: Finding): string {
  return `${code} ${message}${file ? ` [${file}${line ? `:${line}` : ''}]` : ''}`
}
