import { enableCompileCache } from 'node:module'

enableCompileCache()

const { runMain } = await import('./run-main.ts')

process.exitCode = await runMain(process)
