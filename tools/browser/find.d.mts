export type BrowserKind = 'chromium' | 'firefox'
export function describeBrowser(kind: BrowserKind): { title: string; package: string; variable: string }
export function findBrowser(kind: BrowserKind): string | undefined
export function needBrowser(kind: BrowserKind): string
