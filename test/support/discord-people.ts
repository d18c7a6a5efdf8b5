import type { Gateway } from './discord-gateway.ts'
import { attach, writeMessage } from './discord-message-routes.ts'
import type { Interaction, RestState, Upload } from './discord-rest-state.ts'
import type { DiscordCall, DiscordServer } from './discord-server.ts'
import { ALL_PERMISSIONS, newSnowflake } from './discord-world.ts'
import type { Json, WorldChannel, WorldMessage, WorldUser } from './discord-world.ts'

/** Who does something, and where. */
export interface Doing {
  readonly as?: WorldUser
  readonly channel?: WorldChannel
  readonly locale?: string
  readonly permissions?: string
}

/** An option of a slash command: a plain value, or a file. */
export type Given = string | number | boolean | Upload

/** Something that was done with the bot, and what comes of it. */
export interface Done {
  readonly interaction: Interaction
  /** How the bot met it. */
  readonly met: Promise<Json>
  /** The answer that the bot put where it had deferred. */
  readonly answer: Promise<Json>
}

/** What people do in Discord. */
export interface People {
  say(
    content: string,
    doing?: Doing & { readonly files?: readonly Upload[]; readonly replyTo?: string; readonly more?: Json },
  ): WorldMessage
  edit(message: WorldMessage, content: string): WorldMessage
  /** Delivers an event as it stands. */
  publish(type: string, data: Json): void
  /** Delivers a recorded interaction; nothing is expected of how it looks. */
  replay(event: Json): Done
  /** `name` may have a subcommand: "stet status". */
  slash(name: string, options?: Readonly<Record<string, Given>>, doing?: Doing): Done
  /** A command on a message. */
  apply(name: string, message: WorldMessage, doing?: Doing): Done
  type(
    name: string,
    option: string,
    value: string,
    doing?: Doing,
  ): Promise<readonly { readonly name: string; readonly value: string }[]>
  /** Clicks the button with this label, or takes the choice of a menu. */
  click(message: Json, label: RegExp, doing?: Doing): Done
  submit(form: Json, fields: Readonly<Record<string, string | Upload>>, doing?: Doing): Done
}

interface Part {
  readonly type: number
  readonly label?: string
  readonly custom_id?: string
  readonly component?: Part
  readonly options?: readonly { readonly label: string; readonly value: string }[]
  readonly components?: readonly Part[]
}

/** Every component of a message or form, those inside others too. */
export function listParts(holder: Json): readonly Part[] {
  const flatten = (parts: readonly Part[]): readonly Part[] =>
    parts.flatMap((part) => [
      part,
      ...flatten(part.components ?? []),
      ...(part.component === undefined ? [] : [part.component]),
    ])
  return flatten((holder['components'] ?? []) as readonly Part[])
}

