import { listOf, register, reregister, unregister } from './discord-command-routes.ts'
import { followUp, meet, originalOf } from './discord-interaction-routes.ts'
import { change, changeChannel, listMessages, openThread, postMessage } from './discord-message-routes.ts'
import { found, nothing, ok, refuse } from './discord-rest-state.ts'
import type { Call, RestAnswer, RestState, Route } from './discord-rest-state.ts'
import type { Json } from './discord-world.ts'

/** The parts of an application that no bot of this kind reads. */
const APPLICATION: Json = {
  name: 'Stet',
  description: '',
  icon: null,
  type: null,
  verify_key: 'x',
  flags: 0,
  flags_new: '0',
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  approximate_guild_count: 2,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  team: null,
  eligible_oauth2_scopes: [],
}

/** Discord's REST requests that a bot of this kind makes, each as method, path and what it does. */
const ROUTES: readonly (readonly [string, string, Route])[] = [
  [
    'GET',
    '/gateway/bot',
    ({ origin }) =>
      ok({
        url: origin().replace('http', 'ws'),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 1 },
      }),
  ],
  ['GET', '/users/@me', ({ world }) => ok({ ...world.bot, mfa_enabled: false, locale: 'en-US' })],
  ['GET', '/users/:', ({ world }, [id = '']) => found(world.users.get(id), 10_013, 'Unknown User')],
  [
    'GET',
    '/guilds/:/members/:',
    ({ world }, [guild = '', id = '']) => {
      const user = world.users.get(id)
      return user === undefined || !world.isMember(guild, id)
        ? refuse(404, 10_007, 'Unknown Member')
        : ok(world.member(user))
    },
  ],
  [
    'POST',
    '/users/@me/channels',
    ({ world }, _, { body }) => {
      const user = world.users.get(String(body['recipient_id']))
      return user === undefined ? refuse(400, 50_033, 'Invalid Recipient(s)') : ok(world.directChannel(user))
    },
  ],
  ['GET', '/applications/@me', ({ world }) => ok({ ...APPLICATION, id: world.bot.id, owner: world.alice })],
  ['GET', '/channels/:', ({ world }, [id = '']) => found(world.channels.get(id), 10_003, 'Unknown Channel')],
  ['PATCH', '/channels/:', changeChannel],
  ['POST', '/channels/:/typing', () => nothing],
  ['GET', '/channels/:/messages', listMessages],
  ['POST', '/channels/:/messages', postMessage],
  [
    'GET',
    '/channels/:/messages/:',
    ({ world }, [, id = '']) => found(world.messages.get(id), 10_008, 'Unknown Message'),
  ],
  ['PATCH', '/channels/:/messages/:', (state, [, id = ''], call) => change(state, id, call)],
  [
    'DELETE',
    '/channels/:/messages/:',
    ({ world, publish }, [channel_id, id = '']) => {
      if (!world.messages.delete(id)) return refuse(404, 10_008, 'Unknown Message')
      publish('MESSAGE_DELETE', { id, channel_id })
      return nothing
    },
  ],
  ['POST', '/channels/:/messages/:/threads', openThread],
  ['POST', '/interactions/:/:/callback', meet],
  ['POST', '/webhooks/:/:', (state, [, token = ''], call) => followUp(state, token, call)],
  [
    'GET',
    '/webhooks/:/:/messages/:',
    (state, [, token = '', id = '']) =>
      found(state.world.messages.get(originalOf(state, token, id) ?? ''), 10_008, 'Unknown Message'),
  ],
  [
    'PATCH',
    '/webhooks/:/:/messages/:',
    (state, [, token = '', id = ''], call) => {
      const message = originalOf(state, token, id)
      return message === null ? refuse(404, 10_015, 'Unknown Webhook') : change(state, message, call)
    },
  ],
  ['GET', '/applications/:/commands', ({ commands }) => ok(commands.global)],
  ['POST', '/applications/:/commands', (state, _, { body }) => register(state.commands.global, state, body)],
  [
    'PATCH',
    '/applications/:/commands/:',
    ({ commands }, [, id = ''], { body }) => reregister(commands.global, id, body),
  ],
  ['DELETE', '/applications/:/commands/:', ({ commands }, [, id = '']) => unregister(commands.global, id)],
  ['GET', '/applications/:/guilds/:/commands', ({ commands }, [, guild = '']) => ok(listOf(commands.guilds, guild))],
  [
    'POST',
    '/applications/:/guilds/:/commands',
    (state, [, guild = ''], { body }) =>
      register(listOf(state.commands.guilds, guild), state, { ...body, guild_id: guild }),
  ],
  [
    'PATCH',
    '/applications/:/guilds/:/commands/:',
    ({ commands }, [, guild = '', id = ''], { body }) => reregister(listOf(commands.guilds, guild), id, body),
  ],
  [
    'DELETE',
    '/applications/:/guilds/:/commands/:',
    ({ commands }, [, guild = '', id = '']) => unregister(listOf(commands.guilds, guild), id),
  ],
]

const COMPILED = ROUTES.map(([method, path, run]) => ({
  method,
  run,
  pattern: new RegExp(`^${path.replaceAll(':', '([^/]+)')}$`),
}))

/** Answers one request, as Discord would. `path` is below /api/v10. */
export function answerRest(state: RestState, method: string, path: string, call: Call): RestAnswer {
  for (const route of COMPILED) {
    const match = route.method === method ? route.pattern.exec(path) : null
    if (match !== null) return route.run(state, match.slice(1), call)
  }
  return refuse(404, 0, '404: Not Found')
}
