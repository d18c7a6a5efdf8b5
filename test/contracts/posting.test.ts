import { openDiscordPosting } from '../support/discord-posting.ts'
import { openSlackPosting } from '../support/slack-posting.ts'
import { testPosting } from './posting.contract.ts'

testPosting('Slack', openSlackPosting)
testPosting('Discord', openDiscordPosting)
