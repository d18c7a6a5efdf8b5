import countries from 'i18n-iso-countries/index.js'
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }

countries.registerLocale(english)

/** The ISO 3166-1 alpha-2 code, in lower case, of a country's English name ("Sudan") or of a code in any case; else null. */
export function readCountry(text: string): string | null {
  const trimmed = text.trim()
  if (/^[a-z]{2}$/i.test(trimmed)) return countries.isValid(trimmed) ? trimmed.toLowerCase() : null
  return countries.getAlpha2Code(trimmed, 'en')?.toLowerCase() ?? null
}

/** A country's English name, which `readCountry` reads back; null for a place that is no country. */
export function nameCountry(place: string): string | null {
  if (!/^[a-z]{2}$/.test(place)) return null
  return countries.getName(place, 'en') ?? null
}

/** Every country's English name, for suggestions. */
export function listCountries(): readonly string[] {
  return Object.values(countries.getNames('en'))
}
