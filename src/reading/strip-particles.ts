/** "and", "so", "in", "for", "like": written onto the front of the next word. Longest first. */
const PARTICLES = ['وب', 'ول', 'فب', 'فل', 'و', 'ف', 'ب', 'ل', 'ك']

/** Whether a folded word is written in Arabic letters. */
export function isArabicWord(word: string): boolean {
  const first = word.charCodeAt(0)
  return first >= 0x600 && first <= 0x77f
}

/** The ways a folded word can be read: whole, and, in Arabic, without the particles on its front ("للمغرب" is "ل" and "المغرب"). */
export function stripParticles(word: string): readonly string[] {
  if (!isArabicWord(word)) return [word]
  const forms = [word]
  for (const article of ['ولل', 'فلل', 'لل'])
    if (word.startsWith(article)) forms.push(`ال${word.slice(article.length)}`)
  for (const particle of PARTICLES) {
    if (word.startsWith(particle) && word.length - particle.length >= 3) forms.push(word.slice(particle.length))
  }
  return forms
}
