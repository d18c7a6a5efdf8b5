import { tmpdir } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCommands } from '../../../commands/index.ts'
import { describeCommands } from '../../../src/adapters/discord/slash-commands.ts'
import { registerCommands } from '../../../src/adapters/discord/register.ts'
import { readConfig } from '../../../src/config.ts'
import { startDiscordServer } from '../../support/discord-server.ts'
import { runCli } from '../../support/run-cli.ts'
import type { DiscordServer } from '../../support/discord-server.ts'
import type { Json } from '../../support/discord-world.ts'

const commands = await loadCommands()

/** A command, an option or a choice. */
interface Described {
  readonly type?: number
  readonly name: string
  readonly name_localizations?: Readonly<Record<string, string>>
  readonly description?: string
  readonly description_localizations?: Readonly<Record<string, string>>
  readonly required?: boolean
  readonly value?: string
  readonly options?: readonly Described[]
  readonly choices?: readonly Described[]
}

const LOCALES = ['fr', 'es-ES', 'es-419']

function listBelow({ options = [], choices = [] }: Described): readonly Described[] {
  return [...options, ...choices].flatMap((each) => [each, ...listBelow(each)])
}

/** What Discord counts: of each name and description the longest, of each choice its value too. */
function sizeOf(part: Described): number {
  const longest = (one = '', more: Readonly<Record<string, string>> = {}) =>
    Math.max(...[one, ...Object.values(more)].map(({ length }) => length))
  const own = longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations)
  const below = [...(part.options ?? []), ...(part.choices ?? [])].map(sizeOf)
  return below.reduce((sum, size) => sum + size, own + (part.value?.length ?? 0))
}

const NAME = /^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u
/** A description that was cut would be over the limit. */
const DESCRIPTION = /^.{1,99}[^…]$/

/** What Discord would refuse, or what has no name of its own: https://docs.discord.com/developers/interactions/application-commands */
function listFaults(part: Described): readonly string[] {
  const { name, value, name_localizations = {}, description = '', description_localizations = {} } = part
  const { options = [], choices = [] } = part
  const isNamed = (each: string) => (value === undefined ? NAME.test(each) : each.length <= 100)
  const isComplete = (localized: object) => LOCALES.every((locale) => locale in localized)
  const isTold =
    value !== undefined || (isComplete(description_localizations) && description_localizations['fr'] !== description)
  const isUnique = (list: readonly Described[], locale: string) =>
    new Set(list.map((each) => each.name_localizations?.[locale] ?? each.name)).size === list.length
  const described = value === undefined ? [description, ...Object.values(description_localizations)] : []
  const faults = {
    name: [name, ...Object.values(name_localizations)].every(isNamed) && isComplete(name_localizations),
    description: isTold && described.every((each) => DESCRIPTION.test(each)),
    count: options.length <= 25 && choices.length <= 25,
    twice: [options, choices].every((list) => ['en', ...LOCALES].every((locale) => isUnique(list, locale))),
    order: !options.some(({ required }, at) => required === true && options[at - 1]?.required === false),
  }
  return Object.entries(faults).flatMap(([fault, isFine]) => (isFine ? [] : [`${name}: ${fault}`]))
}

