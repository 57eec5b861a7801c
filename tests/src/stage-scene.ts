import { approveFurtherPeriod } from '@carelot/commands/competition/approve-further-period'
import { correctAward } from '@carelot/commands/competition/award/change-award'
import { decideAward } from '@carelot/commands/competition/award/decide-award'
import { recommendAward } from '@carelot/commands/competition/award/recommend-award'
import { cancelCompetition } from '@carelot/commands/competition/cancel-competition'
import { declareInterest } from '@carelot/commands/competition/declare-interest'
import { giveScore } from '@carelot/commands/competition/evaluation/give-score'
import { moderateAnswer } from '@carelot/commands/competition/evaluation/moderate-answer'
import { submitBid } from '@carelot/commands/competition/submit-bid'
import { newId } from '@carelot/commands/id'
import { findCompetition, insertCompetition } from '@carelot/db/competition/competition'
import { inTransaction } from '@carelot/db/transaction'
import { Bid } from '@carelot/rules/competition/bid'
import { Brief } from '@carelot/rules/competition/brief'
import type { DeclarationPhase } from '@carelot/rules/competition/declaration'
import type { CompetitionStage, MoveName } from '@carelot/rules/competition/stages'
import { BidId, CompetitionId, OutageId } from '@carelot/rules/id'
import type { Sandbox } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { callBy, type Office } from './office.ts'
import { placeTender } from './placed-tender.ts'
import { underSelectionRegime } from './selection-regime.ts'
import { type Acting, movesBy, recommendation } from './stage-moves.ts'
import { bidFor, briefFor } from './story.ts'

const far = '2027-02-05T12:00:00.000Z'
const near = '2027-01-05T09:30:00.000Z'
const before = '2027-01-05T09:15:00.000Z'
const after = '2027-01-05T09:31:00.000Z'
/** Behind the standstill of a notice that was published at `after`. */
const later = '2027-01-25T09:00:00.000Z'
const cora = 'Cora Commissioner'
const deciders = [cora, 'Ada Approver', 'Mona Moderator']
const panel = [...deciders, 'Olive Opener', 'Oscar Opener', 'Edith Evaluator', 'Edgar Evaluator', 'Fiona Finance']
const reason = 'As the methodology says'
/** Moves while it is decided anew about another lot, that concern the letters that went out. */
const ofLetters: readonly MoveName[] = [
  ...(['record award notice', 'correct award', 'withdraw award', 'lift hold'] as const),
  ...(['record representation', 'decide representation'] as const),
]
/** Moves that want another brief, or other bids, from the beginning on. */
const fromTheBids: readonly MoveName[] = ['decide tie', 'record key decision']

