import type { CleanTeamPerson } from '@carelot/rules/consortium/pricing'
import type { ConsortiumTerms } from '@carelot/rules/consortium/terms'
import type { Instant } from '@carelot/rules/instant'
import { type JSONColumnType, type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { utc } from '../utc.ts'
import { cleanTeam } from './clean-team.ts'
import { isOfMembership } from './membership.ts'

export type TermsTables = {
  consortium_terms: {
    consortium_id: string
    version: number
    content: JSONColumnType<ConsortiumTerms, string, string>
    content_hash: string
    material_hash: string
    addenda: number
    proposed_by: string
    proposed_at: Instant
  }
  consortium_signature: {
    consortium_id: string
    terms_version: number
    organisation_id: string
    person_id: string
    lead_id: string
    statement: string
    signed_at: Instant
  }
  consortium_terms_answer: {
    consortium_id: string
    terms_version: number
    organisation_id: string
    person_id: string
    answer: 'accepted' | 'refused'
    reason: string | null
    answered_at: Instant
  }
  consortium_addendum_confirmation: {
    consortium_id: string
    terms_version: number
    number: number
    confirmed_by: string
    confirmed_at: Instant
  }
}

/** A member's last signature, and the hashes of the version that it was given for. */
export type Signed = {
  organisationId: string
  personId: string
  termsVersion: number
  statement: string
  signedAt: Instant
  contentHash: string
  materialHash: string
  /** Whether it was given under the lead that there is now. */
  isOfLead: boolean
}
type Answered = {
  organisationId: string
  termsVersion: number
  answer: 'accepted' | 'refused'
  reason: string | null
  answeredAt: Instant
}

export type StandingTerms = {
  version: number
  content: ConsortiumTerms
  contentHash: string
  materialHash: string
  proposedAt: Instant
  cleanTeam: CleanTeamPerson[]
  /** The number of the last addendum under which they were proposed or confirmed. */
  addendaConsidered: number
  signatures: Signed[]
  /** What each member said last to this very text, whatever number it stood under. */
  answers: Answered[]
  /** What each said last to any. */
  lastAnswers: Answered[]
  superseded: { version: number; content: ConsortiumTerms }[]
}

/** Of each member its last signature since it joined, for its departure ended what it gave before; it is not written of a version that did not stand. */
const lastSigned = sql`
  select distinct on (g.organisation_id) g.*, v.content_hash, v.material_hash, v.content
  from consortium_signature g join consortium_terms v on v.consortium_id = g.consortium_id and v.version = g.terms_version
  where g.consortium_id = t.consortium_id and ${isOfMembership({ of: 'g', at: 'signed_at' })}
  order by g.organisation_id, g.terms_version desc`

/** What each member said last since it joined to versions of the terms `t` of which this holds. */
const lastAnswersTo = (isMeant: RawBuilder<unknown>) => sql`
  (select coalesce(json_agg(json_build_object('organisationId', l.organisation_id, 'termsVersion', l.terms_version, 'answer', l.answer,
      'reason', l.reason, 'answeredAt', ${utc('l.answered_at')}) order by l.organisation_id), '[]') from (
    select distinct on (a.organisation_id) a.*
    from consortium_terms_answer a join consortium_terms v on v.consortium_id = a.consortium_id and v.version = a.terms_version
    where a.consortium_id = t.consortium_id and ${isMeant} and ${isOfMembership({ of: 'a', at: 'answered_at' })}
    order by a.organisation_id, a.terms_version desc) l)`

/** The last version of the terms of the consortium `c`, with whose signatures there are. */
export const standingTerms = sql`
  (select json_build_object('version', t.version, 'content', t.content, 'contentHash', t.content_hash, 'materialHash', t.material_hash,
      'proposedAt', ${utc('t.proposed_at')}, 'cleanTeam', ${cleanTeam},
      'addendaConsidered', greatest(t.addenda, (select max(f.number) from consortium_addendum_confirmation f
        where f.consortium_id = t.consortium_id and f.terms_version = t.version)),
      'signatures', (select coalesce(json_agg(json_build_object('organisationId', s.organisation_id, 'personId', s.person_id,
          'termsVersion', s.terms_version, 'statement', s.statement, 'signedAt', ${utc('s.signed_at')},
          'contentHash', s.content_hash, 'materialHash', s.material_hash, 'isOfLead', s.lead_id = c.lead_id) order by s.organisation_id), '[]') from (${lastSigned}) s),
      'answers', ${lastAnswersTo(sql`v.content_hash = t.content_hash`)},
      'lastAnswers', ${lastAnswersTo(sql`true`)},
      'superseded', (select coalesce(json_agg(json_build_object('version', o.version, 'content', o.content)), '[]')
        from consortium_terms o where o.consortium_id = t.consortium_id
          and o.version in (select s.terms_version from (${lastSigned}) s where s.material_hash <> t.material_hash)))
    from consortium_terms t where t.consortium_id = c.id order by t.version desc limit 1)`

type NewTerms = {
  consortiumId: string
  version: number
  content: ConsortiumTerms
  contentHash: string
  materialHash: string
  addenda: number
  proposedBy: string
  proposedAt: Instant
}

export async function insertTerms(tx: Tx, made: NewTerms): Promise<void> {
  await tx
    .insertInto('consortium_terms')
    .values({
      consortium_id: made.consortiumId,
      version: made.version,
      content: JSON.stringify(made.content),
      content_hash: made.contentHash,
      material_hash: made.materialHash,
      addenda: made.addenda,
      proposed_by: made.proposedBy,
      proposed_at: made.proposedAt,
    })
    .execute()
}

type NewSignature = Omit<Signed, 'contentHash' | 'materialHash' | 'isOfLead'> & { consortiumId: string; leadId: string }

/** A firm that left and joined again signs the same version anew, and all do under another lead; the record keeps that they did so before. */
export async function upsertTermsSignature(tx: Tx, made: NewSignature): Promise<void> {
  const given = { person_id: made.personId, lead_id: made.leadId, statement: made.statement, signed_at: made.signedAt }
  await tx
    .insertInto('consortium_signature')
    .values({
      consortium_id: made.consortiumId,
      terms_version: made.termsVersion,
      organisation_id: made.organisationId,
      ...given,
    })
    .onConflict((conflict) =>
      conflict.columns(['consortium_id', 'terms_version', 'organisation_id']).doUpdateSet(given),
    )
    .execute()
}

type NewAnswer = Answered & { consortiumId: string; personId: string }

/** A member may change its mind about a version; the record keeps what it said before. */
export async function upsertTermsAnswer(tx: Tx, made: NewAnswer): Promise<void> {
  const said = { person_id: made.personId, answer: made.answer, reason: made.reason, answered_at: made.answeredAt }
  await tx
    .insertInto('consortium_terms_answer')
    .values({
      consortium_id: made.consortiumId,
      terms_version: made.termsVersion,
      organisation_id: made.organisationId,
      ...said,
    })
    .onConflict((conflict) => conflict.columns(['consortium_id', 'terms_version', 'organisation_id']).doUpdateSet(said))
    .execute()
}

type NewConfirmation = {
  consortiumId: string
  termsVersion: number
  number: number
  confirmedBy: string
  confirmedAt: Instant
}

export async function insertConfirmation(tx: Tx, made: NewConfirmation): Promise<void> {
  await tx
    .insertInto('consortium_addendum_confirmation')
    .values({
      consortium_id: made.consortiumId,
      terms_version: made.termsVersion,
      number: made.number,
      confirmed_by: made.confirmedBy,
      confirmed_at: made.confirmedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

type OfVersion = 'version' | 'content' | 'contentHash' | 'proposedAt' | 'cleanTeam'
export type TermsVersionRow = Pick<StandingTerms, OfVersion> & {
  proposedBy: string
  signatures: Omit<Signed, 'contentHash' | 'materialHash'>[]
}

/** The versions of a consortium's terms, from behind `after`, each with the signatures that were given for it. */
export async function listTermsVersions(
  db: Db | Tx,
  consortiumId: string,
  { after, limit }: { after: number; limit: number },
): Promise<TermsVersionRow[]> {
  const { rows } = await sql<TermsVersionRow>`
    select t.version, t.content, t.content_hash as "contentHash", t.proposed_at as "proposedAt", t.proposed_by as "proposedBy", ${cleanTeam} as "cleanTeam",
      (select coalesce(json_agg(json_build_object('organisationId', s.organisation_id, 'personId', s.person_id,
          'termsVersion', s.terms_version, 'statement', s.statement, 'signedAt', ${utc('s.signed_at')}) order by s.organisation_id), '[]')
        from consortium_signature s where s.consortium_id = t.consortium_id and s.terms_version = t.version) as signatures
    from consortium_terms t where t.consortium_id = ${consortiumId} and t.version > ${after} order by t.version limit ${limit}`.execute(
    db,
  )
  return rows
}

/** What these versions say, by their numbers. */
export async function listTermsTexts(
  db: Db | Tx,
  consortiumId: string,
  versions: readonly number[],
): Promise<Map<number, ConsortiumTerms>> {
  if (versions.length === 0) return new Map()
  const rows = await db
    .selectFrom('consortium_terms')
    .select(['version', 'content'])
    .where('consortium_id', '=', consortiumId)
    .where('version', 'in', [...new Set(versions)])
    .execute()
  return new Map(rows.map(({ version, content }) => [version, content]))
}

/** One version, if there is one of this number. */
export async function findTermsVersion(
  db: Db | Tx,
  consortiumId: string,
  version: number,
): Promise<TermsVersionRow | undefined> {
  const [row] = await listTermsVersions(db, consortiumId, { after: version - 1, limit: 1 })
  return row?.version === version ? row : undefined
}
