import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { attach, contractsOf, notify, type PricedTender, publishNotice, releasePrices, sign } from './awarded.ts'
import { changeScene } from './change-scene.ts'
import { consortiumScene } from './consortium-scene.ts'
import type { TestDeployment } from './deployment.ts'
import { declareNoConflicts } from './story.ts'
import { answer, openedBids, openTender, publishTender, stepTo, submit, untilEvent, untilStage } from './tender.ts'

/**
 * A competition with released prices, the consortium that bids in it with a sub-contractor, its bid, the one before that, and one of a firm
 * alone.
 */
export type Joint = { tender: PricedTender; id: string; bidId: string; replacedBidId: string; soleBidId: string }

/** Two firms that bid with a sub-contractor, Greenway, in so many competitions of such a brief, and what is done about its sub-contract. */
export async function subContractScene(carelot: TestDeployment, competitions = 1, brief: object = {}) {
  const scene = changeScene(carelot)
  const { lead, partner } = scene
  const [greenway, cherry, cora] = [scene.of('Greenway'), scene.of('Cherry'), carelot.holder('Cora Commissioner')]
  const carys = carelot.holder('Carys Contracts')
  const reason = 'The nights rest on it'
  await sql`update agreement set terms = terms || '{"subContractingAllowed": true}'
    where id = ${carelot.sandbox.agreementId}`.execute(carelot.deployment.db)

  async function bid() {
    const published = await publishTender(carelot, brief)
    const id = await scene.form(published.id)
    await scene.take(id, partner, 'member')
    await scene.take(id, greenway, 'sub-contractor')
    await scene.shareAmong(id, [lead, partner, greenway])
    for (const who of [greenway, lead, partner]) await scene.signPapers(id, who)
    const replaced = await answer(scene.submit(id, 2400))
    const { saltedHash } = await answer(scene.submit(id, 2300))
    // A firm that bids alone, of whose consortium nothing came.
    const other = consortiumScene(carelot, 'Cherry')
    await answer(other.withdraw(await other.form(published.id)))
    const alone = await answer(submit(carelot, published, cherry, { hourlyPence: 3000 }))
    return { published, id, replacedBidId: replaced.id, hashes: [saltedHash, alone.saltedHash] }
  }
  const bids: Awaited<ReturnType<typeof bid>>[] = []
  for (let index = 0; index < competitions; index++) bids.push(await bid())
  await stepTo(
    carelot,
    bids
      .map(({ published }) => published.deadline)
      .toSorted()
      .at(-1) ?? '',
  )
  const joints: Joint[] = []
  for (const { published, id, replacedBidId, hashes } of bids) {
    await untilStage(carelot, published, 'closed')
    await openTender(carelot, published)
    await declareNoConflicts(carelot, published.id, 'opening')
    const opened = await openedBids(carelot, published)
    const [bidId = '', soleBidId = ''] = hashes.map((hash) => opened.get(hash))
    const of = [
      { id: bidId, bidder: lead },
      { id: soleBidId, bidder: cherry },
    ]
    const scores = [
      [5, 4],
      [4, 3],
    ] as const
    const tender = await releasePrices(carelot, { ...published, bids: of }, scores)
    joints.push({ tender, id, bidId, replacedBidId, soleBidId })
  }

  const path = ({ tender }: Joint) => `${tender.path}/sub-contract-directions`
  const moves = {
    direct: (joint: Joint, change: object = {}, who = cora) => {
      const of = { bidId: joint.bidId, organisationId: greenway.organisationId, dueOn: '2027-12-31', reason }
      return carelot.call(who, 'POST', path(joint), { ...of, ...change })
    },
    withdrawDirection: (joint: Joint, { id }: { id: string }) =>
      carelot.call(cora, 'POST', `${path(joint)}/${id}/withdrawal`, { reason }),
    conclude: ({ id }: Joint, direction: { id: string }, who = greenway) => {
      const said = { documentHash: 'a'.repeat(64) }
      return scene.call(who, 'POST', `/${id}/sub-contract-directions/${direction.id}/conclusion`, said)
    },
    directionsOf: async (joint: Joint) => (await answer(carelot.call(cora, 'GET', path(joint)))).data,
    /** All are told of the award, and the instant from which contracts may be signed is known: gives it. */
    async prefer({ tender, id }: Joint): Promise<string> {
      await notify(carelot, tender)
      await untilEvent(carelot, lead, { type: 'consortium.preferred', subject: id })
      return (await answer(publishNotice(carelot, tender))).mayBeSignedFrom
    },
    /** The contracts that are to be signed with the lead, in the order of the lots. */
    async contracts({ tender }: Joint) {
      const all = await contractsOf(carelot, tender)
      return tender.lots.map(({ lotId }) => {
        const contract = all.find((each) => each.lotId === lotId && each.supplierId === lead.organisationId)
        if (!contract) throw new Error('a contract is needed')
        return contract
      })
    },
    /** What the signing of a contract with a document is answered, by the council unless another is named. */
    async toSign(contract: { id: string; version: number }) {
      const hash = await attach(carelot, contract)
      return (who: Holder = carys) => sign(carelot, who, contract, { hash })
    },
  }
  return { ...scene, ...moves, greenway, cherry, cora, carys, reason, joints }
}
