import { UserError } from '../errors.ts'

export const MEMORY = ':memory:'

/** The file that an address names (`sqlite:PATH`), or `:memory:`. An address that is not understood is a `UserError('configuration')`. */
export function storePathOf(url: string): string {
  // Only the scheme is looked at and nothing repeated: the rest of a database's address may hold a password.
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url.trim()) ?? []
  if (scheme.toLowerCase() === 'sqlite' && rest !== '') return rest.replace(/^\/\/(?=\/)/, '')
  const hint = 'Set DATABASE_URL to a SQLite file, as in sqlite:./data/stet.db.'
  if (/^postgres(?:ql)?$/i.test(scheme))
    throw new UserError('configuration', 'PostgreSQL is not available yet.', { hint })
  throw new UserError('configuration', 'The address of the fact store is not understood.', { hint })
}
