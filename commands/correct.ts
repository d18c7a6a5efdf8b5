import { defineCommand } from '../src/command.ts'
import { ChangeInput, changeFigure } from './change-figure.ts'
import {
  dateOption,
  dryRunOption,
  factOption,
  figureOption,
  scopeOption,
  sourceOption,
  statusOption,
  whyOption,
} from './curation-options.ts'

/** Correct a fact that was wrong. */
export const correct = defineCommand<ChangeInput>({
  name: 'correct',
  group: 'facts',
  summary: {
    en: 'Correct a fact that was wrong',
    ar: 'تصحيح حقيقة كانت خاطئة',
    fr: 'Corriger un fait qui était faux',
    es: 'Corregir un dato que era erróneo',
  },
  title: { en: 'Correct a fact', ar: 'تصحيح حقيقة', fr: 'Corriger un fait', es: 'Corregir un dato' },
  options: [
    factOption,
    { ...figureOption, required: false },
    whyOption,
    { ...sourceOption, required: false },
    statusOption,
    scopeOption,
    dateOption,
    dryRunOption,
  ],
  role: 'curator',
  input: ChangeInput,
  run: (input, context) => changeFigure('correct', input, context),
})
