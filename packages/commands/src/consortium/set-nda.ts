import { now } from '@carelot/db/clock'
import { updateConsortium } from '@carelot/db/consortium/consortium'
import { insertNda, insertNdaAcceptance } from '@carelot/db/consortium/nda'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { NewNda } from '@carelot/rules/consortium/nda'
import { standingOf } from '@carelot/rules/consortium/readiness'
import { ConsortiumId } from '@carelot/rules/id'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { contentHashOf } from '../keys/content-hash.ts'
import { record } from '../record.ts'
import { lockForConsortiumMove, readConsortium } from './own-consortium.ts'

export const SetNda = z.strictObject({ consortiumId: ConsortiumId, nda: NewNda }).meta({ id: 'SetConsortiumNda' })
export type SetNda = z.infer<typeof SetNda>

/** The lead says what is to be kept to oneself, and is bound by it with that: another version each time, which everybody accepts anew (C-18). */
export function setNda(ctx: Context, input: SetNda): Promise<Consortium> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, nda } = input
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'set nda', byLead: true })
    const version = (row.nda?.version ?? 0) + 1
    const contentHash = await writeNda(ctx, tx, { consortiumId, version, nda, leadId: row.leadId, personId })
    await updateConsortium(tx, consortiumId)
    await record(ctx, tx, {
      type: 'consortium.nda-set',
      subject: consortiumId,
      audience: standingOf(row),
      data: { version, contentHash },
    })
    return readConsortium(tx, ctx.caller, consortiumId)
  })
}

type Written = { consortiumId: string; version: number; nda: NewNda; leadId: string; personId: string }

export async function writeNda(ctx: Pick<Context, 'vault'>, tx: Tx, made: Written): Promise<string> {
  const { consortiumId, version, nda, leadId, personId } = made
  const text = 'text' in nda ? nda.text : null
  const documentHash = 'documentHash' in nda ? nda.documentHash : null
  const contentHash = contentHashOf({ consortiumId, version, text, documentHash })
  await insertNda(tx, { consortiumId, version, text, documentHash, contentHash, setBy: personId, setAt: await now(tx) })
  await writeAcceptance(ctx, tx, { consortiumId, ndaVersion: version, contentHash, organisationId: leadId, personId })
  return contentHash
}

type Accepted = {
  consortiumId: string
  ndaVersion: number
  contentHash: string
  organisationId: string
  personId: string
}

export async function writeAcceptance({ vault }: Pick<Context, 'vault'>, tx: Tx, accepted: Accepted): Promise<void> {
  const acceptedAt = await now(tx)
  const statement = await vault.sign('consortium-nda', { ...accepted, acceptedAt })
  await insertNdaAcceptance(tx, { ...accepted, statement, acceptedAt })
}
