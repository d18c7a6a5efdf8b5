import { BOT_SCOPES } from '../../src/adapters/slack/manifest.ts'

const HISTORY = ['channels:history', 'groups:history', 'im:history', 'mpim:history']

/** The scopes that each Web API method takes of a bot token, as the method's own page says: https://docs.slack.dev/reference/methods */
export const METHOD_SCOPES: Readonly<Record<string, readonly string[]>> = {
  // With the app's own token, or with none.
  'apps.connections.open': [],
  'oauth.v2.access': [],
  'auth.test': [],
  'assistant.threads.setStatus': ['assistant:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'chat.delete': ['chat:write'],
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': [...HISTORY, 'metadata.message:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': [...HISTORY, 'metadata.message:read'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  'usergroups.list': ['usergroups:read'],
  'usergroups.users.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
}

/** The scopes of the events that an app subscribes to: https://docs.slack.dev/reference/events */
export const EVENT_SCOPES: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  assistant_thread_started: ['assistant:write'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  'message.mpim': ['mpim:history'],
}

/** What Slack would answer `missing_scope` to, were the app installed as its manifest asks. */
export function findScopeFaults(method: string): readonly string[] {
  const needed = METHOD_SCOPES[method]
  if (needed === undefined) return [`${method} is called, and no scope is known for it`]
  const granted: readonly string[] = BOT_SCOPES
  return needed
    .filter((scope) => !granted.includes(scope))
    .map((scope) => `${method} takes ${scope}, which is not in the manifest`)
}
