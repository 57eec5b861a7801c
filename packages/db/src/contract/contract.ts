import type { AppointsTo, ContractSignature, PublicationDuty } from '@carelot/rules/contract/contract'
import type { ContractStage } from '@carelot/rules/contract/stages'
import type { Vehicle } from '@carelot/rules/contract/vehicle'
import type { Instant, LocalDate } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { utc } from '../utc.ts'
import { awaitsChange } from './change.ts'
import { awaitsConsent, awaitsForm } from './form.ts'
import { awaitsSubContract } from './sub-contract.ts'

export type ContractRow = {
  id: string
  agreementId: string
  competitionId: string
  lotId: string
  councilId: string
  supplierId: string
  /** The entity that those whom it binds have formed, which it is with. */
  vehicle: Vehicle | null
  /** Every supplier that it binds, the one that signs among them. */
  partyIds: string[]
  stage: ContractStage
  valuePence: number
  appointsTo: AppointsTo | null
  startsOn: LocalDate
  endsOn: LocalDate
  mayBeSignedFrom: Instant | null
  isPublished: boolean
  held: boolean
  atRiskSince: Instant | null
  awaitsSubContract: boolean
  awaitsChange: boolean
  awaitsForm: boolean
  awaitsConsent: boolean
  documentId: string | null
  signedAt: Instant | null
  voidAt: Instant | null
  voidReason: string | null
  externalReference: string | null
  version: number
  createdAt: Instant
  signatures: ContractSignature[]
  publications: PublicationDuty[]
}

const columns = sql`
  c.id, c.agreement_id as "agreementId", c.competition_id as "competitionId", c.lot_id as "lotId", c.council_id as "councilId",
  c.supplier_id as "supplierId", c.party_ids as "partyIds", c.stage, c.value_pence as "valuePence", c.appoints_to as "appointsTo",
  c.vehicle, c.starts_on as "startsOn", c.ends_on as "endsOn",
  c.may_be_signed_from as "mayBeSignedFrom", c.is_published as "isPublished", c.held, c.at_risk_since as "atRiskSince", ${awaitsSubContract} as "awaitsSubContract", ${awaitsChange} as "awaitsChange",
  ${awaitsForm} as "awaitsForm", ${awaitsConsent} as "awaitsConsent", c.document_id as "documentId", c.signed_at as "signedAt",
  c.void_at as "voidAt", c.void_reason as "voidReason", c.external_reference as "externalReference", c.version,
  c.created_at as "createdAt",
  (select coalesce(json_agg(json_build_object('side', s.side, 'personId', s.person_id, 'documentHash', s.document_hash,
      'statement', s.statement, 'signedAt', ${utc('s.signed_at')}) order by s.signed_at), '[]')
    from contract_signature s where s.contract_id = c.id) as signatures,
  (select coalesce(json_agg(json_build_object('notice', p.notice, 'dueOn', p.due_on, 'number', p.number,
      'publishedAt', ${utc('p.published_at')}) order by p.due_on, p.notice), '[]')
    from publication_duty p where p.contract_id = c.id) as publications`

type NewContract = Pick<
  ContractRow,
  | 'id'
  | 'agreementId'
  | 'competitionId'
  | 'lotId'
  | 'councilId'
  | 'supplierId'
  | 'partyIds'
  | 'valuePence'
  | 'appointsTo'
  | 'startsOn'
  | 'endsOn'
  | 'mayBeSignedFrom'
  | 'isPublished'
  | 'held'
> & { round: number; bidId: string }

export async function insertContract(tx: Tx, made: NewContract): Promise<void> {
  await tx
    .insertInto('contract')
    .values({
      id: made.id,
      agreement_id: made.agreementId,
      competition_id: made.competitionId,
      round: made.round,
      lot_id: made.lotId,
      bid_id: made.bidId,
      council_id: made.councilId,
      supplier_id: made.supplierId,
      party_ids: made.partyIds,
      value_pence: made.valuePence,
      appoints_to: made.appointsTo && JSON.stringify(made.appointsTo),
      vehicle: sql`(select jsonb_build_object('name', r.vehicle -> 'name', 'identifier', r.vehicle -> 'identifier')
        from bid b join bidder r on r.id = b.bidder_id where b.id = ${made.bidId} and r.vehicle is not null)`,
      starts_on: made.startsOn,
      ends_on: made.endsOn,
      may_be_signed_from: made.mayBeSignedFrom,
      is_published: made.isPublished,
      held: made.held,
    })
    .execute()
}

