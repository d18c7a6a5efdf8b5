import { constants, setPriority } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

// Whoever answers goes first. Elsewhere the priority is that of the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

/** Moves the write-ahead log of the file that it is started with into the file, each time it is told to; any error ends it. */
const database = new DatabaseSync(String(workerData))
const checkpoint = database.prepare('pragma wal_checkpoint(passive)')

parentPort?.on('message', (message: 'checkpoint' | 'close') => {
  if (message === 'checkpoint') {
    // How many pages the log has, and how many of them are in the file now.
    const { log, checkpointed } = checkpoint.get() ?? {}
    parentPort?.postMessage({ log: Number(log), moved: Number(checkpointed) })
  } else {
    database.close()
    parentPort?.close()
  }
})
