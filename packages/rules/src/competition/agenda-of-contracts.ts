import type { z } from 'zod'
import type { Instant } from '../instant.ts'
import type { Duty } from './agenda.ts'
import type { AwardFacts } from './award/facts.ts'
import { isBarred, type Seated } from './barred.ts'
import type { Brief } from './brief.ts'

type Owed = z.input<typeof Duty>[]
type Facts = { now: Instant; brief: Pick<Brief, 'panel'> } & Omit<Seated, 'panel'>

type Awaited = NonNullable<AwardFacts['contracts'][number]['awaits']>

/** The recommender withdraws the direction or sees to it that it is concluded, or somebody is put in who can. @see rule P-39 */
function owedOfSubContract(
  { directionId, dueOn: by }: Awaited,
  { brief, ...seated }: Omit<Facts, 'now'>,
  about: { subject: string; lotIds: string[] },
): Owed[number] {
  const { recommender: personId } = brief.panel
  if (personId && isBarred({ personId, office: 'recommender', phase: 'award' }, seated, about.lotIds))
    return { what: 'change panel', role: 'commissioner', office: 'recommender', lotIds: about.lotIds, by }
  return {
    what: 'look at blocked contract',
    role: 'recommender',
    personId,
    reason: 'contract.sub-contract-awaited',
    ...about,
    directionId,
    by,
  }
}

/** The notices, documents and signatures that contracts wait for, and what has to be published of them. @see rules P-35, P-39, P-44 to P-47 */
export function owedOfContracts({ contracts }: AwardFacts, facts: Facts): Owed {
  const open = contracts.filter((contract) => contract.stage === 'unsigned')
  const noticeAwaited = open.some(({ mayBeSignedFrom, noticed }) => mayBeSignedFrom === null && !noticed)
  const isSignable = ({ hasDocument, held, blockedBy, atRiskSince, mayBeSignedFrom }: (typeof open)[number]) =>
    hasDocument &&
    !held &&
    blockedBy === null &&
    atRiskSince === null &&
    mayBeSignedFrom !== null &&
    Date.parse(mayBeSignedFrom) <= Date.parse(facts.now)
  return [
    ...(noticeAwaited ? [{ what: 'record award notice' as const, role: 'commissioner' as const, by: null }] : []),
    ...open.flatMap((contract): Owed => {
      const { id, lotId, sides, hasDocument, blockedBy } = contract
      const about = { subject: id, lotIds: [lotId], by: null }
      // A document would be written for an entity that is not known, or may become another, and go with that.
      const isWritable = blockedBy !== 'contract.form-awaited' && blockedBy !== 'contract.change-awaited'
      if (!hasDocument && isWritable) return [{ what: 'attach contract document', role: 'commissioner', ...about }]
      if (contract.awaits) return [owedOfSubContract(contract.awaits, facts, about)]
      // That is for whoever decides on the change.
      if (blockedBy === 'contract.change-awaited') return []
      if (blockedBy) return [{ what: 'look at blocked contract', role: 'commissioner', reason: blockedBy, ...about }]
      if (!isSignable(contract)) return []
      return [
        ...(sides.includes('council')
          ? []
          : [{ what: 'sign contract' as const, role: 'contract-signatory' as const, ...about }]),
        ...(sides.includes('supplier')
          ? []
          : [
              {
                what: 'sign contract' as const,
                role: 'bidder' as const,
                organisationId: contract.supplierId,
                ...about,
              },
            ]),
      ]
    }),
    ...contracts.flatMap(({ id, publications }) =>
      publications.map(({ notice, dueOn }) => {
        const about = { subject: id, notice, by: dueOn }
        return { what: 'publish notice of contract' as const, role: 'commissioner' as const, ...about }
      }),
    ),
  ]
}
