import { z } from 'zod'
import type { Block } from '../src/chat/reply.ts'
import { plain } from '../src/chat/inline.ts'
import { defineCommand } from '../src/command.ts'
import type { Figure } from '../src/figures/figure.ts'
import { findFigures } from '../src/figures/find-figures.ts'
import { languageInput, languageOption, textInput } from './input.ts'

const Input = z.strictObject({ text: textInput(), language: languageInput })

/** Lists every quantity of a text as the bot reads it. */
export const figures = defineCommand<z.output<typeof Input>>({
  name: 'figures',
  summary: {
    en: 'List the figures of a text as the bot reads them',
    ar: 'سرد أرقام النص كما يقرؤها البوت',
    fr: 'Lister les chiffres d’un texte tels que le bot les lit',
    es: 'Listar las cifras de un texto tal como las lee el bot',
  },
  title: { en: 'List figures', ar: 'سرد الأرقام', fr: 'Lister les chiffres', es: 'Listar las cifras' },
  options: [
    {
      name: 'text',
      type: 'document',
      positional: true,
      required: true,
      summary: { en: 'The text', ar: 'النص', fr: 'Le texte', es: 'El texto' },
    },
    languageOption,
  ],
  role: 'reader',
  input: Input,
  async run({ text, language }, { request }) {
    const found = findFigures(text, language === undefined ? {} : { language })
    return {
      outcome: 'answer',
      language: language ?? request.language ?? 'en',
      blocks: [toTable(found)],
      data: { figures: found.map(toRecord) },
      restsOn: [],
    }
  },
})

function toTable(found: readonly Figure[]): Block {
  if (found.length === 0) return { type: 'paragraph', content: [plain('There is no figure in this text.')] }
  return {
    type: 'table',
    columns: ['Figure', 'Value', 'Hedge', 'Kind', 'Unit'],
    rows: found.map((figure) => [
      figure.text,
      [figure.value].flat().join(' to '),
      figure.hedge,
      figure.kind,
      figure.unit ?? '',
    ]),
  }
}

function toRecord(figure: Figure): Readonly<Record<string, unknown>> {
  const { text, start, end, value, hedge, trend, unit, kind, noun, language } = figure
  return { text, start, end, value, hedge, trend, unit, kind, noun, language }
}
