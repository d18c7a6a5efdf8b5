import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadCommand, loadCommands } from '../../../commands/index.ts'
import { createForm, readForm, toInputError } from '../../../src/adapters/slack/form.ts'
import { listAsked } from '../../../src/adapters/slack/form-inputs.ts'
import { FormPayload } from '../../../src/adapters/slack/read.ts'
import type { Command, CommandOption } from '../../../src/command.ts'
import { defineCommand } from '../../../src/command.ts'
import { LANGUAGES, localize } from '../../../src/language.ts'
import { findViewFaults } from '../../support/slack-blocks.ts'
import type { Json } from '../../support/slack-stage.ts'

interface Input {
  readonly block_id: string
  readonly optional: boolean
  readonly element: Json
}

const open = (command: Command, input: Json, language: (typeof LANGUAGES)[number] = 'en') =>
  createForm(command, { input, metadata: '{}', language })
const inputsOf = (command: Command, input: Json) => open(command, input).blocks as unknown as readonly Input[]
const send = (command: Command, given: Json, values: Readonly<Record<string, Json>>) => {
  const state = Object.fromEntries(Object.entries(values).map(([block, value]) => [block, { value }]))
  const view = { id: 'V1', callback_id: 'stet:form', state: { values: state } }
  return readForm(command, given, FormPayload.parse({ user: { id: 'U1' }, view }), 'en')
}
const option = (name: string, more: Partial<CommandOption>): CommandOption => ({
  name,
  type: 'words',
  summary: { en: name },
  ...more,
})
const every = defineCommand({
  name: 'every',
  summary: { en: 'Every kind of option' },
  options: [
    option('fact', { type: 'word', required: true, inForm: true, example: { en: 'liberterra-ii.arrests' } }),
    option('note', {}),
    option('figure', { required: true, example: { en: 'more than 2,500' } }),
    option('status', { type: 'choice', choices: ['final', 'preliminary'] }),
    option('count', { type: 'integer' }),
    option('draft', { type: 'flag' }),
    option('hidden', { type: 'word' }),
    option('dry-run', { type: 'flag', terminalOnly: true }),
  ],
  role: 'reader',
  input: z.looseObject({ figure: z.string().regex(/\d/, 'it has no number') }),
  run: () => Promise.reject(new Error('not run')),
})
const GIVEN = { fact: 'a.b', figure: '2,517', status: 'final', count: 3, draft: true, hidden: 'kept' }

describe('a form', () => {
  it.each(['propose', 'correct', 'update', 'withdraw', 'reject', 'propose-operation', 'propose-metric', 'report'])(
    'of %s fits Slack in every language, empty and filled in',
    async (name) => {
      const command = await loadCommand(name)
      const input = { fact: 'liberterra-ii.arrests', figure: '2,517', status: 'final', why: 'A reason' }
      for (const language of LANGUAGES)
        for (const given of [{}, input])
          expect(findViewFaults(open(command, given, language) as unknown as Json)).toEqual([])
    },
  )

  it('is named in whole words in every language, whatever it is for', async () => {
    const commands = (await loadCommands()).filter(({ options }) => listAsked(options, {}).length > 0)
    expect(commands.length).toBeGreaterThan(10)
    for (const command of commands.filter(({ terminalOnly, name }) => terminalOnly !== true && name !== 'channel'))
      for (const language of LANGUAGES)
        expect(open(command, {}, language).title.text).toBe(localize(command.title ?? command.summary, language))
  })

  it('asks for what forms ask for, says what may stand there, and leaves out what is for the terminal', () => {
    const inputs = inputsOf(every, {})
    expect(inputs.map(({ block_id }) => block_id)).toEqual(['fact', 'note', 'figure', 'status', 'count', 'draft'])
    expect(inputs.map(({ optional }) => optional)).toEqual([false, true, false, true, true, true])
    const [fact, note, figure] = inputs
    expect(fact?.element).toMatchObject({ placeholder: { text: 'liberterra-ii.arrests' } })
    expect(fact?.element).not.toHaveProperty('multiline')
    expect(figure?.element).toMatchObject({ multiline: false })
    expect(note?.element).toMatchObject({ multiline: true })
  })

  it('is filled in with what is known', () => {
    const filled = Object.fromEntries(inputsOf(every, GIVEN).map(({ block_id, element }) => [block_id, element]))
    expect(filled).toMatchObject({
      fact: { initial_value: 'a.b' },
      figure: { initial_value: '2,517' },
      status: { initial_option: { value: 'final' } },
      count: { initial_value: '3' },
      draft: { initial_options: [{ value: 'true' }] },
    })
  })

  it('gives what it was sent with: what was changed, not what was emptied, and what it did not show', () => {
    const { input, errors } = send(every, GIVEN, {
      fact: { value: 'a.c' },
      figure: { value: '2,571' },
      note: { value: null },
      status: { selected_option: null },
      draft: { selected_options: [] },
    })
    expect(errors).toEqual({})
    expect(input).toEqual({ fact: 'a.c', figure: '2,571', hidden: 'kept' })
  })

  it('says beside an input what cannot stand in it', () => {
    expect(send(every, {}, { fact: { value: 'a.b' }, figure: { value: 'many' } }).errors).toEqual({
      figure: 'It has no number.',
    })
    expect(toInputError(every, {}, { field: 'fact', error: 'There is no such fact.' })).toEqual({
      fact: 'There is no such fact.',
    })
    expect(toInputError(every, {}, { field: 'elsewhere', error: 'No.' })).toBeNull()
    expect(toInputError(every, {}, { error: 'No.' })).toBeNull()
  })

  it('keeps a text that is too long for an input as it was given', () => {
    const note = 'A long story. '.repeat(400)
    expect(inputsOf(every, { note }).map(({ block_id }) => block_id)).not.toContain('note')
    expect(send(every, { note }, { figure: { value: '12' } }).input).toEqual({ note, figure: '12' })
  })
})