export function createPeople(
  state: RestState,
  gateway: Gateway,
  waitFor: DiscordServer['waitFor'],
  calls: readonly DiscordCall[],
): People {
  const { world } = state

  function act(
    type: number,
    data: Json,
    { as = world.alice, channel = defaultChannel(), locale = 'en-US', permissions = ALL_PERMISSIONS }: Doing,
    message: WorldMessage | null = null,
  ): Done {
    const interaction: Interaction = {
      id: newSnowflake(),
      token: `token-${newSnowflake()}`,
      type,
      channel: channel.id,
      user: as,
      message,
      born: Date.now(),
      first: null,
      original: null,
    }
    state.interactions.set(interaction.token, interaction)
    const since = calls.length
    const { guild_id } = channel
    const who =
      guild_id === undefined
        ? { user: as, context: 1 }
        : {
            guild_id,
            guild: { id: guild_id, locale: 'en-US', features: [] },
            guild_locale: 'en-US',
            context: 0,
            member: { ...world.member(as), permissions },
          }
    gateway.dispatch('INTERACTION_CREATE', () => ({
      id: interaction.id,
      application_id: world.bot.id,
      type,
      token: interaction.token,
      version: 1,
      channel_id: channel.id,
      channel,
      locale,
      app_permissions: ALL_PERMISSIONS,
      entitlements: [],
      authorizing_integration_owners: { 0: guild_id ?? '0' },
      attachment_size_limit: 10 * 1024 * 1024,
      data,
      ...who,
      ...(message === null ? {} : { message }),
    }))
    return follow(interaction, since)
  }

  function follow(interaction: Interaction, since: number): Done {
    const met = waitFor(
      ({ path }) => path === `/interactions/${interaction.id}/${interaction.token}/callback`,
      since,
    ).then(({ body }) => body)
    const answer = waitFor(
      ({ method, path, status }) =>
        method === 'PATCH' &&
        status === 200 &&
        path === `/webhooks/${world.bot.id}/${interaction.token}/messages/@original`,
      since,
    ).then(({ reply }) => reply)
    // A test may wait for the one and not for the other.
    met.catch(() => {})
    answer.catch(() => {})
    return { interaction, met, answer }
  }

  function defaultChannel(): WorldChannel {
    const [channel] = world.channels.values()
    if (channel === undefined) throw new Error('there is no channel')
    return channel
  }

  function find(name: string): Json {
    const command = [...state.commands.global, ...[...state.commands.guilds.values()].flat()].find(
      (each) => each['name'] === name,
    )
    if (command === undefined) throw new Error(`there is no command ${name}`)
    return command
  }

  function toOptions(options: Readonly<Record<string, Given>>) {
    const attachments: Record<string, Json> = {}
    const listed = Object.entries(options).map(([name, value]) => {
      if (typeof value !== 'object')
        return { name, type: typeof value === 'string' ? 3 : typeof value === 'number' ? 4 : 5, value }
      const file = attach(state, value)
      attachments[String(file['id'])] = file
      return { name, type: 11, value: file['id'] }
    })
    return { listed, resolved: Object.keys(attachments).length === 0 ? {} : { resolved: { attachments } } }
  }

  function toData(line: string, options: readonly Json[], more: Json = {}): Json {
    const [name = '', subcommand] = line.split(' ')
    const inner = subcommand === undefined ? options : [{ name: subcommand, type: 1, options }]
    return { id: find(name)['id'], name, type: 1, options: inner, ...more }
  }

  return {
    say(content, { as = world.alice, channel = defaultChannel(), files = [], replyTo, more = {} } = {}) {
      const body = { content, ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo } }) }
      const message = { ...writeMessage(state, channel.id, as, body, files), ...more }
      world.messages.set(message.id, message)
      state.publish('MESSAGE_CREATE', { ...message, channel_type: channel.type })
      return message
    },
    edit(message, content) {
      const edited = { ...message, content, edited_timestamp: new Date().toISOString() }
      world.messages.set(message.id, edited)
      state.publish('MESSAGE_UPDATE', edited)
      return edited
    },
    publish: (type, data) => gateway.dispatch(type, () => data),
    replay(event) {
      const interaction: Interaction = {
        id: String(event['id']),
        token: String(event['token']),
        type: Number(event['type']),
        channel: String(event['channel_id']),
        user: world.alice,
        message: null,
        born: Date.now(),
        first: null,
        original: null,
      }
      state.interactions.set(interaction.token, interaction)
      const since = calls.length
      gateway.dispatch('INTERACTION_CREATE', () => event)
      return follow(interaction, since)
    },
    slash(name, options = {}, doing = {}) {
      const { listed, resolved } = toOptions(options)
      return act(2, toData(name, listed, resolved), doing)
    },
    apply(name, message, doing = {}) {
      const data = {
        id: find(name)['id'],
        name,
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: message } },
      }
      return act(2, data, doing)
    },
    async type(name, option, value, doing = {}) {
      const { met } = act(4, toData(name, [{ name: option, type: 3, value, focused: true }]), doing)
      return ((await met)['data'] as { readonly choices: readonly { name: string; value: string }[] }).choices
    },
    click(shown, label, doing = {}) {
      const message = shown as WorldMessage
      const parts = listParts(message)
      const button = parts.find((part) => part.type === 2 && label.test(part.label ?? ''))
      const channel = world.channels.get(message.channel_id) ?? defaultChannel()
      if (button !== undefined)
        return act(3, { custom_id: button.custom_id, component_type: 2 }, { channel, ...doing }, message)
      const menu = parts.find(({ options }) => options?.some((option) => label.test(option.label)) === true)
      const choice = menu?.options?.find((option) => label.test(option.label))
      if (menu === undefined || choice === undefined)
        throw new Error(`there is no button ${label.source} in ${JSON.stringify(parts)}`)
      return act(
        3,
        { custom_id: menu.custom_id, component_type: 3, values: [choice.value] },
        { channel, ...doing },
        message,
      )
    },
    submit(form, fields, doing = {}) {
      const attachments: Record<string, Json> = {}
      const labels = listParts(form).filter(({ type }) => type === 18)
      const components = labels.map(({ component }, index) => {
        const { type = 4, custom_id = '' } = component ?? {}
        const value = fields[custom_id]
        const inner = { type, id: index * 2 + 2, custom_id }
        if (type === 4)
          return { type: 18, id: index * 2 + 1, component: { ...inner, value: typeof value === 'string' ? value : '' } }
        if (type === 3)
          return {
            type: 18,
            id: index * 2 + 1,
            component: { ...inner, values: typeof value === 'string' ? [value] : [] },
          }
        const file = typeof value === 'object' ? attach(state, value) : null
        if (file !== null) attachments[String(file['id'])] = file
        return { type: 18, id: index * 2 + 1, component: { ...inner, values: file === null ? [] : [file['id']] } }
      })
      // A form that a button opened comes with the message of the button.
      const opened = [...state.interactions.values()].findLast(
        ({ first }) => first?.type === 9 && first.data?.['custom_id'] === form['custom_id'],
      )
      const data = { custom_id: form['custom_id'], components, resolved: { attachments } }
      return act(5, data, doing, opened?.message ?? null)
    },
  }
}

/** All words that a message shows. */
export function textOf(message: Json): string {
  const content = typeof message['content'] === 'string' ? message['content'] : ''
  return [content, ...listParts(message).map((part) => ('content' in part ? String(part.content) : ''))].join('\n')
}

/** The labels of a message's buttons, in order. */
export function labelsOf(message: Json): readonly string[] {
  return listParts(message).flatMap(({ type, label }) => (type === 2 && label !== undefined ? [label] : []))
}
