import { DIGEST_OPTIONS } from './digest-options.ts'

const FLAG = /(?:^|\s)(?:--|—)(?=[a-z])/u

/** "07:30 weekdays --language fr --sections corrections, updates" as the options that it means; any other input as it is. */
export function spreadFlags(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('when' in input) || typeof input.when !== 'string') return input
  const [when = '', ...flags] = input.when.split(FLAG)
  if (flags.length === 0) return input
  const { when: _, ...rest } = input
  const spread = flags.map((flag) => {
    const [, name = '', value = ''] = /^([a-z]+)(?:[\s=]+([\s\S]*))?$/u.exec(flag.trim()) ?? ['', flag.trim(), '']
    const isSwitch = DIGEST_OPTIONS.find((option) => option.name === name)?.type === 'flag'
    return [name, isSwitch ? true : value.trim()]
  })
  return { ...rest, ...(when.trim() === '' ? {} : { when: when.trim() }), ...Object.fromEntries(spread) }
}
