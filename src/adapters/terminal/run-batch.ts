import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { once } from 'node:events'
import type { Command } from '../../command.ts'
import type { Reply } from '../../chat/reply.ts'
import { UserError, explainError } from '../../errors.ts'

type Row = Readonly<Record<string, unknown>>

interface BatchParts {
  readonly command: Command
  readonly input: Readable
  readonly output: Writable
  readonly handle: (input: Row) => Promise<Reply>
}

/**
 * Runs a command on each JSON line, in order, and prints one JSON line each: `{id, …}`, or `{id, error}` for a line
 * that cannot be read or is refused; the rest go on. Fields that the command does not take are left alone.
 */
export async function runBatch({ command, input, output, handle }: BatchParts): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    const result = await runLine(line, command, handle)
    if (!output.write(`${JSON.stringify(result)}\n`)) await once(output, 'drain')
  }
}

async function runLine(line: string, command: Command, handle: BatchParts['handle']): Promise<Row> {
  let row: Row
  try {
    row = parseLine(line)
  } catch (error) {
    if (error instanceof UserError) return { id: null, error: explainError(error) }
    throw error
  }
  const id = row['id'] ?? null
  const taken = command.options
    .map((option) => option.name)
    .filter((name) => row[name] !== undefined && row[name] !== null)
  const reply = await handle(Object.fromEntries(taken.map((name) => [name, row[name]])))
  return { id, ...reply.data }
}

function parseLine(line: string): Row {
  let row: unknown
  try {
    row = JSON.parse(line.startsWith('\uFEFF') ? line.slice(1) : line)
  } catch (cause) {
    throw new UserError('bad_input', 'This line is not valid JSON.', { hint: 'Give one JSON object a line.', cause })
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw new UserError('bad_input', 'This line is not a JSON object.', { hint: 'Give one JSON object a line.' })
  }
  return row as Row
}
