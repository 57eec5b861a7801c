import { z } from 'zod'
import type { Regime } from '../agreement/regime.ts'
import { ConsortiumId, OrganisationId, PersonId, SubContractDirectionId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import { addDays, endOfLondonDay } from '../london-time.ts'
import { inField, type Problem } from '../problem.ts'
import { Sha256 } from '../sha-256.ts'
import type { ConsortiumMember } from './consortium.ts'
import { type OpenItem, ofNothing, ruleOf } from './open-item.ts'

/**
 * The authority's direction that whoever was awarded a contract enters into a binding one with a sub-contractor that its bid named.
 * Until the sub-contractor has said that it is concluded, no contract of the bid is signed; where it fails, the firm is replaced,
 * the award withdrawn, or the direction withdrawn.
 *
 * @see Procurement Act 2023 s.72; rule P-39
 */
export const SubContractDirection = z
  .object({
    id: SubContractDirectionId,
    consortiumId: ConsortiumId,
    organisationId: OrganisationId.meta({ description: 'The sub-contractor' }),
    reason: z.string(),
    dueOn: LocalDate,
    directedBy: PersonId,
    directedAt: Instant,
    concluded: z.object({ documentHash: Sha256, by: PersonId, at: Instant }).nullable().meta({
      description: 'The executed sub-contract by its hash, as the sub-contractor has said that it is concluded',
    }),
    withdrawn: z.object({ reason: z.string(), by: PersonId.nullable(), at: Instant }).nullable().meta({
      description:
        'By the authority; by nobody where it lapsed: with the award, the consortium, or the place of the firm in the bid',
    }),
  })
  .meta({ id: 'SubContractDirection' })
export type SubContractDirection = z.input<typeof SubContractDirection>

/** A later day than this is a slip of the pen. */
const longestDays = 366

type Around = {
  regime: Regime
  today: LocalDate
  member: Pick<ConsortiumMember, 'role' | 'stage'> | undefined
}

/**
 * Whether the authority can direct that: under the Act, about a sub-contractor of the bid that has joined it, by a day that lies ahead.
 *
 * @see Procurement Act 2023 s.72; rule P-39
 */
export function refuseDirection(dueOn: LocalDate, { regime, today, member }: Around): Problem | undefined {
  if (regime !== 'PA2023')
    return { code: 'consortium.direction-elsewhere', detail: `The award is made under ${regime}` }
  if (!member || !isSubContractor(member))
    return inField('/organisationId', {
      code: 'consortium.not-sub-contractor',
      detail: 'It is no sub-contractor of this bid',
    })
  if (dueOn < today || dueOn > addDays(today, longestDays))
    return inField('/dueOn', {
      code: 'consortium.direction-day',
      detail: `Today is ${today}, and ${longestDays} days are the longest`,
    })
  return undefined
}

/** Whether the bid has this firm as a sub-contractor: a direction about one that it has no more comes to nothing. */
export const isSubContractor = ({ role, stage }: Pick<ConsortiumMember, 'role' | 'stage'>) =>
  role === 'sub-contractor' && stage === 'joined'

export const isOpenDirection = ({ concluded, withdrawn }: Pick<SubContractDirection, 'concluded' | 'withdrawn'>) =>
  concluded === null && withdrawn === null

/** What the lead and the sub-contractor owe of the directions that are open: it bars no bid. @see rule P-39 */
export function openItemsOfDirections(
  directions: readonly Pick<SubContractDirection, 'id' | 'organisationId' | 'dueOn' | 'concluded' | 'withdrawn'>[],
  leadId: string,
): OpenItem[] {
  return directions.filter(isOpenDirection).flatMap(({ id, organisationId, dueOn }): OpenItem[] => {
    const of = { by: endOfLondonDay(dueOn), lotId: null, ...ofNothing, about: id, member: organisationId, bars: false }
    return (['contract with sub-contractor', 'conclude sub-contract'] as const).map((what) => {
      const owner = what === 'conclude sub-contract' ? organisationId : leadId
      return { what, owner, rule: ruleOf[what], ...of }
    })
  })
}
