import type { SentenceCase } from './sentence-case.ts'

export const ar: readonly SentenceCase[] = []
