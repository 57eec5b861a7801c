import { z } from 'zod'
import type { Fault } from '../problem.ts'
import { MsoaCode } from './area.ts'

/**
 * How much of a lot somebody takes on: all of it, or the named areas. The papers say both "the Lot" and "the Lot, or
 * part(s) thereof", so which of the two is allowed is for the agreement to say.
 *
 * @see Lotting strategy 2018; Prospectus 2018, section 8; rule S-03
 */
export const LotCoverage = z
  .discriminatedUnion('scope', [
    z.object({ scope: z.literal('WHOLE') }),
    z.object({ scope: z.literal('PART'), msoaCodes: z.array(MsoaCode).max(7000) }),
  ])
  .meta({ id: 'LotCoverage' })
export type LotCoverage = z.infer<typeof LotCoverage>

type Areas = { msoaCodes: readonly MsoaCode[] }

/**
 * Everything wrong with a coverage of a lot: a part of no areas, an area named twice, an area outside the lot.
 * `pointer` is where the coverage stands in the request.
 *
 * @see rule S-03
 */
export function faultsOfCoverage(coverage: LotCoverage, lot: Areas, pointer = ''): Fault[] {
  if (coverage.scope === 'WHOLE') return []
  const at = `${pointer}/msoaCodes`
  if (coverage.msoaCodes.length === 0)
    return [{ pointer: at, code: 'lot.part-empty', detail: 'A part of a lot names at least one of its areas' }]
  const inside = new Set(lot.msoaCodes)
  const outside = coverage.msoaCodes.flatMap((code, index): Fault[] =>
    inside.has(code)
      ? []
      : [{ pointer: `${at}/${index}`, code: 'lot.area-not-in-lot', detail: `${code} is not in the lot` }],
  )
  return [...faultsOfRepeats(coverage.msoaCodes, at), ...outside]
}

/** The areas that are named more than once, each repeat at its own pointer. */
export function faultsOfRepeats(codes: readonly MsoaCode[], pointer: string): Fault[] {
  const seen = new Set<MsoaCode>()
  return codes.flatMap((code, index): Fault[] => {
    if (seen.has(code))
      return [{ pointer: `${pointer}/${index}`, code: 'lot.area-repeated', detail: `${code} is named already` }]
    seen.add(code)
    return []
  })
}

/** The areas of the lot that a coverage takes on, in the lot's order. */
export function coveredAreas(coverage: LotCoverage, lot: Areas): MsoaCode[] {
  if (coverage.scope === 'WHOLE') return [...lot.msoaCodes]
  const part = new Set(coverage.msoaCodes)
  return lot.msoaCodes.filter((code) => part.has(code))
}

/** The areas of the lot that nobody takes on, in the lot's order; full coverage leaves none. @see rule S-03 */
export function uncoveredAreas(lot: Areas, coverages: readonly LotCoverage[]): MsoaCode[] {
  const covered = new Set(coverages.flatMap((coverage) => coveredAreas(coverage, lot)))
  return lot.msoaCodes.filter((code) => !covered.has(code))
}
