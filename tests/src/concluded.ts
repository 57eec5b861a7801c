import type { CompetitionStage } from '@carelot/rules/competition/stages'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { attach, contractsOf, decide, publishNotice, recommend, sign } from './awarded.ts'
import { evaluateAll, lockQuality } from './evaluated.ts'
import { declareNoConflicts } from './story.ts'
import { answer, type Served, stepTo, type Tender, untilStage } from './tender.ts'

type Reach = (stage: CompetitionStage) => Promise<void>

/** A competition whose tenders are open, as far as what follows needs it. */
type Opened = Tender & { bids: readonly { id: string }[] }

/**
 * Takes a competition whose tenders are open to its last contract in force, as the highest ranked are recommended.
 * `reach` is called whenever its process is to bring it to a stage.
 */
export async function playToContracts(
  carelot: Served,
  tender: Opened,
  reach = reachIn(carelot, tender),
): Promise<void> {
  await playToSigning(carelot, tender, reach)
  await signAll(carelot, tender)
  await reach('concluded')
}

function reachIn(carelot: Served, tender: Tender): Reach {
  return (stage) => untilStage(carelot, tender, stage)
}

/** The same until its contracts may be signed. */
export async function playToSigning(carelot: Served, tender: Opened, reach = reachIn(carelot, tender)): Promise<void> {
  await evaluateAll(carelot, tender, [])
  await answer(lockQuality(carelot, tender))
  await reach('deciding')
  await declareNoConflicts(carelot, tender.id, 'award')
  await decideAll(carelot, tender)
  await reach('standstill')
  const { mayBeSignedFrom } = await answer(publishNotice(carelot, tender))
  await stepTo(carelot, mayBeSignedFrom)
  await reach('contracting')
}

/** Recommends the highest ranked in every lot, and approves them. */
async function decideAll(carelot: Served, tender: Tender): Promise<void> {
  const { brief } = await answer(carelot.call(carelot.holder('Cora Commissioner'), 'GET', tender.path))
  for (const { lotId } of brief.lots) {
    const { version } = await answer(recommend(carelot, tender, lotId))
    await answer(decide(carelot, tender, 'Ada Approver', { lotId, version }))
  }
}

/** Puts a document under a contract, which the council signs. Gives what the supplier is to sign. */
export async function halfSigned(
  carelot: Served,
  { bidders }: Tender,
  contract: { id: string; version: number; supplierId: string },
): Promise<{ hash: string; supplier: Holder }> {
  const hash = await attach(carelot, contract)
  const supplier = bidders.find(({ organisationId }) => organisationId === contract.supplierId)
  if (!supplier) throw new Error('a contract is with nobody who has bid')
  await answer(sign(carelot, carelot.holder('Carys Contracts'), contract, { hash }))
  return { hash, supplier }
}

/** Every contract signed by both sides. */
export async function signAll(carelot: Served, tender: Tender): Promise<void> {
  for (const contract of await contractsOf(carelot, tender)) {
    const { hash, supplier } = await halfSigned(carelot, tender, contract)
    await answer(sign(carelot, supplier, contract, { hash }))
  }
}
