// Installs what a command needs and a fresh machine lacks: npm packages and the browsers named as arguments.
// Plain JavaScript without dependencies: on a fresh clone nothing else runs.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describeBrowser, findBrowser } from './browser/find.mjs'

const ROOT = join(import.meta.dirname, '..')

try {
  installPackages()
  for (const kind of process.argv.slice(2)) installBrowser(kind)
} catch (error) {
  console.error(`Set-up: ${error.message}`)
  process.exitCode = 1
}

function installPackages() {
  if (isOlder('node_modules/.package-lock.json', 'package-lock.json')) {
    say('installing npm packages')
    if (!run('npm', ['ci', '--no-audit', '--no-fund']))
      throw new Error('“npm ci” failed: see above, mend it and run this again.')
  }
  // The TypeScript configuration extends one that WXT writes; tools and tests cannot start without it.
  if (!existsSync(join(ROOT, '.wxt/tsconfig.json')) && !run('npx', ['wxt', 'prepare']))
    throw new Error('“wxt prepare” failed: see above.')
}

function installBrowser(kind) {
  if (findBrowser(kind)) return
  const browser = describeBrowser(kind)
  const command = aptGet()
  if (command) {
    say(`installing ${browser.package} with apt-get`)
    run(...command(['update', '-q']))
    run(...command(['install', '-y', '-q', '--no-install-recommends', browser.package]))
  }
  if (!findBrowser(kind))
    throw new Error(`No ${browser.title} was found: install it, or set ${browser.variable} to its program.`)
}

/** How to call apt-get without being asked for a password, on a Debian alone: elsewhere its browsers are snaps. */
function aptGet() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  if (!/^ID=debian$/m.test(release)) return undefined
  if (process.getuid?.() === 0) return (args) => ['apt-get', args]
  if (spawnSync('sudo', ['-n', 'true']).status === 0) return (args) => ['sudo', ['-n', 'apt-get', ...args]]
  return undefined
}

function isOlder(made, source) {
  const path = join(ROOT, made)
  return !existsSync(path) || statSync(path).mtimeMs < statSync(join(ROOT, source)).mtimeMs
}

// Output goes to stderr: on stdout stands only what the command itself has to say.
function run(command, args) {
  const shell = process.platform === 'win32'
  return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell }).status === 0
}

function say(text) {
  console.error(`Set-up: ${text} …`)
}
