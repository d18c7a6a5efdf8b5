import { DiscordAPIError, RateLimitError, RESTJSONErrorCodes } from 'discord.js'
import { PostFailure } from '../../chat/chat-adapter.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { fillWords } from '../../chat/fill-words.ts'
import type { Language } from '../../language.ts'
import { discordWordsOf } from './discord-words.ts'

/** What Discord will say again however often it is asked: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const FINAL: Readonly<Record<number, 'channelGone' | 'messageGone' | 'personGone' | 'channelArchived'>> = {
  [RESTJSONErrorCodes.UnknownChannel]: 'channelGone',
  [RESTJSONErrorCodes.UnknownGuild]: 'channelGone',
  [RESTJSONErrorCodes.UnknownMessage]: 'messageGone',
  [RESTJSONErrorCodes.UnknownUser]: 'personGone',
  [RESTJSONErrorCodes.InvalidRecipients]: 'personGone',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: 'personGone',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: 'personGone',
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: 'channelArchived',
  [RESTJSONErrorCodes.ThreadLocked]: 'channelArchived',
}
const FORBIDDEN: readonly (number | string)[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
]
/** What is over by itself in a while: slow mode, and edits of old messages, which Discord counts by the hour. */
const SLOW: readonly (number | string)[] = [
  RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit,
  RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached,
]
const SLOW_FOR = 60_000

/** What went wrong with a post, as the port says it: for good or not, and in a sentence for people. */
export function explainPostFailure(cause: unknown, language: Language): PostFailure {
  if (cause instanceof PostFailure) return cause
  const words = chatWordsOf(language)
  if (cause instanceof RateLimitError) {
    const retryAfter = Math.max(cause.retryAfter, cause.timeToReset)
    return new PostFailure(words.platformBusy, { isFinal: false, retryAfter, cause })
  }
  if (!(cause instanceof DiscordAPIError)) return new PostFailure(words.unreachable, { isFinal: false, cause })
  const { code, status } = cause
  if (SLOW.includes(code)) return new PostFailure(words.platformBusy, { isFinal: false, retryAfter: SLOW_FOR, cause })
  // A token can be put right while the post waits.
  if (status === 401) return new PostFailure(words.accessEnded, { isFinal: false, cause })
  if (FORBIDDEN.includes(code)) return new PostFailure(discordWordsOf(language).mayNotPost, { isFinal: true, cause })
  const known = FINAL[Number(code)]
  const said = known === undefined ? fillWords(words.postRefused, { code: String(code) }) : words[known]
  return new PostFailure(said, { isFinal: true, cause })
}
