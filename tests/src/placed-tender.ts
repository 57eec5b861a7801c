import { newCompetitionKeys } from '@carelot/commands/competition/competition-keys'
import { bindingOfMember } from '@carelot/commands/competition/party'
import { recordedBrief } from '@carelot/commands/competition/recorded'
import type { Deployment } from '@carelot/commands/context'
import { newId } from '@carelot/commands/id'
import { record } from '@carelot/commands/record'
import { now } from '@carelot/db/clock'
import { insertCompetition, updateCompetition } from '@carelot/db/competition/competition'
import { insertBidder, insertInvitations } from '@carelot/db/competition/invitation'
import { insertCompetitionLots } from '@carelot/db/competition/lot'
import { insertCompetitionKeys } from '@carelot/db/competition/opening'
import { inTransaction } from '@carelot/db/transaction'
import { Brief } from '@carelot/rules/competition/brief'
import type { Sandbox } from '@carelot/standalone/sandbox/seed'
import { briefFor } from './story.ts'

type Wanted = { deadline: string; deadlineVersion?: number; suppliers?: readonly string[]; change?: Partial<Brief> }

/**
 * A competition in its tender period, put into the database as publishing would, but with a deadline that no brief could
 * have: a second away, say. Gates are not asked; every provider, or those named, is invited for every lot.
 */
export async function placeTender(deployment: Deployment, sandbox: Sandbox, wanted: Wanted): Promise<string> {
  const { deadline, deadlineVersion = 1 } = wanted
  const council = sandbox.holders.find(({ role }) => role.includes('commissioner'))?.organisationId ?? ''
  const signatories = sandbox.holders.filter(
    ({ role, organisationId }) => role.includes('signatory') && organisationId !== council,
  )
  const suppliers = wanted.suppliers ?? signatories.map(({ organisationId }) => organisationId)
  const id = newId('cmp')
  const brief = Brief.parse({ ...briefFor(sandbox), ...wanted.change })
  const lots = brief.lots.map(({ lotId }) => lotId)
  const { vault } = deployment
  const keys = await newCompetitionKeys(vault, id)
  const deadlineStatement = await vault.sign('deadline', { competitionId: id, deadline, deadlineVersion })
  await inTransaction(deployment.db, async (tx) => {
    await insertCompetition(tx, {
      id,
      agreementId: sandbox.agreementId,
      councilId: council,
      brief,
      externalReference: null,
    })
    await insertCompetitionKeys(tx, id, keys)
    await insertCompetitionLots(tx, id, lots)
    const publishedAt = await now(tx)
    await updateCompetition(tx, id, { stage: 'tendering', deadline, deadlineVersion, deadlineStatement, publishedAt })
    for (const supplierId of suppliers) {
      const bidderId = newId('bdr')
      const lead = { bidderId, competitionId: id, organisationId: supplierId, role: 'lead' }
      await insertBidder(tx, { ...lead, binding: bindingOfMember(vault, lead) })
      await insertInvitations(
        tx,
        id,
        lots.map((lotId) => ({ supplierId, lotId, gate: null, detail: null, coverage: { scope: 'WHOLE' }, bidderId })),
      )
    }
    await record({ vault, actor: { process: 'test' } }, tx, {
      type: 'competition.published',
      subject: id,
      audience: [council],
      data: { deadline, deadlineVersion, ...recordedBrief(brief) },
    })
  })
  return id
}
