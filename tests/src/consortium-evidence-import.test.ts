import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { diligenceScene } from './diligence-scene.ts'
import { answer, publishTender } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof diligenceScene>
let id: string
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = diligenceScene(carelot)
  id = await scene.ready((await publishTender(carelot)).id)
})
afterAll(() => carelot?.stop())

const hash = 'b'.repeat(64)
const header =
  'item,contentHash,issuedOn,expiresOn,status,coverPence,providerId,locationId,activity,feeNumber,identifierScheme,identifier,odsCode,audited,years,turnoverPence'
const good = [
  `treatment,${hash},2026-10-01,2028-09-30,in-place,500000000,,,,,,,,,,`,
  `cqc-registration,${hash},2026-10-01,,,,1-123456789,1-987654321,personal-care,,,,,,,`,
  `ico-fee,${hash},2026-10-01,2027-09-30,,,,,,ZA123456,,,,,,`,
  `legal-identity,${hash},2026-10-01,,,,,,,,GB-COH,1234567,,,,`,
  `dspt,${hash},2026-10-01,2027-06-30,met,,,,,,,,qks,,,`,
  `accounts,${hash},2026-10-01,,,,,,,,,,,no,3,90000000`,
]
const send = (body: object, who = scene.partner) => scene.call(who, 'POST', `/${id}/evidence-imports`, body)
const csvOf = (rows: readonly string[]) => [header, ...rows].join('\r\n')
const shown = async () =>
  (await scene.all(id, 'checklists', scene.partner)).filter(({ source }: { source: string }) => source === 'evidence')

const faulty: [string, string, string][] = [
  ['a fee number', `ico-fee,${hash},2026-10-01,2027-09-30,,,,,,NO,,,,,,`, '3 feeNumber import.cell-invalid'],
  ['a hash', 'equality,short,2026-10-01,,,,,,,,,,,,,', '3 contentHash import.cell-invalid'],
  ['a day', `equality,${hash},1 October,,,,,,,,,,,,,`, '3 issuedOn import.cell-invalid'],
  [
    'cover in words',
    `public-liability,${hash},2026-10-01,2028-09-30,in-place,5m,,,,,,,,,,`,
    '3 coverPence import.cell-invalid',
  ],
  ['a company number', `legal-identity,${hash},2026-10-01,,,,,,,,GB-COH,12,,,,`, '3 identifier import.cell-invalid'],
  ['a field of another item', `equality,${hash},2026-10-01,,met,,,,,,,,,,,`, '3 status import.cell-invalid'],
  ['a missing field', `dspt,${hash},2026-10-01,2027-06-30,met,,,,,,,,,,,`, '3 odsCode import.cell-invalid'],
  ['an item that is none', `karma,${hash},2026-10-01,,,,,,,,,,,,,`, '3 item import.cell-invalid'],
  [
    'an end that must be',
    `public-liability,${hash},2026-10-01,,in-place,1,,,,,,,,,,`,
    '3 expiresOn consortium.evidence-dates',
  ],
]

test('C-11: a table with a fault is refused whole, by row and column, and a dry run says the same and keeps nothing', async () => {
  const toldOf = (faults: { row: number; column: string; code: string }[]) =>
    faults.map(({ row, column, code }) => `${row} ${column} ${code}`)
  for (const [what, row, expected] of faulty) {
    const body = { csv: csvOf([...good.slice(0, 1), ...good.slice(-1), row]) }
    const { faults, imported } = await answer(send({ ...body, dryRun: true }))
    const told = toldOf(faults)
    expect([told, imported], what).toEqual([[expected], 0])
    expect((await send(body)).status, what).toBe(422)
  }
  const twice = [`equality,${hash},2026-10-01,,,,,,,,,,,,,`, `equality,${hash},2099-01-01,,,,,,,,,,,,,`]
  const { faults } = await answer(send({ csv: csvOf(twice), dryRun: true }))
  expect(toldOf(faults), 'of a row that is repeated too').toEqual([
    '2 null import.row-repeated',
    '2 issuedOn consortium.evidence-dates',
  ])
  expect(await shown()).toEqual([])
})

test('C-11: a table of CSV and the same as JSON are kept whole, as the member’s own and nobody else’s', async () => {
  expect(await answer(send({ csv: csvOf(good), dryRun: true }))).toEqual({ dryRun: true, imported: 0, faults: [] })
  expect(await shown()).toEqual([])
  expect(await answer(send({ csv: csvOf(good) }))).toEqual({ dryRun: false, imported: 6, faults: [] })
  expect(await scene.stateOf(id, 'ico-fee')).toEqual(['statute submitted'])
  const columns = header.split(',')
  const rows = good.map((row) =>
    Object.fromEntries(row.split(',').flatMap((cell, index) => (cell === '' ? [] : [[columns[index], cell]]))),
  )
  expect(await answer(send({ rows }, scene.lead))).toMatchObject({ imported: 6 })
  const members = (await scene.read(id)).members.map(({ organisationId }: { organisationId: string }) => organisationId)
  expect(new Set(members)).toEqual(new Set([scene.lead.organisationId, scene.partner.organisationId]))
  expect((await send({ csv: csvOf(good) }, scene.of('Cherry'))).status).toBe(404)
  expect((await send({ csv: csvOf(good), rows })).status).toBe(400)
})
