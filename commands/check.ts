import { z } from 'zod'
import { findAddress, readAddress } from '../src/articles/read-address.ts'
import { checkText } from '../src/checking/check-text.ts'
import { renderCheck } from '../src/checking/render-check.ts'
import { defineCommand } from '../src/command.ts'
import { createOverdueTest, reviewRuleOf } from '../src/facts/review/review-date.ts'
import { listFoundConflicts } from '../src/digest/list-found-conflicts.ts'
import { languageInput, languageOption, textInput } from './input.ts'

const Input = z.strictObject({
  text: textInput(),
  source: textInput().optional(),
  all: z.boolean().default(false),
  language: languageInput,
})

/** Checks every figure of a text against the store, and against a source article where one is given. */
export const check = defineCommand<z.output<typeof Input>>({
  name: 'check',
  summary: {
    en: 'Check the figures of a text against the store',
    ar: 'التحقق من أرقام نص مقابل قاعدة الحقائق',
    fr: 'Vérifier les chiffres d’un texte',
    es: 'Verificar las cifras de un texto',
  },
  title: { en: 'Check figures', ar: 'التحقق من الأرقام', fr: 'Vérifier les chiffres', es: 'Verificar las cifras' },
  options: [
    {
      name: 'text',
      type: 'document',
      positional: true,
      required: true,
      summary: {
        en: 'The text to check',
        ar: 'النص المراد التحقق منه',
        fr: 'Le texte à vérifier',
        es: 'El texto que verificar',
      },
    },
    {
      name: 'source',
      type: 'document',
      summary: {
        en: 'The article that the text was written from',
        ar: 'المقال الذي كُتب النص استنادًا إليه',
        fr: 'L’article dont le texte est tiré',
        es: 'El artículo del que procede el texto',
      },
    },
    {
      name: 'all',
      type: 'flag',
      summary: {
        en: 'Also list the figures that need no action',
        ar: 'إدراج الأرقام التي لا تحتاج إلى إجراء أيضًا',
        fr: 'Lister aussi les chiffres sans problème',
        es: 'Mostrar también las cifras sin problemas',
      },
    },
    languageOption,
  ],
  role: 'reader',
  input: Input,
  async run({ text, source, all, language }, { services, signal }) {
    const access = { signal, allowHttp: services.config.STET_ALLOW_HTTP === 'yes' }
    const article = source === undefined ? undefined : await readAddress(source, access)
    const { ledger, lexicon } = await services.store()
    const now = services.now()
    const overdueSince = createOverdueTest(reviewRuleOf(services.config), now)
    const report = await checkText(
      {
        text: await readAddress(text, access),
        ...(article === undefined ? {} : { source: article }),
        ...(language === undefined ? {} : { language }),
      },
      { ledger, lexicon, model: await services.model(), now, overdueSince },
    )
    const { conflicts } = await services.digest()
    await conflicts.record(listFoundConflicts(report.data.figures, now))
    return renderCheck(report, { all, names: lexicon, address: findAddress(source ?? text) })
  },
})
