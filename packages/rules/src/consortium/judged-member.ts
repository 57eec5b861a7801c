import { callsForReplacementOn, type Judgement } from '../agreement/judgement.ts'
import type { LocalDate } from '../instant.ts'
import type { ConsortiumRole } from './role.ts'
import type { ConsortiumStage } from './stages.ts'

/** A judgement of the council about a firm of a consortium: its id and days, and neither its ground nor its reason. */
export type JudgedMember = { id: string; supplierId: string } & Pick<Judgement, 'outcome' | 'replaceBy'>

type Standing = {
  stage: ConsortiumStage
  leadId: string
  members: readonly { organisationId: string; role: ConsortiumRole; stage: string }[]
  today: LocalDate
}

/** Until there is a contract: what comes after it is not the bid's any more. */
const behindBid: readonly ConsortiumStage[] = ['inviting', 'submitted', 'preferred']

/**
 * The judgement about each firm behind the bid for which it may be replaced, one a firm, an exclusion before another. A reserve
 * member has no part in the bid yet, and a lead that has bid is replaced by nobody. Once the day is over until which a firm may be replaced
 * first, that is for nobody to do until it is excluded. `judgements` are the latest on each ground.
 *
 * @see Procurement Act 2023 ss.26 to 28; rules C-07, P-24, P-46
 */
export function judgedMembers(
  judgements: readonly JudgedMember[],
  { stage, leadId, members, today }: Standing,
): JudgedMember[] {
  if (!behindBid.includes(stage)) return []
  return members.flatMap((member) => {
    const isBehind = member.stage === 'joined' && member.role !== 'reserve'
    if (!isBehind || (member.organisationId === leadId && stage !== 'inviting')) return []
    const of = judgements.filter(({ supplierId }) => supplierId === member.organisationId)
    const about = of.filter((each) => callsForReplacementOn(each, today))
    return about.find(({ outcome }) => outcome === 'excluded') ?? about[0] ?? []
  })
}
