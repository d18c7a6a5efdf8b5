import { openDiscordChat } from '../support/discord-chat.ts'
import { openSlackChat } from '../support/slack-chat.ts'
import { openTerminalChat } from '../support/terminal-chat.ts'
import { testChatAdapter } from './chat-adapter.contract.ts'

testChatAdapter('terminal', openTerminalChat)
testChatAdapter('Slack over a socket', (bot) => openSlackChat(bot, 'socket'))
testChatAdapter('Slack over HTTP', (bot) => openSlackChat(bot, 'http'))
testChatAdapter('Discord', openDiscordChat)
