import type { AppsManifestCreateArguments } from '@slack/web-api'
import type { Command } from '../../command.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { localize } from '../../language.ts'
import type { Language } from '../../language.ts'
import { EVENTS_PATH } from './http-receiver.ts'
import { SHORTCUT_COMMANDS, toShortcutId } from './listen-forms.ts'
import { listSlashCommands, toSlashName } from './slash-commands.ts'

type Manifest = AppsManifestCreateArguments['manifest']
type BotScope = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>[number]

/** What the app may do in a workspace, and why nothing more. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'im:history',
  'im:write',
  'metadata.message:read',
  'mpim:history',
  'usergroups:read',
  'users:read',
] as const satisfies readonly (BotScope | 'assistant:write')[]

interface ManifestOptions {
  readonly commands: readonly Command[]
  readonly prefix: string | undefined
  readonly language: Language
  /** The public address in HTTP mode, as in https://stet.example.org; null in Socket Mode. */
  readonly url: string | null
}

/** The app as Slack's "create from a manifest" takes it. Type-checked against Slack's own types, made from the command list. */
export function createManifest({ commands, prefix, language, url }: ManifestOptions): Manifest {
  const words = chatWordsOf(language)
  const address = url === null ? null : new URL(EVENTS_PATH, url).href
  const toUrl = address === null ? {} : { url: address }
  const summaryOf = (name: string) => {
    const command = commands.find((candidate) => candidate.name === name)
    if (command === undefined) throw new Error(`the manifest names a command that there is not: ${name}`)
    return localize(command.summary, language)
  }
  return {
    display_information: {
      name: 'Stet',
      description: 'Answers from a curated fact store, and checks every figure before it may stand.',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'stet', always_online: true },
      assistant_view: {
        assistant_description: words.greeting,
        suggested_prompts: words.prompts.map((message) => ({ title: message, message })),
      },
      slash_commands: listSlashCommands(commands).map(({ name, command, hint }) => ({
        command: toSlashName(name, prefix),
        description: summaryOf(command ?? 'help'),
        usage_hint: hint,
        should_escape: false,
        ...toUrl,
      })),
      shortcuts: SHORTCUT_COMMANDS.map((command) => ({
        type: 'message',
        name: words[command],
        callback_id: toShortcutId(command),
        description: summaryOf(command),
      })),
    },
    oauth_config: {
      scopes: { bot: [...BOT_SCOPES] as BotScope[] },
      ...(url === null ? {} : { redirect_urls: [new URL('/slack/oauth_redirect', url).href] }),
    },
    settings: {
      event_subscriptions: {
        ...(address === null ? {} : { request_url: address }),
        bot_events: [
          'app_home_opened',
          'app_mention',
          'app_uninstalled',
          'assistant_thread_started',
          'message.channels',
          'message.groups',
          'message.im',
          'message.mpim',
        ],
      },
      interactivity: { is_enabled: true, ...(address === null ? {} : { request_url: address }) },
      org_deploy_enabled: false,
      socket_mode_enabled: url === null,
      token_rotation_enabled: false,
    },
  }
}