describe('registering commands with Discord', () => {
  let discord: DiscordServer
  beforeEach(async () => {
    discord = await startDiscordServer()
  })
  afterEach(async () => {
    await discord.close()
  })

  const register = async (more: { guild?: string; environment?: Readonly<Record<string, string>> } = {}) =>
    await registerCommands({
      config: readConfig({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...more.environment }),
      commands,
      guild: more.guild ?? null,
    })
  const find = (name: string) => discord.commands.global.find((command) => command['name'] === name) as Json

  it('adds all of them once, and then touches only what differs', async () => {
    const first = await register()
    const names = ['ask', 'summarize', 'check', 'digest', 'fact', 'stet', 'Check figures', 'Summarize']
    expect(first.added).toEqual(names)
    expect(await register()).toEqual({ added: [], changed: [], removed: [], unchanged: first.added })
    const standing = { application_id: '1', version: '1', default_member_permissions: null }
    Object.assign(find('ask'), { description: 'An older one' })
    discord.commands.global.push({
      id: '5',
      type: 1,
      name: 'gone',
      description: 'x',
      ...standing,
    })
    discord.commands.global.push({
      id: '6',
      type: 4,
      name: 'launch',
      description: '',
      ...standing,
    })
    const since = discord.calls.length
    expect(await register()).toMatchObject({ added: [], changed: ['ask'], removed: ['gone'] })
    expect(discord.calls.slice(since).map(({ method }) => method)).toEqual(['GET', 'GET', 'PATCH', 'DELETE'])
    expect(find('launch')).toBeDefined()
  })

  it('names and describes them in the languages that Discord has', async () => {
    await register()
    expect(find('ask')).toMatchObject({
      name_localizations: { fr: 'demander', 'es-ES': 'preguntar', 'es-419': 'preguntar' },
      description_localizations: { fr: expect.stringMatching(/question/) },
      options: [
        { name: 'question', required: true, autocomplete: true, description_localizations: { fr: 'La question' } },
        { name: 'language', name_localizations: { fr: 'langue' } },
      ],
    })
    expect(find('Check figures')['name_localizations']).toMatchObject({ fr: 'Vérifier les chiffres' })
    expect((find('check')['options'] as readonly Json[]).map(({ name, type }) => [name, type])).toEqual([
      ['text', 3],
      ['text_file', 11],
      ['source', 3],
      ['source_file', 11],
      ['all', 5],
      ['language', 3],
    ])
  })

  it('makes a subcommand of every verb, which asks for what it is about and leaves the rest to a form', async () => {
    await register()
    const verbs = find('fact')['options'] as readonly Json[]
    const names = verbs.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['show', 'history', 'list', 'gaps', 'propose', 'correct', 'approve']))
    expect(names.length).toBeLessThanOrEqual(25)
    const optionsOf = (name: string) => verbs.find((verb) => verb['name'] === name)?.['options'] as readonly Json[]
    expect(optionsOf('correct')[0]).toMatchObject({ name: 'fact', required: true, autocomplete: true })
    expect(optionsOf('approve')[0]).toMatchObject({ name: 'proposal', required: true, autocomplete: true })
    expect(optionsOf('propose').filter(({ required }) => required === true)).toEqual([])
    expect(verbs.flatMap(({ options }) => options as readonly Json[]).map(({ name }) => name)).not.toContain('dry_run')
    expect(verbs.find(({ name }) => name === 'correct')).toMatchObject({
      name_localizations: { fr: 'corriger', 'es-ES': 'corregir' },
    })
  })

  it('stays within what Discord takes in every language, and names and describes everything in each', () => {
    const described = describeCommands(commands, undefined) as readonly unknown[] as readonly Described[]
    expect(described.filter((command) => sizeOf(command) > 8_000)).toEqual([])
    const typed = described.filter(({ type }) => type !== 3)
    expect(typed.flatMap((command) => [command, ...listBelow(command)]).flatMap(listFaults)).toEqual([])
  })

  it('calls what may be chosen by its name in each language', async () => {
    await register()
    const language = (find('ask')['options'] as readonly Json[]).find(({ name }) => name === 'language')
    expect(language?.['choices']).toContainEqual(expect.objectContaining({ name: 'العربية', value: 'ar' }))
    const verbs = find('fact')['options'] as readonly Json[]
    const propose = verbs.find(({ name }) => name === 'propose')?.['options'] as readonly Json[]
    expect(propose.find(({ name }) => name === 'status')?.['choices']).toContainEqual({
      name: 'preliminary',
      name_localizations: { fr: 'provisoire', 'es-ES': 'preliminar', 'es-419': 'preliminar' },
      value: 'preliminary',
    })
  })

  it('registers for one server, with a prefix', async () => {
    const { id } = discord.world.guild
    const { added } = await register({ guild: id, environment: { STET_COMMAND_PREFIX: 'stet-' } })
    expect(added).toContain('stet-ask')
    expect(discord.commands.global).toEqual([])
    expect(discord.commands.guilds.get(id)).toHaveLength(added.length)
  })

  it('is one command in the terminal, that says what changed', async () => {
    const environment = {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: 'sqlite::memory:',
    }
    const folder = tmpdir()
    const added = await runCli(['discord', 'register'], { environment, folder })
    expect(added).toMatchObject({ status: 0, stdout: expect.stringMatching(/^added: ask, .*Summarize\n$/) })
    const { id } = discord.world.guild
    expect((await runCli(['discord', 'register', '--guild', id], { environment, folder })).stdout).toMatch(
      /^added: ask/,
    )
    const wrong = await runCli(['discord', 'register', '--guild', 'desk'], { environment, folder })
    expect(wrong).toMatchObject({ status: 1, stderr: expect.stringMatching(/not the id of a Discord server/) })
  })

  it('says what to do about a bad token, and about none', async () => {
    await expect(register({ environment: { DISCORD_TOKEN: 'bad' } })).rejects.toMatchObject({
      message: 'Discord did not accept the token.',
    })
    await expect(register({ environment: { DISCORD_TOKEN: '' } })).rejects.toMatchObject({ code: 'configuration' })
  })
})
