import type { Platform } from '../chat/request.ts'
import type { PartName } from './digest-content.ts'

const COMMANDS: Readonly<Record<PartName, readonly [slash: string, terminal: string]>> = {
  corrections: ['fact list', 'facts list'],
  updates: ['fact list', 'facts list'],
  facts: ['fact list', 'facts list'],
  conflicts: ['stet status', 'status'],
  reviews: ['fact review', 'facts review'],
  questions: ['fact gaps', 'facts gaps'],
  anniversaries: ['fact list', 'facts list'],
  overview: ['fact list', 'facts list'],
  asking: ['stet help', 'help'],
}

/** What somebody types on a platform to see all that a section is about. `prefix` stands before the names of slash commands. */
export function whereToSee(platform: Platform, prefix: string): (section: PartName) => string {
  return (section) => {
    const [slash, terminal] = COMMANDS[section]
    return platform === 'terminal' ? `stet ${terminal}` : `/${prefix}${slash}`
  }
}
