import { z } from 'zod'
import { CHANNEL_MODES, MANAGES_SERVER, defaultSettings } from '../src/chat/channel-settings.ts'
import type { ChannelSettings } from '../src/chat/channel-settings.ts'
import { nameChoice } from '../src/chat/name-choice.ts'
import { plain } from '../src/chat/inline.ts'
import type { Block } from '../src/chat/reply.ts'
import { defineCommand } from '../src/command.ts'
import type { CommandContext } from '../src/command.ts'
import { describeWhen } from '../src/digest/describe-subscription.ts'
import { replyWordsOf } from '../src/digest/reply-words.ts'
import type { Subscription } from '../src/digest/subscription.ts'
import { UserError } from '../src/errors.ts'
import { LANGUAGES, LANGUAGE_NAMES, localize } from '../src/language.ts'
import type { Language, Localized } from '../src/language.ts'

const ANSWERS = ['private', 'public'] as const
const REPLIES = ['reply', 'thread'] as const
const ANY = 'any'
const DIGEST = ['on', 'off'] as const

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `expected one of ${values.join(', ')}`).optional()

const Input = z.strictObject({
  mode: oneOf(CHANNEL_MODES),
  answers: oneOf(ANSWERS),
  replies: oneOf(REPLIES),
  language: oneOf([...LANGUAGES, ANY]),
  digest: oneOf(DIGEST),
})
type Input = z.output<typeof Input>

const SUMMARIES = {
  mode: {
    en: 'What is heard: nothing, mentions, or plain questions too',
    ar: 'ما يُسمع: لا شيء، أو الإشارات، أو الأسئلة العادية أيضًا',
    fr: 'Ce qui est entendu : rien, les mentions, ou aussi les questions',
    es: 'Qué se oye: nada, las menciones o también las preguntas',
  },
  answers: {
    en: 'Who sees the answer to a command',
    ar: 'من يرى جواب الأمر',
    fr: 'Qui voit la réponse à une commande',
    es: 'Quién ve la respuesta a un comando',
  },
  replies: {
    en: 'Where the answer to a message goes',
    ar: 'أين يُنشر الجواب على رسالة',
    fr: 'Où va la réponse à un message',
    es: 'Dónde va la respuesta a un mensaje',
  },
  language: {
    en: 'The language where a question shows none',
    ar: 'اللغة حين لا يدل السؤال على لغة',
    fr: 'La langue quand la question n’en montre pas',
    es: 'El idioma cuando la pregunta no muestra ninguno',
  },
  digest: {
    en: 'The daily digest; /digest says when and of what',
    ar: 'الموجز اليومي؛ و‎/digest يحدد الوقت والمحتوى',
    fr: 'Le bulletin quotidien ; /digest dit quand et sur quoi',
    es: 'El boletín diario; /digest dice cuándo y de qué',
  },
} satisfies Record<keyof ChannelSettings | 'digest', Localized>

const CHOICES: Readonly<Record<keyof typeof SUMMARIES, readonly string[]>> = {
  mode: CHANNEL_MODES,
  answers: ANSWERS,
  replies: REPLIES,
  language: [...LANGUAGES, ANY],
  digest: DIGEST,
}

const NAMES: Readonly<Record<string, Localized>> = {
  off: { en: 'nothing', ar: 'لا شيء', fr: 'rien', es: 'nada' },
  mentions: { en: 'mentions', ar: 'الإشارات', fr: 'les mentions', es: 'menciones' },
  questions: {
    en: 'mentions and questions',
    ar: 'الإشارات والأسئلة',
    fr: 'les mentions et les questions',
    es: 'menciones y preguntas',
  },
  private: {
    en: 'private: who asks',
    ar: 'خاص: السائل وحده',
    fr: 'privé : qui demande',
    es: 'privado: quien pregunta',
  },
  public: { en: 'public: everybody', ar: 'عام: الجميع', fr: 'public : tout le monde', es: 'público: todos' },
  reply: { en: 'a reply', ar: 'ردّ', fr: 'une réponse', es: 'una respuesta' },
  thread: { en: 'a thread', ar: 'سلسلة', fr: 'un fil', es: 'un hilo' },
  any: { en: 'each person’s own', ar: 'لغة كل شخص', fr: 'celle de chacun', es: 'el de cada persona' },
  ...LANGUAGE_NAMES,
}
const DIGEST_NAMES: Readonly<Record<string, Localized>> = {
  on: { en: 'on', ar: 'يعمل', fr: 'activé', es: 'activado' },
  off: { en: 'off', ar: 'متوقف', fr: 'désactivé', es: 'desactivado' },
}