/** The contract, held until the transaction ends. */
export async function lockContract(tx: Tx, id: string): Promise<ContractRow | undefined> {
  await tx.selectFrom('contract').select('id').where('id', '=', id).forNoKeyUpdate().execute()
  return findContract(tx, id)
}

export async function findContract(db: Db | Tx, id: string): Promise<ContractRow | undefined> {
  const { rows } = await sql<ContractRow>`select ${columns} from contract c where c.id = ${id}`.execute(db)
  return rows[0]
}

type Listing = { organisationId: string; stage?: ContractStage | undefined; competitionId?: string | undefined }

/** Contracts that an organisation is a party to, in the order in which they were made, from behind `after`. */
export async function listContracts(
  db: Db | Tx,
  { organisationId, stage, competitionId }: Listing,
  page: { after: string; limit: number },
): Promise<ContractRow[]> {
  const ofStage = stage ? sql`and c.stage = ${stage}` : sql``
  const ofCompetition = competitionId ? sql`and c.competition_id = ${competitionId}` : sql``
  const { rows } = await sql<ContractRow>`
    select ${columns} from contract c
    where (c.council_id = ${organisationId} or c.party_ids @> array[${organisationId}]) and c.id > ${page.after} ${ofStage} ${ofCompetition}
    order by c.id limit ${page.limit}`.execute(db)
  return rows
}

/** Contracts for these lots of a competition, held until the transaction ends, in the order of their ids. */
export async function lockContractsOf(
  tx: Tx,
  { competitionId, lotIds }: { competitionId: string; lotIds: readonly string[] },
) {
  return tx
    .selectFrom('contract')
    .select(['id', 'lot_id as lotId', 'party_ids as partyIds', 'stage'])
    .where('competition_id', '=', competitionId)
    .where('lot_id', 'in', lotIds)
    .where('stage', '<>', 'void')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** Whether a side has signed a contract of these letters, which has not become void. */
export async function isSigned(
  tx: Tx,
  { competitionId, round }: { competitionId: string; round: number },
): Promise<boolean> {
  const { rows } = await sql`select 1 from contract_signature s join contract c on c.id = s.contract_id
    where c.competition_id = ${competitionId} and c.round = ${round} and c.stage <> 'void' limit 1`.execute(tx)
  return rows.length > 0
}

type Change = Partial<{
  stage: ContractStage
  documentId: string
  signedAt: Instant
  voidAt: Instant
  voidReason: string
  externalReference: string | null
}>

export async function updateContract(tx: Tx, id: string, change: Change): Promise<void> {
  const { stage, documentId, signedAt, voidAt, voidReason, externalReference } = change
  await tx
    .updateTable('contract')
    .set({
      ...(stage && { stage }),
      ...(documentId && { document_id: documentId }),
      ...(signedAt && { signed_at: signedAt }),
      ...(voidAt && { void_at: voidAt, held: false }),
      ...(voidReason && { void_reason: voidReason }),
      ...(externalReference !== undefined && { external_reference: externalReference }),
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

export async function insertSignature(tx: Tx, contractId: string, made: ContractSignature): Promise<void> {
  await tx
    .insertInto('contract_signature')
    .values({
      contract_id: contractId,
      side: made.side,
      person_id: made.personId,
      document_hash: made.documentHash,
      statement: made.statement,
      signed_at: made.signedAt,
    })
    .execute()
}

export async function insertPublications(
  tx: Tx,
  contractId: string,
  duties: readonly Pick<PublicationDuty, 'notice' | 'dueOn'>[],
): Promise<void> {
  if (duties.length === 0) return
  await tx
    .insertInto('publication_duty')
    .values(duties.map(({ notice, dueOn }) => ({ contract_id: contractId, notice, due_on: dueOn })))
    .execute()
}

type Published = {
  contractId: string
  notice: PublicationDuty['notice']
  number: string
  publishedAt: Instant
  recordedBy: string
}

export async function updatePublished(tx: Tx, made: Published): Promise<void> {
  await tx
    .updateTable('publication_duty')
    .set({ number: made.number, published_at: made.publishedAt, recorded_by: made.recordedBy })
    .where('contract_id', '=', made.contractId)
    .where('notice', '=', made.notice)
    .execute()
}

/** The suppliers that each contract with this document binds. */
export async function listPartiesOfDocument(db: Db | Tx, documentId: string): Promise<string[][]> {
  const rows = await db
    .selectFrom('contract')
    .select('party_ids as partyIds')
    .where('document_id', '=', documentId)
    .where('stage', '<>', 'void')
    .execute()
  return rows.map(({ partyIds }) => partyIds)
}
