import type { CommandOption } from '../src/command.ts'
import { STATUSES } from '../src/facts/fact.ts'
import { inEveryLanguage } from '../src/language.ts'
import { nameStatus } from '../src/wording/name-status.ts'

/** The options that the verbs of curation share, as data: forms, flags and slash options are made of them. */

export const operationOption: CommandOption = {
  name: 'operation',
  type: 'word',
  required: true,
  inForm: true,
  summary: { en: 'Operation', ar: 'العملية', fr: 'Opération', es: 'Operación' },
  example: { en: 'Liberterra II', ar: 'ليبرتيرا 2', fr: 'Liberterra II', es: 'Liberterra II' },
}

export const metricOption: CommandOption = {
  name: 'metric',
  type: 'word',
  required: true,
  inForm: true,
  summary: {
    en: 'What the figure counts',
    ar: 'ما يعدّه الرقم',
    fr: 'Ce que compte le chiffre',
    es: 'Qué cuenta la cifra',
  },
  example: { en: 'arrests', ar: 'توقيفات', fr: 'arrestations', es: 'detenciones' },
}

export const figureOption: CommandOption = {
  name: 'figure',
  type: 'words',
  positional: true,
  required: true,
  summary: {
    en: 'The figure, as people write it',
    ar: 'الرقم كما يُكتب',
    fr: 'Le chiffre, tel qu’on l’écrit',
    es: 'La cifra, como se escribe',
  },
  example: { en: 'more than 2,500', ar: 'أكثر من 2500', fr: 'plus de 2 500', es: 'más de 2.500' },
}

export const scopeOption: CommandOption = {
  name: 'scope',
  type: 'word',
  inForm: true,
  summary: {
    en: 'Where, when, of which part (empty: the whole operation)',
    ar: 'أين ومتى وأي جزء (فارغ: العملية كلها)',
    fr: 'Où, quand, quelle partie (vide : toute l’opération)',
    es: 'Dónde, cuándo, qué parte (vacío: toda la operación)',
  },
  example: {
    en: 'in Egypt, on trafficking charges',
    ar: 'في مصر',
    fr: 'en Égypte',
    es: 'en Egipto',
  },
}

export const statusOption: CommandOption = {
  name: 'status',
  type: 'choice',
  // A figure is withdrawn by its own verb.
  choices: STATUSES.filter((status) => status !== 'withdrawn'),
  choiceNames: Object.fromEntries(
    STATUSES.map((status) => [status, inEveryLanguage((language) => nameStatus(status, language))]),
  ),
  inForm: true,
  summary: { en: 'Status', ar: 'الحالة', fr: 'Statut', es: 'Estado' },
}

export const sourceOption: CommandOption = {
  name: 'source',
  type: 'words',
  required: true,
  summary: {
    en: 'Source: publisher, title, address, date',
    ar: 'المصدر: الناشر، العنوان، الرابط، التاريخ',
    fr: 'Source : éditeur, titre, adresse, date',
    es: 'Fuente: editor, título, dirección, fecha',
  },
  example: {
    en: 'INTERPOL\nArrests in 116 countries\nhttps://www.interpol.int/…\n6 November 2024',
    fr: 'INTERPOL\nDes arrestations dans 116 pays\nhttps://www.interpol.int/…\n6 novembre 2024',
    es: 'INTERPOL\nDetenciones en 116 países\nhttps://www.interpol.int/…\n6 de noviembre de 2024',
    ar: 'الإنتربول\nتوقيفات في 116 بلدًا\nhttps://www.interpol.int/…\n6 نوفمبر 2024',
  },
}

export const dateOption: CommandOption = {
  name: 'date',
  type: 'word',
  inForm: true,
  summary: {
    en: 'The date it stands for (empty: the source’s)',
    ar: 'التاريخ الذي يصح فيه (فارغ: تاريخ المصدر)',
    fr: 'La date où il vaut (vide : celle de la source)',
    es: 'La fecha en que vale (vacío: la de la fuente)',
  },
  example: { en: '6 November 2024', ar: '6 نوفمبر 2024', fr: '6 novembre 2024', es: '6 de noviembre de 2024' },
}

export const whyOption: CommandOption = {
  name: 'why',
  type: 'words',
  required: true,
  summary: { en: 'Reason', ar: 'السبب', fr: 'Raison', es: 'Motivo' },
  example: {
    en: 'The agency published its final count',
    ar: 'نشرت الوكالة حصيلتها النهائية',
    fr: 'L’agence a publié son bilan définitif',
    es: 'La agencia publicó su balance definitivo',
  },
}

export const factOption: CommandOption = {
  name: 'fact',
  type: 'word',
  positional: true,
  required: true,
  inForm: true,
  summary: {
    en: 'The fact: its id, or words that name one figure',
    ar: 'الحقيقة: معرّفها أو كلمات تسمّي رقمًا واحدًا',
    fr: 'Le fait : son identifiant, ou des mots qui nomment un chiffre',
    es: 'El dato: su identificador, o palabras que nombran una cifra',
  },
  example: { en: 'liberterra-ii.arrests' },
}

export const proposalOption: CommandOption = {
  name: 'proposal',
  type: 'word',
  positional: true,
  required: true,
  inForm: true,
  summary: {
    en: 'The proposal’s id',
    ar: 'معرّف الاقتراح',
    fr: 'L’identifiant de la proposition',
    es: 'El identificador de la propuesta',
  },
  example: { en: 'p-3f9c1a' },
}

/** In chats a button under the refusal sets it. */
export const besideOption: CommandOption = {
  name: 'beside',
  type: 'flag',
  terminalOnly: true,
  summary: { en: 'Another source says otherwise: add its figure beside the one that is stored' },
}

export const dryRunOption: CommandOption = {
  name: 'dry-run',
  type: 'flag',
  terminalOnly: true,
  summary: { en: 'Only show how it is read; nothing is stored' },
}
