import { z } from 'zod'
import { plain, strong } from '../src/chat/inline.ts'
import type { Action, Block, Inline } from '../src/chat/reply.ts'
import { defineCommand } from '../src/command.ts'
import type { FigureFact } from '../src/facts/fact.ts'
import { listWaiting } from '../src/facts/curation/list-waiting.ts'
import { listOverdue } from '../src/facts/review/list-overdue.ts'
import { reviewRuleOf } from '../src/facts/review/review-date.ts'
import { surveyStore } from '../src/facts/survey-store.ts'
import type { Language, Localized } from '../src/language.ts'
import { localize } from '../src/language.ts'
import type { Lexicon } from '../src/reading/lexicon.ts'
import { describeFigure } from '../src/wording/describe-figure.ts'
import { mayAct, nameRole } from '../src/role.ts'
import { languageInput, languageOption } from './input.ts'

const Input = z.strictObject({ language: languageInput })

const MOST_CONFLICTS = 5

const WORDS = {
  operations: { en: 'Operations', ar: 'العمليات', fr: 'Opérations', es: 'Operaciones' },
  figures: { en: 'Figures', ar: 'الأرقام', fr: 'Chiffres', es: 'Cifras' },
  statements: { en: 'Statements', ar: 'الأقوال', fr: 'Déclarations', es: 'Declaraciones' },
  sources: { en: 'Sources', ar: 'المصادر', fr: 'Sources', es: 'Fuentes' },
  model: { en: 'Language model', ar: 'نموذج اللغة', fr: 'Modèle de langue', es: 'Modelo de lenguaje' },
  off: {
    en: 'off, everything goes by code',
    ar: 'متوقف، وكل شيء يتم بالشيفرة',
    fr: 'désactivé, tout passe par le code',
    es: 'apagado, todo va por código',
  },
  role: { en: 'Your role', ar: 'دورك', fr: 'Votre rôle', es: 'Su función' },
  waiting: {
    en: 'Proposals waiting',
    ar: 'اقتراحات تنتظر',
    fr: 'Propositions en attente',
    es: 'Propuestas en espera',
  },
  overdue: { en: 'Facts to verify', ar: 'حقائق يجب التحقق منها', fr: 'Faits à vérifier', es: 'Datos por verificar' },
  latest: { en: 'Latest facts', ar: 'أحدث الحقائق', fr: 'Derniers faits', es: 'Últimos datos' },
  conflicts: {
    en: 'Sources that disagree',
    ar: 'مصادر متعارضة',
    fr: 'Sources en désaccord',
    es: 'Fuentes que discrepan',
  },
} satisfies Record<string, Localized>

/** Says how the bot stands: what it knows, what changed last, where sources disagree, and who you are to it. */
export const status = defineCommand<z.output<typeof Input>>({
  name: 'status',
  summary: {
    en: 'What the bot knows and how it stands',
    ar: 'ما يعرفه البوت وحالته',
    fr: 'Ce que le bot sait et son état',
    es: 'Lo que sabe el bot y su estado',
  },
  options: [languageOption],
  role: 'reader',
  input: Input,
  async run({ language: wanted }, { services, request, role }) {
    const language = wanted ?? request.language ?? services.config.STET_LANGUAGE
    const say = (name: keyof typeof WORDS) => localize(WORDS[name], language)
    const { ledger, lexicon } = await services.store()
    const { counts, latest, conflicts } = await surveyStore(ledger)
    const waiting = (await listWaiting({ ledger, now: services.now() })).length
    const overdue = (await listOverdue(ledger, reviewRuleOf(services.config), services.now(), 0)).count
    const model = await services.model()
    const fields = [
      [say('operations'), counts.operation.toLocaleString(language)],
      [say('figures'), counts.figure.toLocaleString(language)],
      [say('statements'), counts.statement.toLocaleString(language)],
      [say('sources'), counts.source.toLocaleString(language)],
      [say('waiting'), waiting.toLocaleString(language)],
      [say('overdue'), overdue.toLocaleString(language)],
      [say('model'), model?.name ?? say('off')],
      [say('role'), nameRole(role, language)],
    ].map(([label = '', text = '']) => ({ label, content: [plain(text)] }))
    const name = (fact: FigureFact) => nameFact(fact, lexicon, language)
    const blocks: Block[] = [
      { type: 'heading', text: 'Stet' },
      { type: 'fields', fields },
      ...offer([
        ...(waiting > 0 && mayAct(role, 'curator') ? [{ label: say('waiting'), command: 'proposals', input: {} }] : []),
        ...(overdue > 0 ? [{ label: say('overdue'), command: 'review', input: {} }] : []),
      ]),
      ...list(
        say('latest'),
        latest.map(({ record, at }) => [plain(`${at.slice(0, 10)} `), ...name(record)]),
      ),
      ...list(
        say('conflicts'),
        conflicts.slice(0, MOST_CONFLICTS).map((facts) => facts.flatMap((fact, index) => separate(name(fact), index))),
      ),
    ]
    const data = {
      counts,
      role,
      waiting,
      overdue,
      model: model?.name ?? null,
      conflicts: conflicts.map((facts) => facts.map(({ id }) => id)),
    }
    return { outcome: 'answer', language, blocks, data, restsOn: [] }
  },
})

function offer(actions: readonly Action[]): readonly Block[] {
  return actions.length === 0 ? [] : [{ type: 'actions', actions }]
}

function list(title: string, items: readonly (readonly Inline[])[]): readonly Block[] {
  return items.length === 0
    ? []
    : [
        { type: 'paragraph', content: [strong(title)] },
        { type: 'list', items },
      ]
}

function separate(content: readonly Inline[], index: number): readonly Inline[] {
  return index === 0 ? content : [plain(' / '), ...content]
}

function nameFact(fact: FigureFact, lexicon: Lexicon, language: Language): readonly Inline[] {
  const metric = lexicon.metric(fact.metric)
  const known = lexicon.operation(fact.operation)
  const operation = known === null ? fact.operation : (known.names[language][0] ?? known.name)
  const figure = metric === null ? String(fact.value) : describeFigure({ ...fact, metric }, lexicon, language)
  return [strong(`${operation}: `), plain(figure)]
}
