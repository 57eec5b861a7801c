/** The positions of what stands a second time or more in a list. */
export function repeatedIn(list: readonly (string | number)[]): number[] {
  return list.flatMap((item, index) => (list.indexOf(item) < index ? [index] : []))
}
