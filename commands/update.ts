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

/** Bring a fact up to date: a newer figure. */
export const update = defineCommand<ChangeInput>({
  name: 'update',
  group: 'facts',
  summary: {
    en: 'Bring a fact up to date: a newer figure',
    ar: 'تحديث حقيقة برقم أحدث',
    fr: 'Mettre un fait à jour : un chiffre plus récent',
    es: 'Actualizar un dato con una cifra más reciente',
  },
  title: { en: 'Update a fact', ar: 'تحديث حقيقة', fr: 'Mettre à jour un fait', es: 'Actualizar un dato' },
  options: [
    factOption,
    { ...figureOption, required: false },
    whyOption,
    { ...sourceOption, required: false },
    dateOption,
    statusOption,
    scopeOption,
    dryRunOption,
  ],
  role: 'curator',
  input: ChangeInput,
  run: (input, context) => changeFigure('update', input, context),
})
