import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from '../browser/session.ts'

/** Bytes of everything IndexedDB keeps in a profile, of either browser. */
export function diskBytes(profile: string): number {
  const places = [join(profile, 'Default/IndexedDB'), join(profile, 'storage/default')]
  return places.filter(existsSync).reduce((sum, folder) => sum + folderBytes(folder), 0)
}

function folderBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}

/** Starts to watch the memory of the extension's process in Chromium; what it gives ends that and tells the most, in bytes. */
export function peakMemory(): () => number {
  let most = 0
  const look = () => {
    most = Math.max(most, ...extensionProcesses().map(residentBytes))
  }
  const timer = setInterval(look, 500)
  return () => {
    clearInterval(timer)
    look()
    return most
  }
}

/** What runs code of an extension; there is only ours in a browser for tests, and no other browser while this one is measured. */
function extensionProcesses(): string[] {
  const list = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8', maxBuffer: 1e8 })
  return list
    .split('\n')
    .filter((line) => line.includes('--extension-process'))
    .map((line) => line.trim().split(' ')[0] ?? '')
}

function residentBytes(pid: string): number {
  try {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return 1024 * Number(kilobytes)
  } catch {
    return 0
  }
}

/** What the service worker holds, after its garbage was collected: objects and the buffers behind them, in bytes. */
export async function workerMemory(session: Session): Promise<number> {
  const target = session.browser.targets().find((one) => one.type() === 'service_worker')
  const client = await target?.createCDPSession()
  if (!client) throw new Error('The worker is gone: nothing to measure.')
  await client.send('HeapProfiler.collectGarbage')
  const usage = (await client.send('Runtime.getHeapUsage')) as {
    usedSize: number
    backingStorageSize?: number
  }
  await client.detach()
  return usage.usedSize + (usage.backingStorageSize ?? 0)
}
