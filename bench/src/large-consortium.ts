import { bindingOfPerson } from '@carelot/commands/access/party-binding'
import { standingPapers } from '@carelot/commands/consortium/standing-papers'
import type { Context } from '@carelot/commands/context'
import { newId } from '@carelot/commands/id'
import { insertPerson } from '@carelot/db/access/party'
import { now } from '@carelot/db/clock'
import { findConsortium, insertConsortium, insertMember } from '@carelot/db/consortium/consortium'
import { insertPaper } from '@carelot/db/consortium/paper'
import { insertTerms, upsertTermsSignature } from '@carelot/db/consortium/terms'
import type { Tx } from '@carelot/db/database'
import { insertLot } from '@carelot/db/lot/lot'
import { inTransaction } from '@carelot/db/transaction'
import { ConsortiumTerms } from '@carelot/rules/consortium/terms'
import { wholeSections } from '@carelot/rules/consortium/terms.fixture'
import { LotId, OrganisationId, PersonId } from '@carelot/rules/id'
import type { Lot, NewLot } from '@carelot/rules/lot/lot'
import { readMsoas } from '@carelot/standalone/kent/geography'
import { seedGeography } from '@carelot/standalone/kent/seed'
import { addRegistrations, appoint } from '@carelot/standalone/sandbox/framework'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { addParties, callBy, openOffice } from '@carelot/tests/office'
import { placeTender } from '@carelot/tests/placed-tender'
import { addSuppliers } from '@carelot/tests/sealed-bids'
import { briefFor } from '@carelot/tests/story'

export type ConsortiumSize = { members: number; lots: number; areas: number }
export type LargeConsortium = { id: string; lead: Context; member: Context; stop(): Promise<void> }

/** A consortium of this size for which everything is settled and signed, its papers too: it may bid. Every area has members of its own. */
export async function largeConsortium(size: ConsortiumSize): Promise<LargeConsortium> {
  const { deployment, stop } = await openOffice('sandbox')
  const sandbox = await addParties(deployment, 1)
  const signatory = sandbox.holders.find(({ role }) => role === 'signatory')
  const councilId = OrganisationId.parse(sandbox.holders[0]?.organisationId)
  if (!signatory?.personId) throw new Error('a signatory is needed')
  const personId = signatory.personId
  const suppliers = await addSuppliers(deployment, size.members - 1)
  const members = [signatory.organisationId, ...suppliers].map((id) => OrganisationId.parse(id))
  const partners = suppliers.map((organisationId) => ({ ...signatory, organisationId, personId: newId('per') }))
  const lots = await inTransaction(deployment.db, async (tx) => {
    await seedGeography(tx)
    for (const [index, organisationId] of suppliers.entries())
      await addRegistrations(tx, organisationId, { name: '', companyNumber: String(99_000_000 + index), won: [] })
    for (const { organisationId, personId: id } of partners) await addSignatory(deployment, tx, { organisationId, id })
    const drawn: Lot[] = []
    for (const lot of lotsOf(size))
      drawn.push(await insertLot(tx, { ...lot, id: LotId.parse(newId('lot')), councilId }))
    const won = drawn.map(({ clusterRef }) => clusterRef)
    const place = { agreementId: sandbox.agreementId, decider: personId, lots: drawn }
    for (const supplierId of members) await appoint(tx, { name: '', companyNumber: '', won }, { ...place, supplierId })
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
    for (const { organisationId, personId: by } of [signatory, ...partners]) {
      const given = { personId: by ?? personId, statement: 'x'.repeat(600), signedAt: proposedAt }
      const of = { consortiumId: id, termsVersion: 1, organisationId, leadId: signatory.organisationId }
      await upsertTermsSignature(tx, { ...of, ...given })
    }
    await signPapers(tx, id, [signatory, ...partners])
  })
  const [partner = signatory] = partners
  return { id, lead: callBy(deployment, signatory), member: callBy(deployment, partner), stop }
}

async function addSignatory(
  { vault }: Pick<Context, 'vault'>,
  tx: Tx,
  { id, organisationId }: { id: string; organisationId: string },
): Promise<void> {
  const of = { id, organisationId, roles: ['signatory' as const] }
  const binding = bindingOfPerson(vault, { ...of, kind: 'provider' })
  await insertPerson(tx, { ...of, name: 'A signatory (invented)', externalReference: null, binding })
}

/** Every firm signs what it owes before the bid, and certifies that it is in no other. */
async function signPapers(tx: Tx, consortiumId: string, signatories: readonly Holder[]): Promise<void> {
  const row = await findConsortium(tx, consortiumId)
  if (!row) throw new Error('the consortium has gone')
  const signedAt = await now(tx)
  for (const { organisationId, kind, content, contentHash } of standingPapers(row, signedAt)) {
    const person = signatories.find((each) => each.organisationId === organisationId)?.personId
    if (!content || !contentHash) continue
    const authority = { kind: 'office' as const, office: 'Director' }
    await insertPaper(tx, {
      ...{ consortiumId, organisationId, kind, content, contentHash, authority, signedAt },
      ...{ version: 1, documentId: null, documentHash: null, statement: 'x'.repeat(600) },
      personId: PersonId.parse(person),
      expiresOn: kind === 'letter-of-authority' ? '2027-12-31' : null,
      otherBidsInvolvedIn: kind === 'non-collusion' ? false : null,
    })
  }
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
