import type { NumberGrammar } from './language-data.ts'

/** The grammar of a language whose numbers need no rule of their own; each language names only where it differs. */
export const PLAIN_GRAMMAR: NumberGrammar = {
  andAfter: [],
  andUnits: [],
  unitsBeforeTens: false,
  teensAfter: [],
  unitsAfterTen: [],
  scoreUnit: 0,
  spokenHundreds: false,
  bareHundred: false,
  andIsInherent: false,
  tensJoinDenominator: false,
  leadingZero: false,
}