/** How to bring a new competition to each stage, such that the move, if the table has it there, can be made. */
export function stagesOf(office: Office, sandbox: Sandbox) {
  const { deployment } = office
  const { db } = deployment
  const make = movesBy(office, sandbox)
  const by = (name: string) => {
    const holder = sandbox.holders.find((candidate) => candidate.name === name)
    if (!holder) throw new Error(`nobody is called ${name}`)
    return callBy(deployment, holder)
  }
  const clockAt = (at: string) => sql`update sandbox_clock set frozen_at = ${at}`.execute(db)
  const declare = (id: string, name: string, phase: DeclarationPhase) =>
    declareInterest(by(name), { competitionId: CompetitionId.parse(id), phase, conflict: false })

  async function acting(id: string, outageId = newId('out')): Promise<Acting> {
    const version = (await findCompetition(db, id))?.version ?? 0
    const first = async (table: 'bid' | 'price_enquiry' | 'legal_hold' | 'representation') =>
      (
        await db
          .selectFrom(table)
          .select('id')
          .where('competition_id', '=', id)
          .orderBy('id')
          .limit(1)
          .executeTakeFirst()
      )?.id
    return {
      id,
      version,
      outageId,
      bidId: (await first('bid')) ?? newId('bid'),
      enquiryId: (await first('price_enquiry')) ?? newId('enq'),
      holdId: (await first('legal_hold')) ?? newId('hld'),
      representationId: (await first('representation')) ?? newId('rep'),
      by,
    }
  }

  /** With the outage on record that this move needs, if any, and one approval of a further period where it is withdrawn. */
  async function withOutage(id: string, move: MoveName | undefined): Promise<Acting> {
    const to = await acting(id)
    if (move !== 'end outage' && move !== 'give further period' && move !== 'withdraw period approval') return to
    const outage = await make['record outage']({ ...to, goesOn: move === 'end outage' })
    if (move === 'withdraw period approval')
      await approveFurtherPeriod(by('Olive Opener'), {
        competitionId: CompetitionId.parse(id),
        outageId: OutageId.parse(outage.id),
        period: 'P3D',
      })
    return acting(id, outage.id)
  }

  /** Every answer scored by both evaluators and moderated, but for what the move itself does. */
  async function evaluated(to: Acting, move: MoveName | undefined): Promise<void> {
    if (move !== 'moderate' && move !== 'lock quality') return
    const bids = await db.selectFrom('bid').select('id').where('competition_id', '=', to.id).execute()
    for (const { id } of bids)
      for (const question of ['rapid-start', 'workforce']) {
        const answer = { competitionId: CompetitionId.parse(to.id), bidId: BidId.parse(id), question }
        for (const name of ['Edith Evaluator', 'Edgar Evaluator'])
          await giveScore(by(name), { ...answer, score: 3, reason })
        if (move === 'lock quality') await moderateAnswer(by('Mona Moderator'), { ...answer, score: 3, reason })
      }
  }

  /** Recommended and, where letters are to go, approved in every lot. */
  async function decided(to: Acting, move: MoveName | undefined): Promise<void> {
    if (move === 'decide award') await make.recommend(to)
    if (move !== 'issue letters' && move !== 'record key decision') return
    const { brief } = (await findCompetition(db, to.id)) ?? {}
    for (const { lotId } of brief?.lots ?? []) {
      const of = { competitionId: CompetitionId.parse(to.id), lotId }
      await recommendAward(by(cora), { ...of, ...recommendation(to) })
      if (move === 'issue letters')
        await decideAward(by('Ada Approver'), { ...of, version: 1, step: 'approval', outcome: 'cleared' })
    }
  }

  const bring: Record<CompetitionStage, (move: MoveName | undefined) => Promise<Acting>> = {
    async draft() {
      await clockAt(after)
      const id = newId('cmp')
      const { agreementId } = sandbox
      const councilId = by(cora).caller.organisationId
      const brief = Brief.parse(briefFor(sandbox))
      await inTransaction(db, (tx) =>
        insertCompetition(tx, { id, agreementId, councilId, brief, externalReference: null }),
      )
      for (const { name, personId, organisationId } of sandbox.holders)
        if (organisationId === councilId && personId) await declare(id, name, 'before-issue')
      return acting(id)
    },
    async tendering(move) {
      await clockAt(before)
      const id = await placeTender(deployment, sandbox, { deadline: move === 'close tenders' ? near : far })
      if (move !== 'close tenders') await make['submit bid'](await acting(id))
      await clockAt(after)
      if (move === 'change panel') await declare(id, 'Fiona Finance', 'before-issue')
      return withOutage(id, move)
    },
    async closed(move) {
      await clockAt(before)
      const change = { governance: { keyDecision: move === 'record key decision' } }
      const id = await placeTender(deployment, sandbox, { deadline: near, change })
      if (move !== 'end without bids') await make['submit bid'](await acting(id))
      if (move === 'decide tie') await bidAlike(id)
      await clockAt(after)
      await make['close tenders'](await acting(id))
      for (const name of panel) for (const phase of ['before-issue', 'opening'] as const) await declare(id, name, phase)
      if (move === 'release quality' || (move && fromTheBids.includes(move)))
        for (const name of ['Olive Opener', 'Oscar Opener'])
          await make['approve opening']({ ...(await acting(id)), by: () => by(name) })
      return withOutage(id, move)
    },
    async evaluating(move) {
      const { id } = await bring.closed(move && fromTheBids.includes(move) ? move : 'release quality')
      await make['release quality'](await acting(id))
      const to = await acting(id)
      await evaluated(to, move && fromTheBids.includes(move) ? 'lock quality' : move)
      return to
    },
    async moderated(move) {
      const to = await bring.evaluating(move && fromTheBids.includes(move) ? move : 'lock quality')
      await make['lock quality'](to)
      return acting(to.id)
    },
    async deciding(move) {
      if (move && ofLetters.includes(move)) return afterCorrection(move)
      const { id } = await bring.moderated(move)
      await make['release price'](await acting(id))
      for (const name of deciders) await declare(id, name, 'award')
      const to = await acting(id)
      if (move === 'explain price' || move === 'decide price') await make['ask about price'](to)
      if (move === 'decide price') await make['explain price'](await acting(id))
      await decided(to, move)
      return acting(id)
    },
    async standstill(move) {
      const { id } = await bring.deciding('issue letters')
      await make['issue letters'](await acting(id))
      await afterLetters(id, move)
      return acting(id)
    },
    async contracting(move) {
      const { id } = await bring.standstill('end standstill')
      await make['end standstill'](await acting(id))
      await afterLetters(id, move)
      return acting(id)
    },
    async concluded(move) {
      const to = await bring.contracting('conclude')
      if (move === 'lift hold') await make['place hold'](to)
      await make.conclude(to)
      return acting(to.id)
    },
    async unsuccessful(move) {
      const end = move === 'lift hold' ? 'end without award' : 'end without bids'
      const to = await (move === 'lift hold' ? bring.contracting : bring.closed)(end)
      if (move === 'lift hold') await make['place hold'](to)
      await make[end](to)
      return acting(to.id)
    },
    async cancelled(move) {
      const { id } = await (move === 'lift hold' ? bring.deciding : bring.tendering)(undefined)
      if (move === 'lift hold') await make['place hold'](await acting(id))
      const { version } = await acting(id)
      await cancelCompetition(by(cora), { competitionId: CompetitionId.parse(id), version, reason })
      return acting(id)
    },
  }

  /** Letters have gone out, and the award of the last lot is corrected. */
  async function afterCorrection(move: MoveName): Promise<Acting> {
    const { id } = await bring.standstill(undefined)
    const last = (await findCompetition(db, id))?.brief.lots.at(-1)?.lotId
    if (!last) throw new Error('a lot is needed')
    await correctAward(by('Ada Approver'), { competitionId: CompetitionId.parse(id), lotIds: [last], reason })
    await afterLetters(id, move)
    return acting(id)
  }

  async function afterLetters(id: string, move: MoveName | undefined): Promise<void> {
    const to = await acting(id)
    if (move === 'lift hold') await make['place hold'](to)
    if (move === 'record representation' || move === 'decide representation') await underSelectionRegime(db, id)
    if (move === 'decide representation') {
      const { stage = 'standstill' } = (await findCompetition(db, id)) ?? {}
      await make['record representation'](to)
      await sql`update competition set stage = ${stage} where id = ${id}`.execute(db)
    }
    if (move === 'end standstill') {
      await make['record award notice'](to)
      await clockAt(later)
    }
    const end = move === 'conclude' ? 'in-force' : move === 'end without award' ? 'void' : undefined
    if (end) await sql`update contract set stage = ${end} where competition_id = ${id}`.execute(db)
  }

  /** The same bid by another bidder. */
  async function bidAlike(id: string): Promise<void> {
    const call = by('Sam Signatory of Bluebell')
    const { personId = '' } = call.caller
    await submitBid(call, { competitionId: CompetitionId.parse(id), ...Bid.parse(bidFor(sandbox, personId)) })
  }

  return bring
}
