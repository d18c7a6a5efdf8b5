import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRoom } from '../../commands/curation-room.ts'
import type { Room } from '../../commands/curation-room.ts'
import { openTerminalChat } from '../../support/terminal-chat.ts'

let room: Room & { close(): Promise<void> }
beforeAll(async () => {
  room = await openRoom({ STET_PERSON: 'Rana' })
})
afterAll(() => room.close())

it('asks for what a verb lacks, a line at a time, keeps what is given, and goes through the bot', async () => {
  const chat = await openTerminalChat(room.bot)
  await chat.say('/fact propose more than 40')
  await chat.shown(/Operation \(such as Liberterra II\):/)
  await chat.say('Liberterra II')
  await chat.say('arrests')
  await chat.say('Harbour Post; Dozens held in Nairobi; https://harbour-post.example/n; 2 March 2026')
  await chat.say('the police said so')
  await chat.say('in Atlantis')
  await chat.say('')
  await chat.say('')
  await chat.shown(/“Atlantis” is no place/)
  // The form comes back with everything that was written.
  await chat.press('Change')
  await chat.shown(/\(now "Liberterra II"\):/)
  for (const line of ['', '', '', '', '', 'in Kenya', '', '']) await chat.say(line)
  const shown = await chat.shown(/Proposal p-[0-9a-f]{6} waits for a second person[\s\S]*Reason: /)
  expect(shown).toMatch(/Counts: arrests\nFigure: more than 40\nScope: in Kenya/)
  await chat.close()
})

it('leaves a form at a single dot', async () => {
  const chat = await openTerminalChat(room.bot)
  await chat.say('/facts withdraw liberterra-ii.arrests')
  await chat.shown(/Reason/)
  await chat.say('.')
  await chat.say('How many arrests in Liberterra II?')
  const shown = await chat.shown(/2,517 arrests/)
  expect(shown).not.toContain('Proposal')
  await chat.close()
})
