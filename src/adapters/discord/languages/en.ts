import type { DiscordWords } from '../discord-words.ts'

export const en: DiscordWords = {
  choose: 'Choose one',
  missingPermission:
    'Your answer comes here, because I may not write in {channel}. Somebody who manages the server can give me the permissions View Channel, Send Messages and Send Messages in Threads there.',
  mayNotPost:
    'The bot may not write in this channel. Somebody who manages the server can give it the permissions View Channel, Send Messages, Send Messages in Threads and Read Message History there.',
  moreFields: 'More fields',
  cannotRead: 'I cannot see what messages say here unless they mention me. Please mention me, or use /ask.',
  unknownCommand: 'I no longer know this command. Try /stet help.',
  mentionsOnly:
    'Plain questions in channels are not heard: the Message Content intent is off for this bot. Mentions, replies that mention it, direct messages and commands work.',
  fileOf: 'The same as a file',
  names: {},
  options: {},
}
