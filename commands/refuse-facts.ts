import { fillWords } from '../src/chat/fill-words.ts'
import { nameCommand } from '../src/chat/name-command.ts'
import type { CommandContext } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import { localize } from '../src/language.ts'
import type { Localized } from '../src/language.ts'

const WHICH: Localized = {
  en: '“{call} {action}” needs to know which.',
  ar: 'يحتاج «{call} {action}» إلى معرفة المقصود.',
  fr: '« {call} {action} » doit savoir lequel.',
  es: '«{call} {action}» necesita saber cuál.',
}
const AS_IN: Localized = {
  en: 'As in: {call} {action} {example}',
  ar: 'مثل: {call} {action} {example}',
  fr: 'Par exemple : {call} {action} {example}',
  es: 'Por ejemplo: {call} {action} {example}',
}
const TERMINAL: Localized = {
  en: 'Packs and the audit log are for the terminal only.',
  ar: 'الحزم وسجل التدقيق متاحة في الطرفية وحدها.',
  fr: 'Les paquets et le journal d’audit sont réservés au terminal.',
  es: 'Los paquetes y el registro de auditoría son solo para la terminal.',
}
const ASK_OPERATOR: Localized = {
  en: 'Ask whoever runs the bot.',
  ar: 'اسأل من يدير البوت.',
  fr: 'Demandez à qui gère le bot.',
  es: 'Pregunte a quien gestiona el bot.',
}
const UNKNOWN: Localized = {
  en: 'The store has no record “{id}”.',
  ar: 'لا سجل في القاعدة باسم «{id}».',
  fr: 'La base n’a pas d’entrée « {id} ».',
  es: 'La base no tiene ningún registro «{id}».',
}
const NEAR: Localized = {
  en: 'It has {near}.',
  ar: 'فيها {near}.',
  fr: 'Elle a {near}.',
  es: 'Tiene {near}.',
}
const LIST: Localized = {
  en: 'List what it has with “{call} list”.',
  ar: 'اعرض ما فيها بـ«{call} list».',
  fr: 'Voyez ce qu’elle a avec « {call} list ».',
  es: 'Vea lo que tiene con «{call} list».',
}

const MOST_NEAR = 5

/** An action that needs an id or a path and was given none. */
export function refuseWithoutTarget(action: string, example: string, context: CommandContext): UserError {
  const say = createSay(context)
  return new UserError('bad_input', say(WHICH, { action }), { hint: say(AS_IN, { action, example }) })
}

/** Files and folders named in a chat would be those of the bot's own machine. */
export function refuseOutsideTerminal(context: CommandContext): void {
  if (context.request.platform === 'terminal') return
  const say = createSay(context)
  throw new UserError('not_allowed', say(TERMINAL), { hint: say(ASK_OPERATOR) })
}

/** An id that no record has, with those that come near it. */
export function refuseUnknown(id: string, near: readonly string[], context: CommandContext): UserError {
  const say = createSay(context)
  return new UserError('not_found', say(UNKNOWN, { id }), {
    hint: near.length > 0 ? say(NEAR, { near: near.slice(0, MOST_NEAR).join(', ') }) : say(LIST),
  })
}

/** Says a sentence in the person's language, with the command called as it is called where they are. */
function createSay({ request, services }: CommandContext) {
  const { STET_LANGUAGE, STET_COMMAND_PREFIX } = services.config
  const call = nameCommand({ name: 'facts' }, request.platform, STET_COMMAND_PREFIX)
  return (sentence: Localized, values: Readonly<Record<string, string>> = {}) =>
    fillWords(localize(sentence, request.language ?? STET_LANGUAGE), { call, ...values })
}
