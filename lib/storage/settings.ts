import * as z from 'zod/mini'
import { defaultSettings, Settings } from '../model/settings.ts'
import { browser } from '../platform/browser.ts'
import { inTurn } from '../platform/lock.ts'

type Name = keyof Settings
const NAMES = Object.keys(defaultSettings) as Name[]

/** All settings; one that is missing or no longer valid has its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(NAMES.map(keyOf))
  const entries = NAMES.map((name) => {
    const checked = z.safeParse(Settings.shape[name], stored[keyOf(name)])
    return [name, checked.success ? checked.data : defaultSettings[name]]
  })
  return Object.fromEntries(entries)
}

/** Stores the given settings and leaves the others alone; resolves once they are written. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(
    Object.fromEntries(Object.entries(changes).map(([name, value]) => [keyOf(name), value])),
  )
}

/** Adds a value to a list setting, or takes it out. */
export function changeListed(
  name: 'hiddenHosts' | 'shelvesOff',
  value: string,
  isListed: boolean,
): Promise<void> {
  return inTurn(name, async () => {
    const others = (await readSettings())[name].filter((listed) => listed !== value)
    await changeSettings({ [name]: isListed ? [...others, value] : others })
  })
}

/** Calls back with all settings whenever one changed, in this window or another, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && NAMES.some((name) => keyOf(name) in changes)) readSettings().then(onChange)
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}

const keyOf = (name: string) => `settings.${name}`
