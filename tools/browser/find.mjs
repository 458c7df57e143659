// The one place that knows where browsers are. Plain JavaScript, since set-up runs it before anything is installed.
import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** What a browser is called: the variable that overrides the search, its Debian package, its commands, its usual paths. */
const BROWSERS = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    package: 'chromium',
    title: 'Chromium (or Chrome, or Edge)',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    mac: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
    windows: [
      'Chromium\\Application\\chrome',
      'Google\\Chrome\\Application\\chrome',
      'Microsoft\\Edge\\Application\\msedge',
    ],
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    package: 'firefox-esr',
    title: 'Firefox 142 or later',
    commands: ['firefox', 'firefox-esr'],
    mac: ['Firefox'],
    windows: ['Mozilla Firefox\\firefox'],
  },
}

/** The facts about a browser by its kind, `chromium` or `firefox`. */
export function describeBrowser(kind) {
  const known = BROWSERS[kind]
  if (!known) throw new Error(`There is no browser “${kind}”: say chromium or firefox.`)
  return known
}

/** Path of an installed browser of this kind, or undefined. */
export function findBrowser(kind) {
  const { variable } = describeBrowser(kind)
  const chosen = process.env[variable]
  if (!chosen) return candidates(kind).find(isExecutable)
  if (isExecutable(chosen)) return chosen
  throw new Error(`${variable} is “${chosen}”, which is no program: correct it, or unset it.`)
}

/** Path of an installed browser of this kind; throws with what to install. */
export function needBrowser(kind) {
  const path = findBrowser(kind)
  if (path) return path
  const { title, variable } = describeBrowser(kind)
  throw new Error(`No ${title} was found: install it, or set ${variable} to its program.`)
}

function candidates(kind) {
  const { commands, mac, windows } = describeBrowser(kind)
  if (process.platform === 'darwin')
    return ['/', homedir()].flatMap((root) =>
      mac.map((name) =>
        join(root, 'Applications', `${name}.app`, 'Contents/MacOS', name === 'Firefox' ? 'firefox' : name),
      ),
    )
  if (process.platform === 'win32')
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((root) =>
      process.env[root] ? windows.map((name) => join(process.env[root], `${name}.exe`)) : [],
    )
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/firefox']
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
