import type { SentenceCase } from './sentence-case.ts'

export const es: readonly SentenceCase[] = []
