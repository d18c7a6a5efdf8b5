import { readFileSync } from 'node:fs'
import { ANSWER_STATUSES } from '../../src/asking/answer.ts'

/** One line of a question table: what is asked, and what it must come to. */
export interface QuestionCase {
  readonly question: string
  readonly section: string
  readonly line: number
  /** Goes on with the conversation of the line before. */
  readonly goesOn: boolean
  readonly statuses: readonly string[]
  readonly facts: readonly string[]
  readonly verdict: 'yes' | 'no' | null
  readonly computed: number | null
  readonly says: string | null
}

/** Reads `questions/LANGUAGE.txt`; a line that it cannot read is an error. */
export function readQuestionTable(language: string): readonly QuestionCase[] {
  const text = readFileSync(new URL(`questions/${language}.txt`, import.meta.url), 'utf8')
  let section = ''
  return text.split('\n').flatMap((line, at): QuestionCase[] => {
    if (line.startsWith('## ')) section = line.slice(3)
    if (line.trim() === '' || line.startsWith('#')) return []
    const [question = '', expected] = line.split(' => ')
    if (expected === undefined)
      throw new Error(`questions/${language}.txt:${String(at + 1)}: expected "question => what it comes to"`)
    return [readCase(question, expected, section, at + 1)]
  })
}

function readCase(question: string, expected: string, section: string, line: number): QuestionCase {
  const says = /"([^"]*)"/u.exec(expected)?.[1] ?? null
  const [status = '', ...words] = expected
    .replace(/"[^"]*"/u, '')
    .trim()
    .split(/\s+/u)
  const statuses = status === 'nothing' ? ['not_stored', 'not_understood'] : [status]
  for (const each of statuses) {
    if (!(ANSWER_STATUSES as readonly string[]).includes(each))
      throw new Error(`line ${String(line)}: no status "${each}"`)
  }
  const computed = words.find((word) => word.startsWith('computed:'))
  return {
    question: question.replace(/^>\s*/u, ''),
    section,
    line,
    goesOn: question.startsWith('>'),
    statuses,
    facts: words.filter((word) => word.includes('.') && !word.startsWith('computed:')),
    verdict: words.includes('yes') ? 'yes' : words.includes('no') ? 'no' : null,
    computed: computed === undefined ? null : Number(computed.slice('computed:'.length)),
    says,
  }
}
