import type { Fault, Problem } from '../problem.ts'
import { weightOf } from './assembly.ts'
import { assemblyOf, hidesRows } from './pricing.ts'
import { lotSharesOf, type Split } from './split.ts'
import type { ConsortiumTerms } from './terms.ts'

/** What the members besides the lead count for in one assembled rate: one equation in what they ask for. */
export type ShownTotal = { lotId: string; weights: readonly { organisationId: string; weight: number }[] }

const fewest = 3
const mostShown = 3
/** A member's rate must be free to move by a penny while no other has to move by more than these. */
const widest = 3

/** What a lead is shown of the lots: it knows its own rate, so that what is left is the others'. */
export function shownTotalsOf(terms: Pick<ConsortiumTerms, 'lots' | 'pricing'>, leadId: string): ShownTotal[] {
  const { pricing } = terms
  const assembly = assemblyOf(pricing)
  if (!assembly || !hidesRows(pricing)) return []
  return lotSharesOf(terms).map(({ lotId, shares }) => {
    const others = shares.filter(({ organisationId }) => organisationId !== leadId)
    const weights = others.map((share) => ({
      organisationId: share.organisationId,
      weight: weightOf(assembly, share),
    }))
    return { lotId, weights }
  })
}

/**
 * Where a lead that may not read rows could compute one from the assembled rates that it must approve: a lot with fewer
 * than three priced members besides it; a member whose rate follows, or nearly, from all totals that it is shown, those of
 * other lots and of earlier terms among them; a fourth look, because each look at the same sum narrows what was rounded.
 * Members are taken to ask the same in every lot and for all terms, which is the worst case.
 *
 * @see rule C-14
 */
export function faultsOfDerivable(
  terms: Pick<ConsortiumTerms, 'lots' | 'pricing'>,
  { leadId, shown, looks }: { leadId: string; shown: readonly ShownTotal[]; looks: number },
): Fault[] {
  const totals = shownTotalsOf(terms, leadId).filter(({ lotId }) => sharesIn(terms, lotId).length > 0)
  if (totals.length === 0) return []
  const fault = (pointer: string, detail: string): Fault => ({ pointer, code: 'consortium.prices-derivable', detail })
  const tooOften = refuseMoreLooks(looks)
  if (tooOften) return [fault('/terms/pricing', tooOften.detail ?? '')]
  const few = terms.lots.flatMap(({ lotId }, index) => {
    const total = totals.find((each) => each.lotId === lotId)
    if (!total || total.weights.length >= fewest) return []
    return [fault(`/terms/lots/${index}`, tooFew(terms, lotId, leadId))]
  })
  if (few.length > 0) return few
  return exposedBy([...shown, ...totals]).map(({ organisationId, freedom }) =>
    fault(
      '/terms/lots',
      `Over ${totals.length} lots and ${shown.length} totals shown before, ${organisationId}'s rate could move by ${freedom.toFixed(2)} pence while no other's moves by more than ${widest}: 1.00 is needed, or its rate can be computed`,
    ),
  )
}

/** Each look at one sum, with another rate of the lead's own in it, narrows what its rounding left open: so there are three at most. */
function refuseMoreLooks(looks: number): Problem | undefined {
  if (looks < mostShown) return undefined
  const detail = `Assembled rates were shown to the lead ${looks} times, ${mostShown} are allowed`
  return { code: 'consortium.prices-derivable', detail }
}

const sharesIn = (terms: Split, lotId: string) => lotSharesOf(terms).find((lot) => lot.lotId === lotId)?.shares ?? []

/** Why fewer than three are refused, with the numbers of the lot. */
function tooFew(terms: Pick<ConsortiumTerms, 'lots' | 'pricing'>, lotId: string, leadId: string): string {
  const assembly = assemblyOf(terms.pricing)
  const shares = sharesIn(terms, lotId)
  const others = shares.filter(({ organisationId }) => organisationId !== leadId)
  const of = (share: (typeof shares)[number] | undefined) => (assembly && share ? weightOf(assembly, share) : 0)
  const weights = (some: typeof shares) => some.reduce((sum, share) => sum + of(share), 0)
  const [all, own] = [weights(shares), weights(shares) - weights(others)]
  const left = `${all} × the total rate − ${own} × the lead's`
  const [first, second] = others
  const why = second
    ? `either of the two takes from it what it asks for itself, ${of(second)} or ${of(first)} times its rate, and has the other's`
    : `divided by ${of(first)}, which the one besides it counts for, that is its rate`
  const has = others.length === 1 ? '1 priced member' : `${others.length} priced members`
  return `${lotId} has ${has} besides the lead, ${fewest} needed: ${left} is what they ask for together; ${why}`
}

/** Members whose rate is not free, and how far it is: how many pence it may move while nobody else's moves by more than three. */
export function exposedBy(totals: readonly ShownTotal[]): { organisationId: string; freedom: number }[] {
  const members = [...new Set(totals.flatMap(({ weights }) => weights.map(({ organisationId }) => organisationId)))]
  const basis: number[][] = []
  for (const { weights } of totals) {
    const row = members.map((member) => weights.find((each) => each.organisationId === member)?.weight ?? 0)
    const independent = unit(without(without(unit(row), basis), basis))
    if (independent.some((each) => each !== 0)) basis.push(independent)
  }
  return members.flatMap((organisationId, place) => {
    // What can be changed of all rates with no total showing it, as much as possible of this one.
    const hidden = without(
      members.map((_, index) => (index === place ? 1 : 0)),
      basis,
    )
    const others = Math.max(0, ...hidden.map((each, index) => (index === place ? 0 : Math.abs(each))))
    const own = hidden[place] ?? 0
    const freedom = own < 1e-9 ? 0 : others === 0 ? Number.POSITIVE_INFINITY : (widest * own) / others
    return freedom < 1 ? [{ organisationId, freedom }] : []
  })
}

const dot = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, each, index) => sum + each * (other[index] ?? 0), 0)

/** Of length 1; of what is nothing but rounding, nothing. */
function unit(row: readonly number[]): number[] {
  const length = Math.sqrt(dot(row, row))
  return row.map((each) => (length < 1e-9 ? 0 : each / length))
}

function without(row: readonly number[], basis: readonly number[][]): number[] {
  return basis.reduce<number[]>(
    (rest, direction) => {
      const along = dot(rest, direction)
      return rest.map((each, index) => each - along * (direction[index] ?? 0))
    },
    [...row],
  )
}
