import { EPHEMERAL, LOADING, checkBody, writeMessage } from './discord-message-routes.ts'
import { nothing, ok, refuse } from './discord-rest-state.ts'
import type { Call, RestAnswer, RestState } from './discord-rest-state.ts'
import type { Json } from './discord-world.ts'

/** The first answer to an interaction: in time, and once. */
export function meet(
  state: RestState,
  [id = '', token = '']: readonly string[],
  { body, uploads, query }: Call,
): RestAnswer {
  const { interactions, deadline, world, publish } = state
  const interaction = interactions.get(token)
  if (interaction?.id !== id || Date.now() > interaction.born + deadline)
    return refuse(404, 10_062, 'Unknown interaction')
  if (interaction.first !== null) return refuse(400, 40_060, 'Interaction has already been acknowledged.')
  const type = Number(body['type'])
  const data = (body['data'] ?? {}) as Json
  const bad = type === 4 ? checkBody(data, uploads) : null
  if (bad !== null) return bad
  interaction.first = { type, data }
  if (type === 4 || type === 5) {
    const flags = Number(data['flags'] ?? 0) | (type === 5 ? LOADING : 0)
    const message = writeMessage(state, interaction.channel, world.bot, { ...data, flags }, uploads)
    interaction.original = message.id
    if ((flags & EPHEMERAL) === 0) publish('MESSAGE_CREATE', message)
  } else {
    interaction.original = interaction.message?.id ?? null
  }
  return query.get('with_response') === 'true'
    ? ok({
        interaction: {
          id,
          type: interaction.type,
          response_message_id: interaction.original,
          response_message_loading: type === 5,
        },
      })
    : nothing
}

/** The message that an interaction's token may change; null where there is none. */
export function originalOf({ interactions }: RestState, token: string, id: string): string | null {
  const interaction = interactions.get(token)
  if (interaction === undefined || interaction.first === null) return null
  return id === '@original' ? interaction.original : id
}

/** Posts one more message to an interaction. */
export function followUp(state: RestState, token: string, { body, uploads }: Call): RestAnswer {
  const interaction = state.interactions.get(token)
  if (interaction === undefined || interaction.first === null) return refuse(404, 10_015, 'Unknown Webhook')
  return checkBody(body, uploads) ?? ok(writeMessage(state, interaction.channel, state.world.bot, body, uploads))
}
