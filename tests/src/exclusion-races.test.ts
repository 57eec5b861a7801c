import type { Holder } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import { contractsOf, notifyAndStandStill, type PricedTender, sign } from './awarded.ts'
import { halfSigned } from './concluded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { openedTenders } from './evaluated.ts'
import { oneAfterTheOther } from './one-after-the-other.ts'
import { answer, untilEvent, wholeFeed } from './tender.ts'

// The last signature and a person's word against the supplier, at one instant: whichever comes first, the other knows of it.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = awardScene(
    carelot,
    await openedTenders(
      carelot,
      Array.from({ length: 3 }, () => ({ rates: [2300, 2400] })),
    ),
  )
}, 120_000)
afterAll(() => carelot?.stop())

const cora = 'Cora Commissioner'
const reason = 'The test wants it'
const agreement = () => ({ table: 'agreement', id: carelot.sandbox.agreementId }) as const
const pathOf = (of: string) => `/v1/agreements/${carelot.sandbox.agreementId}/${of}`

type ToSign = { id: string; supplierId: string; lotId: string; mayBeSignedFrom: string | null }
type Against = {
  /** What both hold. */
  row: Parameters<typeof oneAfterTheOther>[1]
  /** What a person says against the supplier. */
  made: () => ReturnType<TestDeployment['call']>
  undone: () => Promise<unknown>
  code: string
  event: string
  /** Whether the event tells of what was answered so. */
  isOf: (data: Record<string, unknown>, answered: { id: string }) => boolean
}

function exclusionOf({ supplierId }: ToSign): Against {
  const judge = (outcome: string) => {
    const of = { supplierId, ground: 'poor-performance', concerns: 'supplier', respondBy: null, outcome, reason }
    return scene.post(cora, pathOf('judgements'), { ...of, response: 'We have changed our rotas' })
  }
  return {
    row: agreement(),
    made: () => judge('excluded'),
    undone: () => answer(judge('not-excluded')),
    code: 'contract.supplier-excluded',
    event: 'agreement.judgement-recorded',
    isOf: (data, { id }) => data.judgementId === id,
  }
}

async function suspensionOf({ supplierId, lotId }: ToSign): Promise<Against> {
  const { data } = await answer(carelot.call(carelot.holder(cora), 'GET', `${pathOf('appointments')}?limit=100`))
  const held = data.find((each: ToSign) => each.supplierId === supplierId && each.lotId === lotId)
  const move = (on: string, version: number) => {
    const headers = { 'if-match': `"${version}"` }
    return carelot.call(carelot.holder(cora), 'PATCH', pathOf(`appointments/${held.id}`), { move: on, reason }, headers)
  }
  return {
    row: agreement(),
    made: () => move('suspend', held.version),
    undone: () => answer(move('reinstate', held.version + 1)),
    code: 'contract.supplier-suspended',
    event: 'agreement.appointment-changed',
    isOf: (data, { id }) => data.appointmentId === id && data.to === 'suspended',
  }
}

function debarmentOf({ supplierId, mayBeSignedFrom }: ToSign): Against {
  const readOn = mayBeSignedFrom?.slice(0, 10)
  const read = (found: object) =>
    scene.post(cora, `/v1/organisations/${supplierId}/debarment-readings`, { readOn, found })
  return {
    row: { table: 'organisation', id: supplierId },
    made: () => read({ listed: true, ground: 'mandatory' }),
    undone: () => answer(read({ listed: false })),
    code: 'contract.supplier-debarred',
    event: 'organisation.debarment-read',
    isOf: (data, { id }) => data.readingId === id,
  }
}

/** The last signature first, and the word against the supplier first, contract after contract. */
async function raceAll(tender: PricedTender, against: (contract: ToSign) => Against | Promise<Against>) {
  await notifyAndStandStill(carelot, tender)
  const contracts = await contractsOf(carelot, tender)
  expect(contracts).toHaveLength(4)
  for (const [index, contract] of contracts.entries()) {
    const { hash, supplier } = await halfSigned(carelot, tender, contract)
    const { row, made, undone, code, event, isOf } = await against(contract)
    const signing = () => sign(carelot, supplier, contract, { hash })
    if (index % 2 === 0) {
      const [signed, said] = await oneAfterTheOther(carelot, row, { first: signing, second: made })
      expect([signed.status, said.status < 300]).toEqual([200, true])
      const is = (data: Record<string, unknown>) => isOf(data, said.body)
      const order = await orderOf([
        { type: 'contract.entered', subject: contract.id },
        { type: event, is },
      ])
      expect(order).toEqual(['contract.entered', event])
    } else {
      const [said, signed] = await oneAfterTheOther(carelot, row, { first: made, second: signing })
      expect([said.status < 300, signed.body.code]).toEqual([true, code])
      expect(await isAsked(supplier, tender, contract), 'nobody is asked for what is refused').toBe(false)
    }
    await undone()
    if (index % 2 === 0) continue
    expect(await isAsked(supplier, tender, contract)).toBe(true)
    await answer(signing())
  }
}

/** Whether the supplier owes its signature of a contract. */
async function isAsked(supplier: Holder, { path }: PricedTender, { id }: ToSign): Promise<boolean> {
  const { owed } = await answer(carelot.call(supplier, 'GET', `${path}/standing`))
  return owed.some(({ what, subject }: Record<string, unknown>) => what === 'sign contract' && subject === id)
}

/** In which order these stand in the council's feed. */
async function orderOf(events: Parameters<typeof untilEvent>[2][]): Promise<string[]> {
  const found: { id: string }[] = []
  for (const event of events) found.push(await untilEvent(carelot, carelot.holder(cora), event))
  const ids = new Set(found.map(({ id }) => id))
  return (await wholeFeed(carelot, carelot.holder(cora))).filter(({ id }) => ids.has(id)).map(({ type }) => type)
}

test('P-46: an exclusion and the last signature come in one order: entered before it, or not at all', async () => {
  await raceAll(await scene.priced(), exclusionOf)
})

test('P-46: a suspension and the last signature come in one order: entered before it, or not at all', async () => {
  await raceAll(await scene.priced(), suspensionOf)
})

test('P-25: an entry on the debarment list and the last signature come in one order: entered before it, or not at all', async () => {
  await raceAll(await scene.priced(), debarmentOf)
})
