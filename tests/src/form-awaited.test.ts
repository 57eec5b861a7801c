import { updateVehicle } from '@carelot/db/competition/vehicle'
import { findConsortium, updateConsortium } from '@carelot/db/consortium/consortium'
import { findContract } from '@carelot/db/contract/contract'
import { updateContractVehicle, updateParties } from '@carelot/db/contract/parties'
import { biddersOf, ConsortiumModel, hasVehicle } from '@carelot/rules/consortium/model'
import { lacksOneEntity } from '@carelot/rules/consortium/vehicle'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene, vehicle } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender } from './tender.ts'

let carelot: TestDeployment
beforeAll(async () => {
  carelot = await startTestDeployment()
})
afterAll(() => carelot?.stop())

const standings = fc.record({
  model: fc.constantFrom(...ConsortiumModel.options),
  isNamed: fc.boolean(),
  isAlone: fc.boolean(),
  isRequired: fc.boolean(),
})

test('C-01, C-15: the rule by which the lead owes a form and the database that keeps a contract from being signed say alike whether it is taken', async () => {
  const scene = changeScene(carelot)
  const legalFormAtAward = { by: '2027-12-01', reason: 'One entity signs' }
  const consortiumId = await scene.ready((await publishTender(carelot, { legalFormAtAward })).id)
  await answer(scene.submit(consortiumId))
  await scene.place(consortiumId, 'preferred')
  const { competitionId } = await scene.read(consortiumId)
  const { db } = carelot.deployment
  const { rows } = await sql<{ id: string; bidderId: string; supplierId: string; brief: object }>`
    select c.id, b.bidder_id as "bidderId", c.supplier_id as "supplierId", k.brief from contract c
    join bid b on b.id = c.bid_id join competition k on k.id = c.competition_id
    where c.competition_id = ${competitionId}`.execute(db)
  const [contract] = rows
  if (!contract) throw new Error('a contract is needed')
  const { supplierId } = contract
  const asked = JSON.stringify(contract.brief)
  const alike = fc.asyncProperty(standings, async ({ model, isNamed, isAlone, isRequired }) => {
    const named = isNamed && hasVehicle(model) ? { ...vehicle, recordedAt: '2027-06-01T09:00:00.000Z' } : null
    await db.transaction().execute(async (tx) => {
      await updateConsortium(tx, consortiumId, { model })
      await updateVehicle(tx, contract.bidderId, named)
      await sql`update consortium_member set stage = ${isAlone ? 'left' : 'joined'}
        where consortium_id = ${consortiumId} and organisation_id = ${scene.partner.organisationId}`.execute(tx)
      await sql`update competition set brief = case when ${isRequired} then ${asked}::jsonb
        else ${asked}::jsonb - 'legalFormAtAward' end where id = ${competitionId}`.execute(tx)
      const row = await findConsortium(tx, consortiumId)
      if (!row) throw new Error('the consortium is not there')
      expect(row.vehicle === null).toBe(named === null)
      await updateParties(tx, contract.id, biddersOf(row))
      await updateContractVehicle(tx, { competitionId, supplierId }, row.vehicle)
      const isOwed = lacksOneEntity(row) && (isRequired || hasVehicle(model))
      expect((await findContract(tx, contract.id))?.awaitsForm).toBe(isOwed)
    })
  })
  await fc.assert(alike, { numRuns: 60 })
})
