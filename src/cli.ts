import { enableCompileCache } from 'node:module'
import { CommanderError } from 'commander'

// The SDKs and the TypeScript itself are read from Node's on-disk cache from the second start on.
enableCompileCache()

const { runCommandLine } = await import('./adapters/terminal/run-command-line.ts')

// A reader that closes the pipe early (`| head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), process)
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}
