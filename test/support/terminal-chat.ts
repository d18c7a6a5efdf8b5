import { PassThrough } from 'node:stream'
import { createTerminalAdapter } from '../../src/adapters/terminal/adapter.ts'
import type { Bot } from '../../src/bot.ts'
import type { ChatUnderTest } from '../contracts/chat-adapter.contract.ts'

/** The terminal adapter in this process, with a person who types at its other end. */
export async function openTerminalChat(bot: Bot): Promise<ChatUnderTest> {
  const input = new PassThrough()
  const output = new PassThrough()
  let text = ''
  const watchers = new Set<() => void>()
  output.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    for (const check of watchers) check()
  })
  let ids = 0
  const adapter = createTerminalAdapter({
    bot,
    input,
    output,
    look: { colours: false, width: 10_000 },
    interactive: false,
    language: 'en',
    newId: () => `id-${++ids}`,
  })
  await adapter.start()
  return {
    adapter,
    say: async (line) => void input.write(`${line}\n`),
    sayAgain: null,
    async press(label) {
      const number = new RegExp(`\\[(\\d+)\\] ${label}`).exec(text)?.[1] ?? ''
      input.write(`${number}\n`)
    },
    async shown(fits) {
      const found = Promise.withResolvers<void>()
      const check = () => {
        if (fits.test(text)) found.resolve()
      }
      watchers.add(check)
      check()
      await found.promise
      return text
    },
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    live: () => text.match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g) ?? [],
    async close() {
      input.end()
      await adapter.stop()
    },
  }
}
