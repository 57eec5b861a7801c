import { approveOpening } from '@carelot/commands/competition/approve-opening'
import { closeTenders } from '@carelot/commands/competition/close-tenders'
import { declareInterest } from '@carelot/commands/competition/declare-interest'
import { giveScore } from '@carelot/commands/competition/evaluation/give-score'
import { lockQuality } from '@carelot/commands/competition/evaluation/lock-quality'
import { moderateAnswer } from '@carelot/commands/competition/evaluation/moderate-answer'
import { releasePrice } from '@carelot/commands/competition/price/release-price'
import { releaseQuality } from '@carelot/commands/competition/release-quality'
import type { Context } from '@carelot/commands/context'
import { Brief } from '@carelot/rules/competition/brief'
import { BidId, CompetitionId } from '@carelot/rules/id'
import type { Sandbox } from '@carelot/standalone/sandbox/seed'
import { numberRecords } from '@carelot/tests/number-records'
import { addParties, callBy, type Office, openOffice } from '@carelot/tests/office'
import { placeTender } from '@carelot/tests/placed-tender'
import { addSuppliers, sealBidsOfAll } from '@carelot/tests/sealed-bids'
import { bidFor, briefFor } from '@carelot/tests/story'
import { sql } from 'kysely'

export type Size = { bidders: number; lots: number; questions: number; evaluators: number }
export type FullSize = { id: CompetitionId; brief: Brief; by(name: string): Context; stop(): Promise<void> }

const deadline = '2027-02-05T12:00:00.000Z'
const evaluators = ['Edith Evaluator', 'Edgar Evaluator', 'Eve Evaluator']
const deciders = ['Cora Commissioner', 'Ada Approver']
const atOnce = 8

/** Does it for each of these, some at a time. */
async function forEach<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<unknown>,
): Promise<void> {
  for (let done = 0; done < items.length; done += atOnce)
    await Promise.all(items.slice(done, done + atOnce).map((item, index) => work(item, done + index)))
}

/** A competition of this size, evaluated and moderated answer by answer through the commands, with its prices released. */
export async function evaluatedCompetition(size: Size): Promise<FullSize> {
  const office = await openOffice('sandbox')
  const { deployment, keys } = office
  const sandbox = await addParties(deployment, 1)
  const by = (name: string) => {
    const holder = sandbox.holders.find((each) => each.name === name)
    if (!holder) throw new Error(`nobody is called ${name}`)
    return callBy(deployment, holder)
  }
  const brief = briefOf(sandbox, size)
  const suppliers = await addSuppliers(deployment, size.bidders)
  const id = CompetitionId.parse(await placeTender(deployment, sandbox, { deadline, suppliers, change: brief }))
  await sealBidsOfAll({ deployment, sandbox }, id, bidOf(sandbox, brief))
  await sql`update sandbox_clock set frozen_at = ${deadline}`.execute(deployment.db)
  await closeTenders(deployment, id)
  const holder = { sealing: keys.sealing, machineClock: Date.now }
  for (const name of [...evaluators, ...deciders, 'Mona Moderator', 'Olive Opener', 'Oscar Opener'])
    await declareInterest(by(name), { competitionId: id, phase: 'opening', conflict: false })
  for (const name of ['Olive Opener', 'Oscar Opener']) await approveOpening(by(name), { competitionId: id })
  await numberRecords(deployment)
  await releaseQuality({ ...deployment, holder }, id)
  await evaluate(office, { id, brief, by })
  await lockQuality(by('Mona Moderator'), { competitionId: id })
  await releasePrice({ ...deployment, holder }, id)
  for (const name of deciders) await declareInterest(by(name), { competitionId: id, phase: 'award', conflict: false })
  await numberRecords(deployment)
  return { id, brief, by, stop: office.stop }
}

function briefOf(sandbox: Sandbox, size: Size): Brief {
  const plain = briefFor(sandbox)
  const [lot] = plain.lots
  const ids = sandbox.holders.filter(({ name }) => evaluators.slice(0, size.evaluators).includes(name))
  return Brief.parse({
    ...plain,
    lots: Array.from({ length: size.lots }, (_, index) => ({
      ...lot,
      lotId: `lot_${String(index).padStart(32, '0')}`,
    })),
    questions: Array.from({ length: size.questions }, (_, index) => ({
      key: `q${index + 1}`,
      text: 'How?',
      weight: 6000 / size.questions,
      wordLimit: 400,
    })),
    panel: { ...plain.panel, evaluators: ids.map(({ personId }) => personId) },
  })
}

/** What all bids say alike: every lot of the brief, an answer to every question. */
function bidOf(sandbox: Sandbox, { lots, questions }: Brief): object {
  const [lot] = bidFor(sandbox, '').lots
  return {
    lots: lots.map(({ lotId }, index) => ({
      ...lot,
      lotId,
      rates: lot?.rates.map((rate) => ({ ...rate, hourlyPence: rate.hourlyPence + index })),
    })),
    answers: questions.map(({ key }) => ({
      question: key,
      text: 'A standing team on call for every hospital. '.repeat(20),
    })),
  }
}

async function evaluate(
  { deployment }: Office,
  { id, brief, by }: Pick<FullSize, 'id' | 'brief' | 'by'>,
): Promise<void> {
  const bids = await deployment.db
    .selectFrom('bid')
    .select('id')
    .where('competition_id', '=', id)
    .orderBy('id')
    .execute()
  const scorers = evaluators.slice(0, brief.panel.evaluators.length)
  for (const { key: question } of brief.questions)
    await forEach(bids, async ({ id: bidId }, index) => {
      const answer = {
        competitionId: id,
        bidId: BidId.parse(bidId),
        question,
        reason: 'As the methodology describes it',
      }
      for (const name of scorers) await giveScore(by(name), { ...answer, score: index % 6 })
      await moderateAnswer(by('Mona Moderator'), { ...answer, score: index % 6 })
    })
}
