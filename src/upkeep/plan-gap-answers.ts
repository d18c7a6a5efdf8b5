import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Answer } from '../asking/answer.ts'
import { renderAnswer } from '../asking/render-answer.ts'
import { fillWords } from '../chat/fill-words.ts'
import { plain } from '../chat/inline.ts'
import type { NewItem, Outbox } from '../delivery/outbox.ts'
import type { Planner } from '../delivery/planner.ts'
import type { Gap, GapAsker, GapLog } from '../facts/gap.ts'
import type { FactLedger } from '../facts/ledger.ts'
import type { ReviewRule } from '../facts/review/review-date.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { toDay } from '../facts/review/review-date.ts'
import { formatDate } from '../wording/format-date.ts'
import { answerGap, listStoredFor } from './answer-gap.ts'
import { upkeepWordsOf } from './upkeep-words.ts'

interface GapParts {
  readonly ledger: FactLedger
  /** The store's words as of its latest commit. */
  readonly lexicon: () => Promise<Lexicon>
  readonly gaps: GapLog
  readonly outbox: Outbox
  readonly rule: ReviewRule
  /** For questions whose words show no language, where nobody is to be told. */
  readonly language: Language
}

/** The most open questions that are asked again after a change, the most asked ones first. */
const MOST_ASKED_AGAIN = 300
/** How many of them at a time, so that a store that changes all day leaves time for people. */
const A_ROUND = 50
const DAYS_AN_ANSWER_IS_WORTH = 7

/**
 * Asks the open questions again when the store has changed, and once at the start. Whoever asked one that has an answer now gets it as a
 * direct message in their language. The messages are in the outbox before the gap is closed: cut off in between, the next pass finds
 * them there.
 */
export function createGapPlanner(parts: GapParts): Planner {
  let pass: Pass | null = null
  return {
    name: 'gaps',
    async plan(now) {
      if (pass === null || pass.left.length === 0) {
        const version = await parts.ledger.version()
        if (pass?.version === version) return
        const left = await parts.gaps.list(MOST_ASKED_AGAIN)
        pass = { version, left, storedFor: left.length === 0 ? new Map() : await listStoredFor(parts.ledger) }
      }
      for (const gap of pass.left.slice(0, A_ROUND)) {
        // People are answered in between: reading a question takes milliseconds in which nothing else runs.
        await setImmediate()
        await tellAskers(gap, pass.storedFor.get(gap.key) ?? null, now, parts)
      }
      pass = { ...pass, left: pass.left.slice(A_ROUND) }
    },
  }
}

/** The open questions once more, for one version of the store. */
interface Pass {
  readonly version: number
  readonly left: readonly Gap[]
  readonly storedFor: Awaited<ReturnType<typeof listStoredFor>>
}

async function tellAskers(gap: Gap, storedFor: string | null, now: Date, parts: GapParts): Promise<void> {
  const { ledger, rule, language: fallbackLanguage } = parts
  const answering = { ledger, lexicon: await parts.lexicon(), rule, fallbackLanguage, now }
  const askers = await parts.gaps.askersOf(gap.key)
  const answers = new Map<Language | null, Answer>()
  for (const language of askers.length === 0 ? [null] : new Set(askers.map((asker) => asker.language))) {
    const answer = await answerGap(gap, storedFor, language, answering)
    if (answer === null) return
    answers.set(language, answer)
  }
  await parts.outbox.add(askers.flatMap((asker) => toItem(gap, asker, answers.get(asker.language), now, parts)))
  await parts.gaps.close(gap.key, now)
}

function toItem(
  gap: Gap,
  asker: GapAsker,
  answer: Answer | undefined,
  now: Date,
  { rule }: GapParts,
): readonly NewItem[] {
  if (answer === undefined) return []
  const { language, team, platform, person } = asker
  const date = formatDate(toDay(new Date(asker.at), rule.timeZone), language)
  const { blocks, restsOn } = renderAnswer(answer)
  const asked = fillWords(upkeepWordsOf(language).youAsked, { question: gap.question, date })
  return [
    {
      // Asked in vain again after it was answered, it is another question.
      key: `gap:${digest(`${gap.key} ${asker.at}`)}:${platform}:${team ?? ''}:${person}`,
      platform,
      errand: {
        type: 'post',
        to: { team, person },
        blocks: [{ type: 'paragraph', content: [plain(asked)] }, ...blocks],
        language,
        record: { command: 'ask', restsOn },
      },
      due: now,
      until: new Date(now.getTime() + DAYS_AN_ANSWER_IS_WORTH * 86_400_000),
    },
  ]
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
