import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { AccessTables } from './access/tables.ts'
import type { AgreementTables } from './agreement/tables.ts'
import type { AwardTables } from './competition/award/tables.ts'
import type { EvaluationTables } from './competition/evaluation/tables.ts'
import type { PriceTables } from './competition/price/tables.ts'
import type { CompetitionTables } from './competition/tables.ts'
import type { ConsortiumChangeTables } from './consortium/change.ts'
import type { ConsortiumDiligenceTables } from './consortium/diligence-tables.ts'
import type { InvitationTables } from './consortium/invitation-tables.ts'
import type { ConsortiumPriceTables } from './consortium/price-tables.ts'
import type { ConsortiumTables } from './consortium/tables.ts'
import type { ContractTables } from './contract/tables.ts'
import type { DocumentTables } from './document/tables.ts'
import type { EventTables } from './event/tables.ts'
import type { LotTables } from './lot/tables.ts'
import type { OrganisationTables } from './organisation/tables.ts'
import { PreparingClient } from './preparing-client.ts'
import type { SandboxTables } from './sandbox/tables.ts'

export type Tables = AccessTables &
  AgreementTables &
  AwardTables &
  CompetitionTables &
  ConsortiumChangeTables &
  ConsortiumDiligenceTables &
  ConsortiumPriceTables &
  ConsortiumTables &
  ContractTables &
  DocumentTables &
  EvaluationTables &
  InvitationTables &
  EventTables &
  LotTables &
  OrganisationTables &
  PriceTables &
  SandboxTables

/** A pool of connections. */
export type Db = Kysely<Tables>
/** One transaction, which every query of a command takes. */
export type Tx = Transaction<Tables>

export type DatabaseSettings = {
  url: string
  poolSize: number
  /** How long a request may wait for a connection of the pool before it is refused as busy. */
  acquireTimeoutMs?: number
  statementTimeoutMs?: number
  lockTimeoutMs?: number
}

const iso = (value: string) => new Date(value).toISOString()

const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.TIMESTAMPTZ, iso],
  [pg.types.builtins.DATE, (value) => value],
])

/**
 * One JSON shape on every hop: instants are ISO strings, dates are `YYYY-MM-DD`, counts are numbers.
 * A frozen caller must not keep the closer waiting, so every wait inside the database is bounded.
 */
export function poolOf(settings: DatabaseSettings): pg.Pool {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: settings.url,
    max: settings.poolSize,
    connectionTimeoutMillis: settings.acquireTimeoutMs ?? 3000,
    statement_timeout: settings.statementTimeoutMs ?? 5000,
    lock_timeout: settings.lockTimeoutMs ?? 3000,
    idle_in_transaction_session_timeout: 5000,
    types: { getTypeParser: (oid: number, format) => parsers.get(oid) ?? pg.types.getTypeParser(oid, format) },
  })
  pool.on('connect', (client) => client.on('error', () => undefined)) // while it is in use its query is what fails
  pool.on('error', () => undefined) // an idle connection that breaks is replaced at its next use; without a listener it would end the process
  return pool
}

export function openDatabase(settings: DatabaseSettings): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOf(settings) }) })
}

/** Resolves when the database answers. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}
