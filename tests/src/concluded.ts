import type { CompetitionStage } from '@carelot/rules/competition/stages'
import { attach, contractsOf, decide, publishNotice, recommend, sign } from './awarded.ts'
import { evaluateAll, lockQuality } from './evaluated.ts'
import { declareNoConflicts } from './story.ts'
import { answer, type Served, stepTo, type Tender, untilStage } from './tender.ts'

type Reach = (stage: CompetitionStage) => Promise<void>

/**
 * Takes a competition whose tenders are open to its last contract in force, as the highest ranked are recommended.
 * `reach` is called whenever its process is to bring it to a stage, and once more when it is to conclude.
 */
export async function playToContracts(
  carelot: Served,
  tender: Tender & { bids: readonly { id: string }[] },
  reach: Reach = (stage) => untilStage(carelot, tender, stage),
): Promise<void> {
  await evaluateAll(carelot, tender, [])
  await answer(lockQuality(carelot, tender))
  await reach('deciding')
  await declareNoConflicts(carelot, tender.id, 'award')
  await decideAll(carelot, tender)
  await reach('standstill')
  const { mayBeSignedFrom } = await answer(publishNotice(carelot, tender))
  await stepTo(carelot, mayBeSignedFrom)
  await reach('contracting')
  await signAll(carelot, tender)
  await reach('concluded')
}

/** Recommends the highest ranked in every lot, and approves them. */
async function decideAll(carelot: Served, tender: Tender): Promise<void> {
  const { brief } = await answer(carelot.call(carelot.holder('Cora Commissioner'), 'GET', tender.path))
  for (const { lotId } of brief.lots) {
    const { version } = await answer(recommend(carelot, tender, lotId))
    await answer(decide(carelot, tender, 'Ada Approver', { lotId, version }))
  }
}

/** Puts a document under every contract, which both sides sign. */
export async function signAll(carelot: Served, tender: Tender): Promise<void> {
  for (const contract of await contractsOf(carelot, tender)) {
    const hash = await attach(carelot, contract)
    const supplier = tender.bidders.find(({ organisationId }) => organisationId === contract.supplierId)
    if (!supplier) throw new Error('a contract is with nobody who has bid')
    for (const signatory of [carelot.holder('Carys Contracts'), supplier])
      await answer(sign(carelot, signatory, contract.id, hash))
  }
}
