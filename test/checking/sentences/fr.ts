import type { SentenceCase } from './sentence-case.ts'

export const fr: readonly SentenceCase[] = []
