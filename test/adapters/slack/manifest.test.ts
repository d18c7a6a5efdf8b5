import { describe, expect, it } from 'vitest'
import { loadCommands } from '../../../commands/index.ts'
import { LIMITS } from '../../../src/adapters/slack/limits.ts'
import { createManifest } from '../../../src/adapters/slack/manifest.ts'
import { readSlash } from '../../../src/adapters/slack/slash-commands.ts'
import { LANGUAGES } from '../../../src/language.ts'
import { EVENT_SCOPES, METHOD_SCOPES } from '../../support/slack-scopes.ts'

const commands = await loadCommands()
const make = (url: string | null = null, prefix?: string) => createManifest({ commands, prefix, language: 'en', url })

describe('the manifest', () => {
  it('has a slash command for each that the app understands, and the shortcuts', () => {
    const { features } = make()
    const names = (features?.slash_commands ?? []).map(({ command }) => command)
    expect(names).toEqual(['/ask', '/summarize', '/check', '/fact', '/digest', '/stet'])
    for (const name of names) expect(readSlash(name, '', { prefix: undefined, commands })).not.toBeNull()
    expect(features?.shortcuts?.map(({ name }) => name)).toEqual(['Check figures', 'Summarize'])
  })

  it('puts the prefix before every command, and the app then answers to those', () => {
    const names = (make(null, 'stet-').features?.slash_commands ?? []).map(({ command }) => command)
    expect(names[0]).toBe('/stet-ask')
    expect(readSlash('/stet-ask', 'x', { prefix: 'stet-', commands })).toEqual({
      command: 'ask',
      input: { question: 'x' },
    })
    expect(readSlash('/ask', 'x', { prefix: 'stet-', commands })).toBeNull()
  })

  it('asks for a socket without an address, and names the address everywhere with one', () => {
    expect(make().settings?.socket_mode_enabled).toBe(true)
    expect(JSON.stringify(make())).not.toMatch(/https?:/)
    const { settings, features, oauth_config } = make('https://stet.example.org')
    const address = 'https://stet.example.org/slack/events'
    expect(settings?.socket_mode_enabled).toBe(false)
    expect(settings?.event_subscriptions?.request_url).toBe(address)
    expect(settings?.interactivity?.request_url).toBe(address)
    expect(features?.slash_commands?.every(({ url }) => url === address)).toBe(true)
    expect(oauth_config?.redirect_urls).toEqual(['https://stet.example.org/slack/oauth_redirect'])
  })

  it('asks for the right of every event it subscribes to, and for no right that nothing takes', () => {
    const { settings, oauth_config } = make()
    const granted = oauth_config?.scopes?.bot ?? []
    const events = settings?.event_subscriptions?.bot_events ?? []
    for (const event of events) expect(granted).toEqual(expect.arrayContaining([...(EVENT_SCOPES[event] ?? [event])]))
    const taken = new Set([...Object.values(METHOD_SCOPES), ...Object.values(EVENT_SCOPES)].flat())
    // Slash commands, and the files that people share.
    const others = ['commands', 'files:read']
    expect(granted.filter((scope) => !taken.has(scope) && !others.includes(scope))).toEqual([])
  })

  it.each(LANGUAGES)('fits Slack’s limits in %s', (language) => {
    const { features, display_information } = createManifest({ commands, prefix: 'newsroom-', language, url: null })
    expect(display_information.name.length).toBeLessThanOrEqual(35)
    expect(display_information.description?.length).toBeLessThanOrEqual(140)
    for (const { command, description } of features?.slash_commands ?? []) {
      expect(command.length).toBeLessThanOrEqual(LIMITS.slashCommandName)
      expect(description.length).toBeLessThanOrEqual(LIMITS.slashCommandDescription)
    }
    for (const { name, description } of features?.shortcuts ?? []) {
      expect(name.length).toBeLessThanOrEqual(LIMITS.shortcutName)
      expect(description.length).toBeLessThanOrEqual(LIMITS.shortcutDescription)
    }
  })
})

describe('a slash command', () => {
  it.each([
    ['/ask', 'how many?', { command: 'ask', input: { question: 'how many?' } }],
    ['/check', '2,517 arrests', { command: 'check', input: { text: '2,517 arrests' } }],
    ['/check', '', { command: 'check', input: {} }],
    ['/fact', '', { command: 'status', input: {} }],
    [
      '/fact',
      'liberterra-ii.arrests',
      { command: 'facts', input: { action: 'show', target: 'liberterra-ii.arrests' } },
    ],
    [
      '/fact',
      'history liberterra-ii.arrests',
      { command: 'facts', input: { action: 'history', target: 'liberterra-ii.arrests' } },
    ],
    ['/fact', 'arrests in Liberterra II', { command: 'ask', input: { question: 'arrests in Liberterra II' } }],
    [
      '/fact',
      'approve p-3f9c1a looks right',
      { command: 'approve', input: { proposal: 'p-3f9c1a', why: 'looks right' } },
    ],
    ['/fact', 'propose more than 2,500', { command: 'propose', input: { figure: 'more than 2,500' } }],
    ['/digest', 'preview', { command: 'digest', input: { action: 'preview' } }],
    ['/stet', '', { command: 'help', input: {} }],
    ['/stet', 'status', { command: 'status', input: {} }],
    ['/stet', 'approve', { command: 'approve', input: {} }],
    ['/stet', 'notes problem', { command: 'notes', input: { kind: 'problem' } }],
  ])('%s %s is read', (name, words, expected) => {
    expect(readSlash(name, words, { prefix: undefined, commands })).toEqual(expected)
  })
})
