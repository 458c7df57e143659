import { launchChromium } from './chromium.ts'
import type { BrowserKind } from './find.mjs'
import { launchFirefox } from './firefox.ts'
import type { LaunchOptions, Session } from './session.ts'

/** Starts a browser with the extension installed and with no way to the net but `wire`. */
export function launch(kind: BrowserKind, options: LaunchOptions): Promise<Session> {
  return kind === 'firefox' ? launchFirefox(options) : launchChromium(options)
}
