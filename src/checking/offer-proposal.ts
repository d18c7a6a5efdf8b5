import type { Action } from '../chat/reply.ts'
import { cutLabel } from '../chat/cut-label.ts'
import type { Language } from '../language.ts'
import { describeScope } from '../wording/describe-scope.ts'
import type { ScopeNames } from '../wording/describe-scope.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { writePlainFigure } from '../wording/write-plain-figure.ts'
import type { CheckedFigure } from './check-report.ts'

const LONGEST_LABEL = 75

/** What is known of where a figure stands. */
export interface ProposalContext {
  readonly language: Language
  /** Names of places and parts; without them what is narrower than its operation is not offered. */
  readonly names: ScopeNames | null
  readonly title: string | null
  readonly address: string | null
}

type Unknown = Pick<CheckedFigure, 'verdict' | 'operation' | 'metric' | 'scope' | 'kind' | 'value' | 'hedge'>

/** The form that proposes a figure which the store does not have, filled in with all that the text says of it; null for any other. */
export function offerProposal(
  figure: Unknown,
  template: string,
  written: string,
  { language, names, title, address }: ProposalContext,
): Action | null {
  const { verdict, operation, metric, scope, kind } = figure
  // The days of an operation are its own, and no figure.
  if (verdict !== 'not_stored' || operation === null || metric === null || kind === 'date' || kind === 'time')
    return null
  const isNarrow = Object.values(scope).some((part) => part !== null)
  if (isNarrow && names === null) return null
  const narrowed = isNarrow && names !== null ? describeScope(scope, names, language) : ''
  const source = [title, address].filter((line) => line !== null).join('\n')
  return {
    label: cutLabel(fillTemplate(template, { figure: written }), LONGEST_LABEL),
    command: 'propose',
    input: {
      operation,
      metric,
      figure: writePlainFigure(figure, language),
      ...(narrowed === '' ? {} : { scope: narrowed }),
      ...(source === '' ? {} : { source }),
    },
    asForm: true,
  }
}
