import { createHash } from 'node:crypto'
import type { Together } from './consortium-forming.ts'
import type { Firm } from './consortium-newcomer.ts'

/** The lead asks its partners for professional indemnity, for itself and not for the council; it does not bid without it. */
export async function askInsurance({ lead, consortiumId, members, tell }: Together): Promise<void> {
  await lead.carelot.consortium.askRequirement({
    consortiumId,
    item: 'professional-indemnity',
    title: 'Professional indemnity of £2 million',
    minimumPence: 200_000_000,
    organisationIds: members.slice(1).map(({ signatory }) => signatory.organisationId),
    beforeBid: true,
  })
  tell(lead.name, 'asks its partners for professional indemnity, as the lead and not for the council')
}

/** Each shows its policy and the lead looks at it. That of one ends before the service begins: it is renewed, and looked at again. */
export async function checkInsurance(together: Together, renewing: Firm) {
  const { lead, members, brief, tell } = together
  const { startsOn } = brief.service
  for (const member of members.slice(1)) {
    const endsEarly = member === renewing
    await show(together, member, endsEarly ? before(startsOn, 14) : before(startsOn, -350))
  }
  const early = await stateOf(together, renewing)
  tell(lead.name, `reads of the policy of ${renewing.name}: ${early}`)
  await show(together, renewing, before(startsOn, -351))
  const renewed = await stateOf(together, renewing)
  tell(renewing.name, `renews it, until after the service has begun on ${startsOn}: ${renewed}`)
  return { name: renewing.name, early, renewed }
}

const dayMs = 86_400_000
const before = (date: string, days: number) => new Date(Date.parse(date) - days * dayMs).toISOString().slice(0, 10)

/** A member shows a policy by the hash of its document, and the lead verifies it. */
async function show({ lead, consortiumId, brief }: Together, { name, signatory }: Firm, expiresOn: string) {
  const { id: evidenceId } = await signatory.carelot.consortium.submitEvidence({
    consortiumId,
    particulars: { item: 'professional-indemnity', status: 'in-place', coverPence: 200_000_000 },
    contentHash: createHash('sha256').update(`Policy of ${name} until ${expiresOn}`).digest('hex'),
    issuedOn: brief.timetable.publicationOn ?? '',
    expiresOn,
  })
  await lead.carelot.consortium.judgeEvidence({ consortiumId, evidenceId, verdict: 'verified' })
}

async function stateOf({ lead, consortiumId }: Together, { signatory }: Firm): Promise<string> {
  const entries = await lead.carelot.consortium.listChecklists({ consortiumId }).toArray({ limit: 100 })
  const of = entries.find(
    ({ item, organisationId }) => item === 'professional-indemnity' && organisationId === signatory.organisationId,
  )
  return of?.state ?? 'missing'
}
