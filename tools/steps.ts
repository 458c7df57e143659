import { spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** Runs a program of node_modules/.bin (or a path) from the project's root; resolves with its exit code. */
export function run(
  command: string,
  args: string[],
  variables: Record<string, string> = {},
): Promise<number> {
  const isWindows = process.platform === 'win32'
  const program = join(ROOT, 'node_modules/.bin', isWindows ? `${command}.cmd` : command)
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: 'inherit',
      shell: isWindows,
      env: { ...process.env, ...variables },
    })
    child.on('error', () => done(1))
    child.on('close', (code) => done(code ?? 1))
  })
}
