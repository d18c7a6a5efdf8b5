import { z } from 'zod'
import { writeCopyLine } from '../src/asking/copy-line.ts'
import { createDesk } from '../src/asking/desk.ts'
import { plain } from '../src/chat/inline.ts'
import { defineCommand } from '../src/command.ts'
import { fillWords } from '../src/chat/fill-words.ts'
import { UserError } from '../src/errors.ts'
import { inEveryLanguage, localize } from '../src/language.ts'
import type { Localized } from '../src/language.ts'
import { languageInput, languageOption } from './input.ts'
import { refuseUnknown } from './refuse-facts.ts'

const WITHDRAWN: Localized = {
  en: 'The fact “{id}” was withdrawn on {date}.',
  ar: 'سُحبت الحقيقة «{id}» في {date}.',
  fr: 'Le fait « {id} » a été retiré le {date}.',
  es: 'El dato «{id}» se retiró el {date}.',
}
const DO_NOT_USE: Localized = {
  en: 'Do not use it; its history says why.',
  ar: 'لا تستخدمها؛ سجلها يقول لماذا.',
  fr: 'Ne l’utilisez pas ; son historique dit pourquoi.',
  es: 'No lo use; su historial dice por qué.',
}
const NO_SENTENCE: Localized = {
  en: 'There is no sentence for “{id}”.',
  ar: 'لا جملة لـ«{id}».',
  fr: 'Il n’y a pas de phrase pour « {id} ».',
  es: 'No hay ninguna frase para «{id}».',
}
const IN_ANSWER: Localized = {
  en: 'Its answer has the figure.',
  ar: 'الرقم في جوابها.',
  fr: 'Sa réponse donne le chiffre.',
  es: 'Su respuesta da la cifra.',
}

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
  async run({ fact: id, language: wanted }, context) {
    const { services, request } = context
    const language = wanted ?? request.language ?? services.config.STET_LANGUAGE
    const { ledger, lexicon } = await services.store()
    const fact = await ledger.fact(id)
    if (fact === null) throw refuseUnknown(id, [], context)
    if (fact.status === 'withdrawn') throw refuse(WITHDRAWN, DO_NOT_USE, { id, date: fact.revised_at.slice(0, 10) })
    const sources = await ledger.sources(fact.sources)
    const operation = fact.kind === 'figure' ? lexicon.operation(fact.operation) : null
    const line =
      fact.kind === 'statement'
        ? (fact.text[language] ?? fact.text.en ?? null)
        : operation === null
          ? null
          : writeCopyLine(fact, operation, sources, createDesk(ledger, lexicon, language))
    if (line === null) throw refuse(NO_SENTENCE, IN_ANSWER, { id })
    return {
      outcome: 'answer',
      language,
      blocks: [{ type: 'quote', content: [plain(line)] }],
      data: { fact: id, revision: fact.revision, copy: line },
      restsOn: [{ fact: id, revision: fact.revision }],
    }
  },
})

function refuse(message: Localized, hint: Localized, values: Readonly<Record<string, string>>): UserError {
  return new UserError(
    'not_found',
    inEveryLanguage((language) => fillWords(localize(message, language), values)),
    { hint },
  )
}
