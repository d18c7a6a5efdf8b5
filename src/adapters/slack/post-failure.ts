import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api'
import { PostFailure } from '../../chat/chat-adapter.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import type { ChatWords } from '../../chat/chat-words.ts'
import { fillWords } from '../../chat/fill-words.ts'
import { UserError } from '../../errors.ts'
import type { Language } from '../../language.ts'

type Sentence = 'channelGone' | 'channelArchived' | 'notInChannel' | 'mayNotPost' | 'personGone' | 'accessEnded'

/**
 * What will not be taken later either, by Slack's own word for it:
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors and the same page of chat.update and conversations.open.
 */
const FINAL: Readonly<Record<string, Sentence | 'messageGone' | 'postRefused'>> = {
  channel_not_found: 'channelGone',
  is_archived: 'channelArchived',
  not_in_channel: 'notInChannel',
  restricted_action: 'mayNotPost',
  restricted_action_read_only_channel: 'mayNotPost',
  restricted_action_thread_only_channel: 'mayNotPost',
  restricted_action_non_threadable_channel: 'mayNotPost',
  restricted_action_thread_locked: 'mayNotPost',
  ekm_access_denied: 'mayNotPost',
  team_access_not_granted: 'mayNotPost',
  cannot_dm_bot: 'personGone',
  messages_tab_disabled: 'personGone',
  user_disabled: 'personGone',
  user_not_found: 'personGone',
  users_not_found: 'personGone',
  user_not_visible: 'personGone',
  account_inactive: 'accessEnded',
  invalid_auth: 'accessEnded',
  not_authed: 'accessEnded',
  token_expired: 'accessEnded',
  token_revoked: 'accessEnded',
  missing_scope: 'accessEnded',
  message_not_found: 'messageGone',
  thread_not_found: 'messageGone',
  cant_update_message: 'messageGone',
  edit_window_closed: 'postRefused',
  cant_broadcast_message: 'postRefused',
  block_mismatch: 'postRefused',
  invalid_blocks: 'postRefused',
  invalid_blocks_format: 'postRefused',
  msg_too_long: 'postRefused',
  msg_blocks_too_long: 'postRefused',
  no_text: 'postRefused',
  metadata_too_large: 'postRefused',
  invalid_arguments: 'postRefused',
} satisfies Record<string, keyof ChatWords>

/** The error of a call as what the courier acts on: whether it is worth another try, and when. */
export function toPostFailure(error: unknown, language: Language): PostFailure {
  if (error instanceof PostFailure) return error
  const words = chatWordsOf(language)
  if (error instanceof WebAPIRateLimitedError)
    return new PostFailure(words.platformBusy, { isFinal: false, retryAfter: error.retryAfter * 1000, cause: error })
  if (error instanceof UserError) return new PostFailure(words.accessEnded, { isFinal: true, cause: error })
  const code = errorCodeOf(error)
  if (code === null) return new PostFailure(words.unreachable, { isFinal: false, cause: error })
  const sentence = FINAL[code]
  // What Slack has trouble with today (internal_error, ratelimited …) it may take tomorrow.
  return new PostFailure(fillWords(words[sentence ?? 'postRefused'], { code }), {
    isFinal: sentence !== undefined,
    cause: error,
  })
}

/** Slack's own word for what is wrong; null where it did not answer. */
export function errorCodeOf(error: unknown): string | null {
  return error instanceof WebAPIPlatformError ? error.data.error : null
}
