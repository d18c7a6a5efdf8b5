import type { Language } from '../../src/language.ts'

/** Words that narrow what is counted and that no store of ours has: real ones, and one invented in each language. */
export const NARROWING_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'armed',
    'teenage',
    'corrupt',
    'zorgish',
    'elderly',
    'cocaine',
    'wealthy',
    'attempted',
    'wrongful',
    'pregnant',
    'planned',
  ],
  fr: ['politiques', 'ratés', 'prévus', 'zorgues', 'âgés', 'enceintes', 'corrompus'],
  es: ['políticos', 'fallidos', 'previstos', 'zorgos', 'ancianos', 'embarazadas'],
  ar: ['السياسيين', 'الفاشلة', 'المتوقعة', 'زرقش', 'المسنين'],
}
