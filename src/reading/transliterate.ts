import { isArabicWord } from './strip-particles.ts'

/**
 * A name crosses between Latin and Arabic script by its sound: its consonants stay, its vowels are written or not. In a sound, capitals
 * are classes of consonants that one script cannot tell apart, small letters classes of vowels.
 */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/ght/g, 'T'],
  [/tch|ch|sh/g, 'X'],
  [/th/g, 'T'],
  [/dh/g, 'D'],
  [/ph/g, 'F'],
  [/kh|gh|qu|ck|dj/g, 'K'],
  [/c(?=[eiy])/g, 'S'],
  [/x/g, 'KS'],
  [/[bp]/g, 'B'],
  [/t/g, 'T'],
  [/d/g, 'D'],
  [/[kcqgj]/g, 'K'],
  [/[fv]/g, 'F'],
  [/[sz]/g, 'S'],
  [/r/g, 'R'],
  [/l/g, 'L'],
  [/m/g, 'M'],
  [/n/g, 'N'],
  [/h/g, 'H'],
  [/[ei]/g, 'i'],
  [/o/g, 'u'],
]

const ARABIC: Readonly<Record<string, string>> = {
  ...spell('B', 'ب'),
  ...spell('T', 'تطث'),
  ...spell('D', 'دضذظ'),
  ...spell('K', 'كقخغج'),
  ...spell('F', 'ف'),
  ...spell('S', 'سصز'),
  ...spell('X', 'ش'),
  ...spell('R', 'ر'),
  ...spell('L', 'ل'),
  ...spell('M', 'م'),
  ...spell('N', 'ن'),
  ...spell('H', 'هح'),
  ...spell('w', 'و'),
  ...spell('y', 'ي'),
  ...spell('a', 'اع'),
}

function spell(sound: string, letters: string): Record<string, string> {
  return Object.fromEntries(Array.from(letters, (letter) => [letter, sound]))
}

/** A word's sound: what it begins with, then its consonants, and the vowels after each of them. */
export interface Sound {
  /** What two spellings of one name have in common: how it begins and its consonants. */
  readonly skeleton: string
  /** The vowels before the first consonant, after it, and so on. */
  readonly vowels: readonly string[]
}

/** The sound of a folded word of either script. */
export function toSound(word: string): Sound {
  let letters = word
  if (isArabicWord(word))
    letters = Array.from(word.replace(/ه$/, ''), (letter) => ARABIC[letter] ?? '')
      .join('')
      .replaceAll('TX', 'X')
  else for (const [spelling, sound] of LATIN) letters = letters.replace(spelling, sound)
  letters = letters.replaceAll(/([A-Z])\1+/g, '$1').replace(/H$/, '')
  const onset =
    /^[wy](?=[a-z])/.test(letters) || /^[wy]/.test(letters) ? (letters[0] ?? '') : /^[a-z]/.test(letters) ? 'a' : ''
  const body = letters.replaceAll('w', 'u').replaceAll('y', 'i')
  const consonants = body.replaceAll(/[^A-Z]/g, '')
  return { skeleton: onset + consonants, vowels: body.split(/[A-Z]/) }
}

/** How far apart the vowels of two spellings are: nothing where the Arabic leaves one out, most where it writes one that is not there. */
function compareVowels(latin: readonly string[], arabic: readonly string[]): number {
  let cost = 0
  for (const [slot, written] of arabic.entries()) {
    const spoken = latin[slot] ?? ''
    if (written === '') cost += spoken === '' ? 0 : 0.3
    else if (spoken === '') cost += 1
    else if (!Array.from(written).some((vowel) => spoken.includes(vowel))) cost += 0.6
  }
  return cost
}

function countVowels(vowels: readonly string[]): number {
  return vowels.filter((vowel) => vowel !== '').length
}

/** Letters that transliterations hardly use and Arabic words do. */
const NATIVE = /[عحصضظذ]/u

/**
 * Whether an Arabic word may be a transliteration of a Latin one. Without a cue that a name stands here it must look foreign: most vowels
 * written, none of the letters that only Arabic words have.
 */
export function isTransliteration(arabic: string, latin: string, isCued: boolean): boolean {
  const there = toSound(latin)
  const here = toSound(arabic)
  if (there.skeleton !== here.skeleton || there.skeleton.length < 2) return false
  const cost = compareVowels(there.vowels, here.vowels)
  if (isCued) return cost <= 2
  if (NATIVE.test(arabic) || arabic.length < 4) return false
  if (countVowels(here.vowels) * 2 < countVowels(there.vowels)) return false
  return cost <= (there.skeleton.length < 3 ? 0.3 : 1.2)
}
