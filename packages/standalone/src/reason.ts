import { problemOf } from '@carelot/sdk'

/** What to tell the person: every fault of a refused request, and every reason of a failure that has several. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const faults = (problemOf(error)?.errors ?? []).map(({ pointer, code, detail }) => `  ${pointer} ${code}: ${detail}`)
  const several = error instanceof AggregateError ? error.errors.map(reasonOf).join(', ') : ''
  const cause = error.cause instanceof Error ? `: ${reasonOf(error.cause)}` : ''
  return [`${error.message || several}${cause}`, ...faults].join('\n')
}
