import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { dumpOf } from './dump.ts'
import { answer, publishTender } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof consortiumScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = consortiumScene(carelot)
})
afterAll(() => carelot?.stop())

const form = async () => scene.form((await publishTender(carelot)).id)
const load = (id: string, body: object, headers = {}) =>
  scene.call(scene.lead, 'POST', `/${id}/invitation-imports`, body, headers)
const invitations = async (id: string) =>
  (await answer(scene.call(scene.lead, 'GET', `/${id}/invitations?limit=100`))).data
const header = 'firmName,email,organisationId,answerBy,externalReference'
const at = '2027-01-20T12:00'

test('C-18: firms and organisations are asked from one table; each has its link, and nobody is a member for it', async () => {
  const id = await form()
  const csv = `\uFEFF${header}\r\n"Ash, ""the"" firm",a@ash.example,,${at},ours-1\r\n,,${scene.partner.organisationId},${at},\r\n`
  const key = { 'idempotency-key': 'import-of-the-test' }
  const { invited, faults } = await answer(load(id, { csv }, key))
  expect(faults).toEqual([])
  expect(invited).toMatchObject([
    { row: 1, firmName: 'Ash, "the" firm', organisationId: null, secret: expect.stringMatching(/^cinv_/) },
    { row: 2, organisationId: scene.partner.organisationId, secret: null },
  ])
  expect((await answer(load(id, { csv }, key))).invited).toEqual(invited)
  const { members } = await scene.read(id)
  expect(members.filter(({ stage }: { stage: string }) => stage === 'joined')).toHaveLength(1)
  expect(await invitations(id)).toHaveLength(2)
  expect(JSON.stringify(await dumpOf(carelot.databaseUrl, []))).not.toContain(invited[0].secret)
})

test('C-13: a fault names its row, column and code; one keeps every row out, unless those that fit are asked for; a dry run does nothing', async () => {
  const id = await form()
  await answer(scene.link(id, 'known@firm.example'))
  const rows = [
    { firmName: 'Ash', email: 'a@ash.example', answerBy: at },
    { firmName: 'Beech', email: 'nobody', answerBy: at },
    { organisationId: scene.of('Greenway').organisationId, answerBy: at },
    { firmName: 'Known', email: 'KNOWN@firm.example', answerBy: at },
    { firmName: 'Late', email: 'l@late.example', answerBy: '2027-02-05T12:00' },
    { firmName: 'Never', email: 'n@never.example', answerBy: '2027-03-28T01:30' },
    { firmName: 'Ash again', email: 'A@ash.example', answerBy: '2027-02-05T12:00' },
    { firmName: '=HYPERLINK("http://x")', email: 'h@firm.example', answerBy: at },
  ]
  const expected = [
    '2 email import.cell-invalid',
    '3 organisationId consortium.lot-not-invited',
    '4 email consortium.member-invited',
    '5 answerBy consortium.answer-late',
    '6 answerBy time.does-not-exist',
    '7 null import.row-repeated',
    '7 answerBy consortium.answer-late',
    '8 firmName import.cell-formula',
  ]
  const told = (faults: { row: number; column: string | null; code: string }[]) =>
    faults.map(({ row, column, code }) => `${row} ${column} ${code}`)
  const dry = await answer(load(id, { rows, dryRun: true }))
  expect([told(dry.faults), dry.invited]).toEqual([expected, []])
  const tried = await answer(load(id, { rows, dryRun: true, mode: 'valid-rows' }))
  expect(tried.invited).toMatchObject([{ row: 1, invitationId: null, secret: null }])
  const { status, body } = await load(id, { rows })
  expect([status, body.code]).toEqual([422, 'request.several-faults'])
  expect(body.errors[0]).toMatchObject({ pointer: '/rows/1/email', code: 'import.cell-invalid' })
  expect(body.errors).toHaveLength(expected.length)
  expect(
    body.errors.filter(({ detail }: { detail: string }) => /^Row \d+: *$/.test(detail)),
    'none says nothing',
  ).toEqual([])
  expect(await invitations(id)).toHaveLength(1)
  const done = await answer(load(id, { rows, mode: 'valid-rows' }))
  expect([told(done.faults), done.invited.length]).toEqual([expected, 1])
  expect(await invitations(id)).toHaveLength(2)
  expect((await load(id, { csv: 'firmName,admin\nAsh,yes' })).body.errors).toMatchObject([
    { pointer: '/csv', code: 'import.column-unknown' },
    { pointer: '/csv', code: 'import.column-missing' },
  ])
  expect((await load(id, { csv: header, rows: [] })).status).toBe(400)
  expect((await scene.call(scene.partner, 'POST', `/${id}/invitation-imports`, { rows })).status).toBe(404)
})

test('1,000 rows are taken at once, and 1,001 are not', { timeout: 30_000 }, async () => {
  const id = await form()
  const lines = (count: number) =>
    [header, ...Array.from({ length: count }, (_, index) => `Firm ${index},f${index}@firm.example,,${at},`)].join('\n')
  expect((await load(id, { csv: lines(1001) })).body.code).toBe('import.too-many-rows')
  const { invited } = await answer(load(id, { csv: lines(1000) }))
  expect(new Set(invited.map(({ secret }: { secret: string }) => secret)).size).toBe(1000)
})

test('C-05, C-13: a role that the model does not have, or the framework does not allow, is a fault of its column, of firms that are asked by a link too', async () => {
  const id = await form()
  const asked = [
    { organisationId: scene.partner.organisationId, answerBy: at },
    { firmName: 'Ash', email: 'a@ash.example', answerBy: at },
  ]
  const faults = async (role: string) => {
    const rows = asked.map((row) => ({ ...row, role }))
    const tried: { faults: { row: number; column: string; code: string }[] } = await answer(
      load(id, { rows, dryRun: true }),
    )
    return tried.faults.map(({ row, column, code }) => `${row} ${column} ${code}`)
  }
  await answer(scene.changeModel(id, { model: 'lead-with-subcontracts' }))
  expect(await faults('member')).toEqual(['1 role consortium.role-unfit', '2 role consortium.role-unfit'])
  expect((await scene.link(id)).body.code).toBe('consortium.role-unfit')
  expect(await faults('sub-contractor')).toEqual([])
  const allow = (allowed: boolean) =>
    sql`update agreement set terms = terms || jsonb_build_object('subContractingAllowed', ${allowed}::boolean)
      where id = ${carelot.sandbox.agreementId}`.execute(carelot.deployment.db)
  await allow(false)
  const refused = 'role consortium.sub-contracting-not-allowed'
  expect(await faults('sub-contractor')).toEqual([`1 ${refused}`, `2 ${refused}`])
  expect(await faults('guarantor')).toEqual([])
  await allow(true)
})
