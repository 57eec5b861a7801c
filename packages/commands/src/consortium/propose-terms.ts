import { now } from '@carelot/db/clock'
import { updateConsortium } from '@carelot/db/consortium/consortium'
import { insertTerms } from '@carelot/db/consortium/terms'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { materialPartOf } from '@carelot/rules/consortium/material'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { deliveringOf } from '@carelot/rules/consortium/role'
import { faultsOfSplit } from '@carelot/rules/consortium/split-faults'
import { ConsortiumTerms, faultsOfSections } from '@carelot/rules/consortium/terms'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { contentHashOf } from '../keys/content-hash.ts'
import { record } from '../record.ts'
import { toCoverOf } from './formed.ts'
import { lockForConsortiumMove, readConsortium } from './own-consortium.ts'
import { settlePricing } from './settle-pricing.ts'

export const ProposeTerms = z
  .strictObject({ consortiumId: ConsortiumId, version: z.int().positive(), terms: ConsortiumTerms })
  .meta({ id: 'ProposeConsortiumTerms' })
export type ProposeTerms = z.infer<typeof ProposeTerms>

/**
 * The lead puts terms to the members: another version each time, unless they are those that stand. Whoever signed one that differs
 * in what is material signs anew (C-03, C-16), and the answer says who, and why.
 */
export function proposeTerms(ctx: Context, input: ProposeTerms): Promise<Consortium> {
  const proposedBy = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, terms: content } = input
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'propose terms', byLead: true })
    if (row.version !== input.version) throw new CarelotError({ code: 'request.version-stale' })
    const hashes = { contentHash: contentHashOf(content), materialHash: contentHashOf(materialPartOf(content)) }
    // The same again is nothing to ask anybody about.
    if (row.terms?.contentHash === hashes.contentHash) return readConsortium(tx, ctx.caller, consortiumId)
    const joined = joinedOf(row)
    const { services, lots } = await toCoverOf(tx, row)
    const known = lots.map(({ lotId, areas, beside }) => ({
      ...{ lotId, beside },
      msoaCodes: areas.map(({ msoaCode }) => msoaCode),
    }))
    const split = faultsOfSplit(content, { joined: deliveringOf(row), services, lots: known })
    refuseWith(problemOfFaults([...faultsOfSections(content), ...split]))
    await settlePricing(tx, row, content)
    const version = (row.terms?.version ?? 0) + 1
    const made = { consortiumId, version, content, ...hashes, addenda: row.addendaIssued, proposedBy }
    await insertTerms(tx, { ...made, proposedAt: await now(tx) })
    await updateConsortium(tx, consortiumId)
    const proposed = await readConsortium(tx, ctx.caller, consortiumId)
    const voided = proposed.terms?.signaturesNeeded.filter(({ signedVersion }) => signedVersion !== null) ?? []
    await record(ctx, tx, {
      type: 'consortium.terms-proposed',
      subject: consortiumId,
      audience: joined,
      data: {
        version,
        contentHash: hashes.contentHash,
        signAgain: voided.map(({ organisationId }) => organisationId),
        because: [...new Set(voided.flatMap(({ because }) => because))],
        refusedVersions: Object.fromEntries(
          voided.flatMap(({ organisationId, refusedVersion }) =>
            refusedVersion === null ? [] : [[organisationId, String(refusedVersion)]],
          ),
        ),
      },
    })
    return proposed
  })
}
