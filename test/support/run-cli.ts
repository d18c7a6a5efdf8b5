import { spawn } from 'node:child_process'

/** What a finished process left. */
export interface Finished {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const cli = new URL('../../src/cli.ts', import.meta.url).pathname

/** Runs the command line in a process of its own, with only the given environment, and waits for its end. */
export async function runCli(
  words: readonly string[],
  options: {
    readonly environment: Readonly<Record<string, string>>
    readonly input?: string | Uint8Array
    readonly folder: string
  },
): Promise<Finished> {
  const { environment, input = '', folder } = options
  const child = spawn(process.execPath, [cli, ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, ...environment },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk))
  // A process that refuses its words may be gone before it has read its input.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  child.once('error', reject)
  child.once('close', resolve)
  return { status: await promise, stdout, stderr }
}
