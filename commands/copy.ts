import { z } from 'zod'
import { writeCopyLine } from '../src/asking/copy-line.ts'
import { createDesk } from '../src/asking/desk.ts'
import { plain } from '../src/chat/inline.ts'
import { defineCommand } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import { languageInput, languageOption } from './input.ts'

const Input = z.strictObject({ fact: z.string().trim().min(1), language: languageInput })

/** Gives a fact as a sentence in house style, alone, so that it can be copied. */
export const copy = defineCommand<z.output<typeof Input>>({
  name: 'copy',
  summary: {
    en: 'A fact as a sentence to paste into copy',
    ar: 'حقيقة في جملة جاهزة للنسخ',
    fr: 'Un fait en une phrase à coller',
    es: 'Un dato en una frase para pegar',
  },
  title: { en: 'Copy a fact', ar: 'نسخ حقيقة', fr: 'Copier un fait', es: 'Copiar un dato' },
  options: [
    {
      name: 'fact',
      type: 'word',
      positional: true,
      required: true,
      summary: { en: 'The fact’s id', ar: 'معرّف الحقيقة', fr: 'L’identifiant du fait', es: 'El identificador' },
    },
    languageOption,
  ],
  role: 'reader',
  input: Input,
  async run({ fact: id, language: wanted }, { services, request }) {
    const language = wanted ?? request.language ?? services.config.STET_LANGUAGE
    const { ledger, lexicon } = await services.store()
    const fact = await ledger.fact(id)
    if (fact === null)
      throw new UserError('not_found', `The store has no fact "${id}".`, { hint: 'List them with "facts list".' })
    if (fact.status === 'withdrawn')
      throw new UserError('not_found', `The fact "${id}" was withdrawn on ${fact.revised_at.slice(0, 10)}.`, {
        hint: 'Do not use it; its history says why.',
      })
    const sources = await ledger.sources(fact.sources)
    const operation = fact.kind === 'figure' ? lexicon.operation(fact.operation) : null
    const line =
      fact.kind === 'statement'
        ? (fact.text[language] ?? fact.text.en ?? null)
        : operation === null
          ? null
          : writeCopyLine(fact, operation, sources, createDesk(ledger, lexicon, language))
    if (line === null)
      throw new UserError('not_found', `There is no sentence for "${id}".`, { hint: 'Its answer has the figure.' })
    return {
      outcome: 'answer',
      language,
      blocks: [{ type: 'quote', content: [plain(line)] }],
      data: { fact: id, revision: fact.revision, copy: line },
      restsOn: [{ fact: id, revision: fact.revision }],
    }
  },
})
