import type { CommandOption } from '../command.ts'
import { LANGUAGES, LANGUAGE_NAMES } from '../language.ts'
import type { Language, Localized } from '../language.ts'
import { replyWordsOf } from './reply-words.ts'
import { EMPTY_DAYS } from './subscription.ts'

export const DIGEST_ACTIONS = ['subscribe', 'change', 'preview', 'pause', 'resume', 'skip', 'list', 'cancel'] as const

/** What people read for the actions where they pick one; whoever types says the English word. */
const ACTION_NAMES: Readonly<Record<(typeof DIGEST_ACTIONS)[number], Localized>> = {
  subscribe: { en: 'subscribe', ar: 'اشتراك', fr: 'abonner', es: 'suscribir' },
  change: { en: 'change', ar: 'تغيير', fr: 'modifier', es: 'cambiar' },
  preview: { en: 'preview', ar: 'معاينة', fr: 'aperçu', es: 'vista previa' },
  pause: { en: 'pause', ar: 'إيقاف مؤقت', fr: 'mettre en pause', es: 'pausar' },
  resume: { en: 'resume', ar: 'استئناف', fr: 'reprendre', es: 'reanudar' },
  skip: { en: 'skip the next one', ar: 'تخطي التالي', fr: 'omettre le prochain', es: 'omitir el próximo' },
  list: { en: 'list', ar: 'قائمة', fr: 'liste', es: 'lista' },
  cancel: { en: 'cancel', ar: 'إلغاء', fr: 'annuler', es: 'cancelar' },
}

const EMPTY_DAY_NAMES: Readonly<Record<string, Localized>> = Object.fromEntries(
  EMPTY_DAYS.map((empty): [string, Localized] => {
    const name = (language: Language) => replyWordsOf(language).emptyDays[empty]
    return [empty, { en: name('en'), ar: name('ar'), fr: name('fr'), es: name('es') }]
  }),
)

/** What the command about digests takes. */
export const DIGEST_OPTIONS: readonly CommandOption[] = [
  {
    name: 'action',
    type: 'choice',
    choices: DIGEST_ACTIONS,
    choiceNames: ACTION_NAMES,
    positional: true,
    inForm: true,
    summary: { en: 'What to do', ar: 'الإجراء', fr: 'Que faire', es: 'Qué hacer' },
  },
  {
    name: 'when',
    type: 'words',
    positional: true,
    inForm: true,
    summary: {
      en: 'The hour, the weekdays and the time zone',
      ar: 'الساعة وأيام الأسبوع والمنطقة الزمنية',
      fr: 'L’heure, les jours et le fuseau horaire',
      es: 'La hora, los días y la zona horaria',
    },
    example: {
      en: '07:30 weekdays Europe/Paris',
      ar: '07:30 daily Africa/Casablanca',
      fr: '07:30 lun-ven Europe/Paris',
      es: '07:30 lun-vie Europe/Madrid',
    },
  },
  {
    name: 'operations',
    type: 'word',
    inForm: true,
    summary: {
      en: 'Only these operations or series, or all',
      ar: 'هذه العمليات أو السلاسل فقط، أو all',
      fr: 'Seulement ces opérations ou séries, ou all',
      es: 'Solo estas operaciones o series, o all',
    },
    example: { en: 'Liberterra, Neptune II' },
  },
  {
    name: 'topics',
    type: 'word',
    summary: {
      en: 'Statements on these topics too, or all',
      ar: 'الأقوال في هذه المواضيع أيضًا، أو all',
      fr: 'Aussi les déclarations sur ces sujets, ou all',
      es: 'También declaraciones sobre estos temas, o all',
    },
  },
  {
    name: 'sections',
    type: 'word',
    inForm: true,
    summary: {
      en: 'Which sections, or all',
      ar: 'أي الأقسام، أو all',
      fr: 'Quelles rubriques, ou all',
      es: 'Qué secciones, o all',
    },
    example: { en: 'corrections, updates, facts' },
  },
  {
    name: 'language',
    type: 'choice',
    choices: LANGUAGES,
    choiceNames: LANGUAGE_NAMES,
    inForm: true,
    summary: {
      en: 'The language of the digest',
      ar: 'لغة الموجز',
      fr: 'La langue du bulletin',
      es: 'El idioma del boletín',
    },
  },
  {
    name: 'empty',
    type: 'choice',
    choices: EMPTY_DAYS,
    choiceNames: EMPTY_DAY_NAMES,
    summary: {
      en: 'What comes on a day without news',
      ar: 'ما يصل في يوم بلا جديد',
      fr: 'Ce qui vient un jour sans nouvelles',
      es: 'Lo que llega un día sin novedades',
    },
  },
  {
    name: 'late',
    type: 'integer',
    summary: {
      en: 'How many hours late it may come',
      ar: 'بكم ساعة يجوز أن يتأخر',
      fr: 'De combien d’heures il peut être en retard',
      es: 'Cuántas horas puede retrasarse',
    },
  },
  {
    name: 'channel',
    type: 'word',
    summary: {
      en: 'Another channel, as slack:C0123 or discord:456',
      ar: 'قناة أخرى، مثل slack:C0123',
      fr: 'Un autre salon, comme slack:C0123',
      es: 'Otro canal, como slack:C0123',
    },
  },
  {
    name: 'date',
    type: 'word',
    summary: {
      en: 'The day to preview or to skip, as 2026-03-05',
      ar: 'اليوم المطلوب، مثل 2026-03-05',
      fr: 'Le jour voulu, comme 2026-03-05',
      es: 'El día deseado, como 2026-03-05',
    },
  },
  {
    name: 'at',
    type: 'word',
    summary: { en: 'The hour alone', ar: 'الساعة وحدها', fr: 'L’heure seule', es: 'Solo la hora' },
  },
  {
    name: 'days',
    type: 'word',
    summary: { en: 'The weekdays alone', ar: 'الأيام وحدها', fr: 'Les jours seuls', es: 'Solo los días' },
  },
  {
    name: 'zone',
    type: 'word',
    summary: {
      en: 'The time zone alone',
      ar: 'المنطقة الزمنية وحدها',
      fr: 'Le fuseau horaire seul',
      es: 'Solo la zona horaria',
    },
  },
  {
    name: 'preview',
    type: 'flag',
    summary: {
      en: 'Show the digest without posting it',
      ar: 'عرض الموجز دون نشره',
      fr: 'Montrer sans publier',
      es: 'Mostrar sin publicar',
    },
  },
  {
    name: 'all',
    type: 'flag',
    summary: {
      en: 'Preview without leaving anything out',
      ar: 'معاينة دون حذف شيء',
      fr: 'Aperçu sans rien omettre',
      es: 'Vista previa sin omitir nada',
    },
  },
]
