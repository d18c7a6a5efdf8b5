const TASHKEEL = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g
const MARKS = /\p{M}/gu

/** Folds a written word to the key it is looked up by: lower case, no accents or tashkeel, one form for each alef, ya and hamza. */
export function foldWord(word: string): string {
  let isAscii = true
  let hasUpper = false
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code > 127) {
      isAscii = false
      break
    }
    if (code >= 65 && code <= 90) hasUpper = true
  }
  if (isAscii) return hasUpper ? word.toLowerCase() : word
  const first = word.charCodeAt(0)
  if (first >= 0x600 && first <= 0x6ff) return foldArabic(word)
  return word.toLowerCase().normalize('NFD').replace(MARKS, '').replaceAll('’', "'").replaceAll('œ', 'oe')
}

function foldArabic(word: string): string {
  let folded = ''
  for (const letter of word.replace(TASHKEEL, '')) folded += ARABIC_LETTERS[letter] ?? letter
  return folded
}

const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  ء: '',
}