const NOT_YOURS: Localized = {
  en: 'The channel is set up by those who manage the server.',
  ar: 'يضبط القناة من يدير الخادم.',
  fr: 'Le salon est réglé par celles et ceux qui gèrent le serveur.',
  es: 'El canal lo configuran quienes gestionan el servidor.',
}
const WHO_CAN: Localized = {
  en: 'Ask somebody with the permission Manage Server, or one of your desk’s admins.',
  ar: 'اطلب ذلك ممن لديه إذن إدارة الخادم أو من أحد مديري مكتب التحرير.',
  fr: 'Demandez à quelqu’un qui a la permission Gérer le serveur, ou à un administrateur du desk.',
  es: 'Pídaselo a quien tenga el permiso Gestionar servidor o a un administrador de la mesa.',
}
const NO_CHANNEL: Localized = {
  en: 'There is no channel here to set up.',
  ar: 'لا توجد هنا قناة تُضبط.',
  fr: 'Il n’y a pas ici de salon à régler.',
  es: 'Aquí no hay ningún canal que configurar.',
}
const IN_A_CHANNEL: Localized = {
  en: 'Use /stet channel in a channel of a Discord server.',
  ar: 'استخدم ‎/stet channel في قناة من خادم Discord.',
  fr: 'Utilisez /stet channel dans un salon d’un serveur Discord.',
  es: 'Use /stet channel en un canal de un servidor de Discord.',
}

const SETTINGS = Object.keys(CHOICES) as readonly (keyof typeof CHOICES)[]

/** Shows how the bot behaves in this channel, and changes it for those who manage the server. */
export const channel = defineCommand<Input>({
  name: 'channel',
  summary: {
    en: 'How the bot behaves in this channel',
    ar: 'سلوك البوت في هذه القناة',
    fr: 'Comment le bot se comporte dans ce salon',
    es: 'Cómo se comporta el bot en este canal',
  },
  options: SETTINGS.map((name) => ({
    name,
    type: 'choice',
    choices: CHOICES[name],
    choiceNames: name === 'digest' ? DIGEST_NAMES : NAMES,
    summary: SUMMARIES[name],
  })),
  role: 'reader',
  input: Input,
  async run(input, context) {
    const { request, services } = context
    const { channel: id, team } = request
    const language = request.language ?? services.config.STET_LANGUAGE
    if (request.platform !== 'discord' || id === null || team === null)
      throw new UserError('bad_input', localize(NO_CHANNEL, language), { hint: localize(IN_A_CHANNEL, language) })
    const { channelSettings } = await services.chat()
    const address = { platform: request.platform, channel: id }
    const standing =
      (await channelSettings.find(address)) ?? defaultSettings(id, services.config.DISCORD_QUESTION_CHANNELS)
    const { digest, ...settings } = input
    const changed = apply(settings, standing)
    if (Object.keys(input).length > 0) refuseOthers(context)
    if (digest !== undefined) await switchDigest(digest, `discord:${id}`, context)
    if (Object.keys(settings).length > 0) await channelSettings.set(address, changed)
    const { digests } = await services.digest()
    const subscription = await digests.find(`discord:${id}`)
    return toReply(changed, subscription, language)
  },
})

function apply({ language, ...input }: Omit<Input, 'digest'>, standing: ChannelSettings): ChannelSettings {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  return {
    ...standing,
    ...given,
    ...(language === undefined ? {} : { language: language === ANY ? null : language }),
  }
}

/** Begins the channel's digest as it is usual, and stops and resumes one with all that was set for it. */
async function switchDigest(wanted: (typeof DIGEST)[number], id: string, context: CommandContext): Promise<void> {
  const { digests } = await context.services.digest()
  const found = await digests.find(id)
  const isOn = found !== null && !found.paused
  const command = context.commands.find(({ name }) => name === 'digest')
  if (command === undefined || isOn === (wanted === 'on')) return
  const action = wanted === 'off' ? 'pause' : found === null ? 'subscribe' : 'resume'
  if (wanted === 'on' || found !== null) await command.run(command.input.parse({ action }), context)
}

function refuseOthers({ request, role, services }: CommandContext): void {
  if (role === 'admin' || request.person.groups.includes(MANAGES_SERVER)) return
  const language = request.language ?? services.config.STET_LANGUAGE
  throw new UserError('not_allowed', localize(NOT_YOURS, language), { hint: localize(WHO_CAN, language) })
}

function toReply(settings: ChannelSettings, subscription: Subscription | null, language: Language) {
  const shown = (name: keyof typeof CHOICES): string => {
    if (name === 'digest') return describeDigest(subscription, language)
    return nameChoice({ choiceNames: NAMES }, settings[name] ?? ANY, language)
  }
  const fields: Block = {
    type: 'fields',
    fields: SETTINGS.map((name) => ({ label: localize(SUMMARIES[name], language), content: [plain(shown(name))] })),
  }
  const data = { channel: { ...settings, digest: subscription !== null && !subscription.paused } }
  return { outcome: 'answer' as const, language, blocks: [fields], data, restsOn: [] }
}

function describeDigest(subscription: Subscription | null, language: Language): string {
  if (subscription === null) return nameChoice({ choiceNames: DIGEST_NAMES }, 'off', language)
  const when = describeWhen(subscription, language)
  return subscription.paused ? `${when}: ${replyWordsOf(language).isPaused}` : when
}
