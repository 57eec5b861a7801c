import { z } from 'zod'
import { LotId, OrganisationId } from '../id.ts'
import { Instant } from '../instant.ts'
import type { Fault } from '../problem.ts'
import type { ConsortiumMember } from './consortium.ts'
import { openPricesOf, type PricesStanding } from './prices-open.ts'
import { type ConsortiumTerms, minutesOf } from './terms.ts'

/** Something that stands between a consortium and a valid bid: who has to do what, by when, and why. */
export const OpenItem = z
  .object({
    what: z.enum([
      'find a partner',
      'answer invitation',
      'propose terms',
      'share a lot',
      'give every member a share',
      'share work anew',
      'sign terms',
      'change the pricing',
      'submit prices',
      'approve assembled rates',
    ]),
    owner: OrganisationId,
    by: Instant.nullable(),
    rule: z.string().meta({ example: 'C-02' }),
    lotId: LotId.nullable(),
  })
  .meta({ id: 'ConsortiumOpenItem' })
export type OpenItem = z.input<typeof OpenItem>

/** How a consortium stands, as far as its bid depends on it. */
export type Formed = {
  leadId: string
  lotIds: readonly string[]
  deadline: Instant | null
  members: readonly { organisationId: string; stage: ConsortiumMember['stage']; answerBy: Instant | null }[]
  terms: Pick<ConsortiumTerms, 'lots'> | null
  /** Who has signed the terms that stand. */
  signed: readonly string[]
  prices?: PricesStanding | null
}

/** The organisations that have joined, the lead among them. */
export function joinedOf({ members }: { members: readonly { organisationId: string; stage: string }[] }): string[] {
  return members.filter(({ stage }) => stage === 'joined').map(({ organisationId }) => organisationId)
}

const ruleOf = {
  'find a partner': 'C-05',
  'answer invitation': 'C-02',
  'propose terms': 'C-03',
  'share a lot': 'C-04',
  'give every member a share': 'C-04',
  'share work anew': 'C-07',
  'sign terms': 'C-02',
  'change the pricing': 'C-14',
  'submit prices': 'C-14',
  'approve assembled rates': 'C-14',
} as const satisfies Record<OpenItem['what'], string>

/**
 * Everything that stands between a consortium and a valid bid. Submitting asks the same: nothing is left exactly when it
 * may bid.
 *
 * @see rules C-02 to C-04
 */
export function openItemsOf({ leadId, lotIds, deadline, members, terms, signed, prices }: Formed): OpenItem[] {
  const item = (what: OpenItem['what'], owner: string, more: Partial<OpenItem> = {}): OpenItem => {
    return { what, owner, by: deadline, rule: ruleOf[what], lotId: null, ...more }
  }
  const joined = joinedOf({ members })
  const waiting = members.filter(({ stage }) => stage === 'invited')
  const unshared = terms
    ? joined.filter(
        (member) => !terms.lots.some(({ shares }) => shares.some(({ organisationId }) => organisationId === member)),
      )
    : []
  return [
    ...(joined.length < 2 ? [item('find a partner', leadId)] : []),
    ...waiting.map(({ organisationId, answerBy }) => item('answer invitation', organisationId, { by: answerBy })),
    ...(terms ? [] : [item('propose terms', leadId)]),
    ...(terms ? lotIds.filter((lotId) => minutesOf(terms, lotId) === 0) : []).map((lotId) =>
      item('share a lot', leadId, { lotId }),
    ),
    ...(unshared.length > 0 ? [item('give every member a share', leadId)] : []),
    ...(terms && sharesOfOthers(terms, joined) ? [item('share work anew', leadId)] : []),
    ...(terms ? joined.filter((member) => !signed.includes(member)) : []).map((member) => item('sign terms', member)),
    ...openPricesOf({ leadId, terms }, prices).map(({ what, owner }) => item(what, owner)),
  ]
}

/** Whether terms give work to somebody who has left since they were proposed. */
function sharesOfOthers(terms: Pick<ConsortiumTerms, 'lots'>, joined: readonly string[]): boolean {
  return terms.lots.some(({ shares }) => shares.some(({ organisationId }) => !joined.includes(organisationId)))
}

type JointBid = { lots: readonly { lotId: string; weeklyCapacityMinutes: number }[] }

/** Where a bid is not for just the lots and hours that the members signed for. @see C-04 */
export function faultsOfJointBid(
  bid: JointBid,
  terms: Pick<ConsortiumTerms, 'lots'>,
  lotIds: readonly string[],
): Fault[] {
  const fault = (pointer: string, detail: string): Fault => ({ pointer, code: 'consortium.bid-differs', detail })
  const missing = lotIds.filter((lotId) => !bid.lots.some((lot) => lot.lotId === lotId))
  return [
    ...missing.map((lotId) => fault('/lots', `${lotId} is a lot of the consortium`)),
    ...bid.lots.flatMap(({ lotId, weeklyCapacityMinutes }, index) => {
      if (!lotIds.includes(lotId)) return [fault(`/lots/${index}/lotId`, `${lotId} is not a lot of the consortium`)]
      const signed = minutesOf(terms, lotId)
      if (signed === weeklyCapacityMinutes) return []
      return [fault(`/lots/${index}/weeklyCapacityMinutes`, `The members have signed for ${signed} minutes a week`)]
    }),
  ]
}
