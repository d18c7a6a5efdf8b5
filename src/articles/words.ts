/** The words of a list written with spaces. */
export function words(list: string): readonly string[] {
  return list.split(/\s+/u).filter((word) => word !== '')
}
