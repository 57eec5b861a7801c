import type { Context } from '@carelot/commands/context'
import { newId } from '@carelot/commands/id'
import { now } from '@carelot/db/clock'
import { insertConsortium, insertMember } from '@carelot/db/consortium/consortium'
import { insertTerms, upsertTermsSignature } from '@carelot/db/consortium/terms'
import { insertLot } from '@carelot/db/lot/lot'
import { inTransaction } from '@carelot/db/transaction'
import { ConsortiumTerms } from '@carelot/rules/consortium/terms'
import { wholeSections } from '@carelot/rules/consortium/terms.fixture'
import { LotId, OrganisationId } from '@carelot/rules/id'
import type { Lot, NewLot } from '@carelot/rules/lot/lot'
import { readMsoas } from '@carelot/standalone/kent/geography'
import { seedGeography } from '@carelot/standalone/kent/seed'
import { addRegistrations } from '@carelot/standalone/sandbox/framework'
import { addParties, callBy, openOffice } from '@carelot/tests/office'
import { placeTender } from '@carelot/tests/placed-tender'
import { addSuppliers } from '@carelot/tests/sealed-bids'
import { briefFor } from '@carelot/tests/story'

export type ConsortiumSize = { members: number; lots: number; areas: number }
export type LargeConsortium = { id: string; lead: Context; stop(): Promise<void> }

/** A consortium of this size for which everything is settled and signed: it may bid. Every area has members of its own. */
export async function largeConsortium(size: ConsortiumSize): Promise<LargeConsortium> {
  const { deployment, stop } = await openOffice('sandbox')
  const sandbox = await addParties(deployment, 1)
  const signatory = sandbox.holders.find(({ role }) => role === 'signatory')
  const councilId = OrganisationId.parse(sandbox.holders[0]?.organisationId)
  if (!signatory?.personId) throw new Error('a signatory is needed')
  const personId = signatory.personId
  const suppliers = await addSuppliers(deployment, size.members - 1)
  const members = [signatory.organisationId, ...suppliers].map((id) => OrganisationId.parse(id))
  const lots = await inTransaction(deployment.db, async (tx) => {
    await seedGeography(tx)
    for (const [index, organisationId] of suppliers.entries())
      await addRegistrations(tx, organisationId, { name: '', companyNumber: String(99_000_000 + index), won: [] })
    const drawn: Lot[] = []
    for (const lot of lotsOf(size))
      drawn.push(await insertLot(tx, { ...lot, id: LotId.parse(newId('lot')), councilId }))
    return drawn
  })
  const [plain] = briefFor(sandbox).lots
  if (!plain) throw new Error('a lot is needed')
  const change = { lots: lots.map(({ id }) => ({ ...plain, lotId: id })) }
  const competitionId = await placeTender(deployment, sandbox, {
    deadline: '2027-02-05T12:00:00.000Z',
    suppliers: members,
    change,
  })
  const id = newId('cns')
  await inTransaction(deployment.db, async (tx) => {
    const leadId = signatory.organisationId
    const lotIds = lots.map((lot) => lot.id)
    const rest = {
      model: 'unincorporated' as const,
      name: 'Everybody',
      whyTogether: 'The lots are large',
      externalReference: null,
    }
    await insertConsortium(tx, { id, competitionId, leadId, lotIds, ...rest })
    for (const organisationId of members) {
      const role = organisationId === leadId ? 'lead' : 'member'
      await insertMember(tx, { consortiumId: id, organisationId, role, stage: 'joined', answerBy: null })
    }
    const proposedAt = await now(tx)
    const content = termsOf(lots, members)
    const terms = {
      content,
      contentHash: '0'.repeat(64),
      materialHash: '0'.repeat(64),
      addenda: 0,
      proposedBy: personId,
      proposedAt,
    }
    await insertTerms(tx, { consortiumId: id, version: 1, ...terms })
    for (const organisationId of members) {
      const signed = { organisationId, personId, statement: 'x'.repeat(600), signedAt: proposedAt }
      await upsertTermsSignature(tx, { consortiumId: id, termsVersion: 1, ...signed })
    }
  })
  return { id, lead: callBy(deployment, signatory), stop }
}

function lotsOf({ lots, areas }: ConsortiumSize): NewLot[] {
  const codes = readMsoas()
    .slice(0, areas)
    .map(({ code }) => code)
  return Array.from({ length: lots }, (_, index) => ({
    name: `Lot ${index}`,
    clusterRef: `BENCH-${index}`,
    previousClusters: [],
    vintage: 2011,
    msoaCodes: codes.filter((_, place) => place % lots === index),
    invented: true,
    note: 'Invented for a bench',
    services: ['DISCHARGE_TO_ASSESS'],
    needTypes: [],
    hours: null,
    conflictingHours: [],
    publishedProviders: null,
    externalReference: null,
  }))
}

/** Everybody has a share of every lot, and each area another member that answers for it. */
function termsOf(lots: readonly Lot[], members: readonly OrganisationId[]): ConsortiumTerms {
  const member = (place: number) => members[place % members.length] ?? ''
  return ConsortiumTerms.parse({
    ...wholeSections,
    text: 'We share work as below. '.repeat(200),
    lots: lots.map(({ id, msoaCodes }, index) => ({
      lotId: id,
      services: [
        {
          service: 'DISCHARGE_TO_ASSESS',
          shares: members.map((organisationId) => ({ organisationId, weeklyMinutes: 600 + index })),
          areas: msoaCodes.map((code, place) => ({
            coverage: { scope: 'PART', msoaCodes: [code] },
            accountable: member(index + place),
            backup: member(index + place + 1),
            delivering: [member(index + place), member(index + place + 1), member(index + place + 2)],
          })),
        },
      ],
    })),
  })
}
