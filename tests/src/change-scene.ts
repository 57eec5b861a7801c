import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import type { TestDeployment } from './deployment.ts'
import { diligenceScene } from './diligence-scene.ts'
import { declareNoConflicts } from './story.ts'
import { answer, publishTender } from './tender.ts'

/** A change as its members read it. */
export type Change = { id: string; contentHash: string; stage: string; awaits: string[]; uncovered: object[] }

/** What a lead says of a vehicle that its firms have formed. */
export const vehicle = {
  name: 'Together Care Ltd (invented)',
  identifier: { scheme: 'GB-COH', id: '09990001' },
  authority: { kind: 'office', office: 'Director of the vehicle' },
}

/** What the firms of the consortium scene, with a reserve member, and the council do about changes of its members. */
export function changeScene(carelot: TestDeployment) {
  const scene = diligenceScene(carelot)
  const { call, lead, partner, lotIds } = scene
  const reserve = scene.of('Cherry')
  const noChange: Change = {
    id: `cch_${'0'.repeat(32)}`,
    contentHash: '0'.repeat(64),
    stage: '',
    awaits: [],
    uncovered: [],
  }
  /** All that the partner does in every lot, taken over by another. */
  const all = (who: Holder, weeklyMinutes = 4000) =>
    lotIds.map((lotId) => ({
      lotId,
      service: 'DISCHARGE_TO_ASSESS',
      organisationId: who.organisationId,
      weeklyMinutes,
    }))
  const leaves = { kind: 'departure', leaving: partner.organisationId, reason: 'CANARY-LEAVING' }
  const replaced = { ...leaves, kind: 'replacement', newcomer: reserve.organisationId, takesOver: all(reserve) }
  const path = async (id: string) => `/v1/competitions/${(await scene.read(id)).competitionId}/consortium-changes`

  const moves = {
    reserve,
    all,
    leaves,
    replaced,
    /** A member that is to step in when another leaves. */
    async addReserve(id: string) {
      const asked = { organisationId: reserve.organisationId, role: 'reserve', answerBy: '2027-01-20T12:00' }
      await answer(call(lead, 'POST', `/${id}/members`, asked))
      await answer(scene.answer(id, reserve))
    },
    declareChange: (id: string, change: object = leaves, who = partner) => call(who, 'POST', `/${id}/changes`, change),
    changes: async (id: string, who = lead): Promise<Change[]> =>
      (await answer(call(who, 'GET', `/${id}/changes?limit=100`))).data,
    lastChange: async (id: string): Promise<Change> => {
      const { body } = await call(lead, 'GET', `/${id}/changes?limit=100`)
      return body.data?.at(-1) ?? noChange
    },
    answerChange: (id: string, who: Holder, change: Pick<Change, 'id' | 'contentHash'>, said = 'consent') =>
      call(who, 'POST', `/${id}/changes/${change.id}/answer`, { answer: said, contentHash: change.contentHash }),
    withdrawChange: (id: string, who: Holder, change: Pick<Change, 'id'>) =>
      call(who, 'POST', `/${id}/changes/${change.id}/withdrawal`, {}),
    recordVehicle: (id: string, body: object = {}, who = lead) =>
      call(who, 'POST', `/${id}/vehicle`, { ...vehicle, ...body }),
    declaredChanges: async (id: string, who = carelot.holder('Cora Commissioner')) =>
      carelot.call(who, 'GET', `${await path(id)}?limit=100`),
    async decideChange(id: string, change: Pick<Change, 'id'>, body: object = {}, name = 'Cora Commissioner') {
      const decision = { outcome: 'approved', reason: 'The bid meets all that it rested on', ...body }
      return carelot.call(carelot.holder(name), 'POST', `${await path(id)}/${change.id}/decision`, decision)
    },
    /** All who are liable consent to another model at the award, and the council approves. */
    async takeModel(id: string, model: string) {
      const change = await answer(moves.declareChange(id, { kind: 'model', model, reason: 'It suits' }, lead))
      await answer(moves.answerChange(id, partner, change))
      await answer(moves.decideChange(id, change))
    },
    /** A consortium of two with a reserve member, that has bid, at this stage if one is named. */
    async bidding(stage?: 'submitted' | 'preferred'): Promise<string> {
      const id = await scene.ready((await publishTender(carelot)).id)
      await moves.addReserve(id)
      await answer(scene.submit(id))
      if (stage) await moves.place(id, stage)
      return id
    },
    /** What the council judges about the partner on a ground that is its own, once it was heard. */
    recordJudgement: async (judgement: object) =>
      answer(
        carelot.call(
          carelot.holder('Cora Commissioner'),
          'POST',
          `/v1/agreements/${carelot.sandbox.agreementId}/judgements`,
          {
            ...{ supplierId: partner.organisationId, ground: 'labour', concerns: 'supplier', reason: 'It was heard' },
            ...{ respondBy: null, response: 'None', replaceBy: null, ...judgement },
          },
        ),
      ),
    /** Tenders are open, as far as changes go, without waiting for the deadline: the outcome is one that leaves a consortium at this stage. */
    async place(id: string, stage: string) {
      const { competitionId } = await scene.read(id)
      const db = carelot.deployment.db
      if (stage === 'preferred') await scene.award(id)
      if (stage === 'unsuccessful')
        await sql`update bid set withdrawn_at = carelot_now() where competition_id = ${competitionId}`.execute(db)
      const competition = stage === 'preferred' ? 'standstill' : 'evaluating'
      await sql`update competition set stage = ${competition}, opened_at = carelot_now() where id = ${competitionId}`.execute(
        db,
      )
      await sql`update consortium set stage = ${stage} where id = ${id}`.execute(db)
      await declareNoConflicts(carelot, competitionId, 'opening')
    },
  }
  return { ...scene, ...moves }
}
