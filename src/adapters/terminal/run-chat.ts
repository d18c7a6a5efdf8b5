import { randomUUID } from 'node:crypto'
import type { Bot } from '../../bot.ts'
import { createTerminalAdapter } from './adapter.ts'
import { lookOf } from './look-of.ts'
import type { Terminal } from './run-command-line.ts'

/** Talks in the terminal until the person leaves or the input ends. The store is opened first, so that a bad one is known at once. */
export async function runChat(bot: Bot, terminal: Terminal): Promise<void> {
  await bot.services.store()
  const adapter = createTerminalAdapter({
    bot,
    input: terminal.stdin,
    output: terminal.stdout,
    look: lookOf(terminal.stdout),
    interactive: terminal.stdin.isTTY && terminal.stdout.isTTY,
    language: bot.services.config.STET_LANGUAGE,
    newId: randomUUID,
  })
  await adapter.start()
  await adapter.ended
}
