/** The columns of a CSV file of figures that identify and narrow a figure, in the order that exports write them. */
export const FIGURE_COLUMNS = [
  ...(['id', 'operation', 'metric', 'value', 'hedge', 'place', 'subset', 'period', 'day', 'part_of'] as const),
  ...(['status', 'as_of', 'attribution', 'note'] as const),
] as const

/**
 * Where a figure comes from: `sources` names sources of the store by id, separated by spaces; without it the other
 * columns describe one source, which is stored too.
 */
export const SOURCE_COLUMNS = [
  'sources',
  'publisher',
  'title',
  'url',
  'author',
  'published',
  'language',
  'source_type',
] as const
