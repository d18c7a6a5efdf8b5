import { z } from 'zod'
import { findAddress } from '../src/articles/read-address.ts'
import { defineCommand } from '../src/command.ts'
import { listFoundConflicts } from '../src/digest/list-found-conflicts.ts'
import { createOverdueTest, reviewRuleOf } from '../src/facts/review/review-date.ts'
import { renderSummary } from '../src/summary/render-summary.ts'
import { LONGEST_ARTICLE, summarizeText } from '../src/summary/summarize-text.ts'
import { languageInput, languageOption, textInput } from './input.ts'

const Input = z.strictObject({
  text: textInput(LONGEST_ARTICLE),
  sentences: z.coerce
    .number()
    .int('expected a whole number')
    .min(1, 'expected 1 to 20')
    .max(20, 'expected 1 to 20')
    .optional(),
  engine: z.enum(['extractive', 'model'], 'expected extractive or model').optional(),
  language: languageInput,
})

/** Summarizes a pasted article, each of its stories by itself, with every figure checked. */
export const summarize = defineCommand<z.output<typeof Input>>({
  name: 'summarize',
  summary: {
    en: 'Summarize an article and check its figures',
    ar: 'تلخيص مقال والتحقق من أرقامه',
    fr: 'Résumer un article et vérifier ses chiffres',
    es: 'Resumir un artículo y verificar sus cifras',
  },
  title: { en: 'Summarize an article', ar: 'تلخيص مقال', fr: 'Résumer un article', es: 'Resumir un artículo' },
  options: [
    {
      name: 'text',
      type: 'document',
      positional: true,
      required: true,
      summary: { en: 'The article', ar: 'المقال', fr: 'L’article', es: 'El artículo' },
    },
    {
      name: 'sentences',
      type: 'integer',
      summary: {
        en: 'How many sentences at the most',
        ar: 'الحد الأقصى لعدد الجمل',
        fr: 'Le nombre maximal de phrases',
        es: 'El número máximo de frases',
      },
    },
    {
      name: 'engine',
      type: 'choice',
      choices: ['extractive', 'model'],
      choiceNames: {
        extractive: { en: 'by code', ar: 'برمجيًا', fr: 'par le code', es: 'por código' },
        model: { en: 'by the model', ar: 'بواسطة النموذج', fr: 'par le modèle', es: 'con el modelo' },
      },
      summary: {
        en: 'Pick sentences by code, or let the model phrase them',
        ar: 'اختيار الجمل برمجيًا أو صياغتها بواسطة النموذج',
        fr: 'Choisir les phrases par le code, ou les faire rédiger par le modèle',
        es: 'Elegir frases por código o redactarlas con el modelo',
      },
    },
    languageOption,
  ],
  role: 'reader',
  input: Input,
  async run({ text, sentences, engine, language }, { services, progress, signal }) {
    const { ledger, lexicon } = await services.store()
    const model = engine === 'extractive' ? null : await services.model()
    if (model !== null) progress(`Summarizing with ${model.name}`)
    const allowHttp = services.config.STET_ALLOW_HTTP === 'yes'
    const readUrl = async (url: string) =>
      (await import('../src/articles/fetch-article.ts')).fetchArticle(url, { signal, allowHttp })
    const now = services.now()
    const overdueSince = createOverdueTest(reviewRuleOf(services.config), now)
    const report = await summarizeText(
      {
        text,
        ...(sentences === undefined ? {} : { sentences }),
        ...(engine === undefined ? {} : { engine }),
        ...(language === undefined ? {} : { language }),
      },
      { ledger, lexicon, model, now, overdueSince, signal, readUrl },
    )
    const { conflicts } = await services.digest()
    const figures = report.data.stories.flatMap((story) => story.figures)
    await conflicts.record(listFoundConflicts(figures, now))
    return renderSummary(report, { names: lexicon, address: findAddress(text) })
  },
})
