import type { Lexicon } from '../reading/lexicon.ts'
import type { LanguageModel } from '../llm/language-model.ts'
import type { Binding } from './binding.ts'
import type { ReadText } from './read-text.ts'

export async function proposeBindings(
  bindings: readonly Binding[],
  _read: ReadText,
  _lexicon: Lexicon,
  _model: LanguageModel,
): Promise<readonly Binding[]> {
  return bindings
}
