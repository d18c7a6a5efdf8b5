import type { Span } from '../figures/figure.ts'
import type { Token } from '../reading/tokenize.ts'
import type { CueHit, CueIndex } from './cue-index.ts'

/** Cues whose words also say what a statement may be about. */
const TELLING: ReadonlySet<CueHit['cue']> = new Set([
  'share',
  'difference',
  'leads',
  'most',
  'fewest',
  'first',
  'rise',
  'fall',
])

/** Words that nothing explains: they name nothing, do nothing in a question, and are not neutral. They may narrow what is asked. */
export function listUnknown(
  tokens: readonly Token[],
  hits: readonly CueHit[],
  index: CueIndex,
  isExplained: (token: Token, at: number) => boolean,
): readonly Token[] {
  return tokens.filter((token, at) => {
    if (isExplained(token, at) || isAgainst(tokens, at)) return false
    const role = index.roleOf(token.text)
    if (role === 'agent') return isCounted(tokens, hits, at)
    if (role !== null || (token.text.length < 2 && !token.isNumber)) return false
    return !hits.some((hit) => at >= hit.from && at < hit.to)
  })
}

/** "The anti-trafficking crackdown" says what an operation is about, not what is counted. */
function isAgainst(tokens: readonly Token[], at: number): boolean {
  const isAnti = (token: Token | undefined) => token?.text === 'anti'
  return (
    (isAnti(tokens[at]) && tokens[at + 1]?.gap === 'hyphen') || (isAnti(tokens[at - 1]) && tokens[at]?.gap === 'hyphen')
  )
}

/** "How many police …": who does the counting elsewhere is what is counted here. */
function isCounted(tokens: readonly Token[], hits: readonly CueHit[], at: number): boolean {
  const previous = hits.filter((hit) => hit.cue === 'howMany' && hit.to === at)
  return previous.length > 0 && !/^(?:number|numbers|nombre|numero|عدد)$/u.test(tokens[at - 1]?.text ?? '')
}

/** Words that carry meaning, for the search of statements: not the question's own, nor neutral ones, nor an operation's name. */
export function listContent(
  tokens: readonly Token[],
  hits: readonly CueHit[],
  index: CueIndex,
  operations: readonly Span[],
): readonly string[] {
  const words = tokens.filter((token, at) => {
    if (token.isNumber || token.text.length < 3) return false
    if (operations.some((span) => token.start >= span.start && token.end <= span.end)) return false
    const role = index.roleOf(token.text)
    if (role === 'neutral' || role === 'person') return false
    return !hits.some((hit) => at >= hit.from && at < hit.to && !TELLING.has(hit.cue))
  })
  return [...new Set(words.map((token) => token.text))]
}
