import { constants, setPriority } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

// Whoever answers goes first. Elsewhere the priority is that of the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

/** Moves the write-ahead log of the file that it is started with into the file, each time it is told to; any error ends it. */
const database = new DatabaseSync(String(workerData))
const PASSES = 3
/** Pages. */
const FEW = 100
const checkpoint = database.prepare('pragma wal_checkpoint(passive)')

/** How many pages the log has, and how many of them are in the file now. */
function move(): { readonly log: number; readonly moved: number } {
  for (let left = PASSES; ; left--) {
    const { log, checkpointed } = checkpoint.get() ?? {}
    const found = { log: Number(log), moved: Number(checkpointed) }
    // What was written while it was at work takes it a moment: then little is left to the connection.
    if (left <= 1 || found.log - found.moved <= FEW) return found
  }
}

parentPort?.on('message', (message: 'checkpoint' | 'close') => {
  if (message === 'checkpoint') {
    parentPort?.postMessage(move())
  } else {
    database.close()
    parentPort?.close()
  }
})
