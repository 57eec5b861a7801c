import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'

let carelot: TestDeployment
beforeAll(async () => {
  carelot = await startTestDeployment()
})
afterAll(() => carelot?.stop())

const get = (path: string) => carelot.call(carelot.holder('Sam Signatory of Applewood'), 'GET', `/v1${path}`)
const draw = (body: object, who = 'Cora Commissioner') => carelot.call(carelot.holder(who), 'POST', '/v1/lots', body)

test('S-01, S-08, S-09: a lot is listed, read, and its data sheet counts rurality by area and by postcode', async () => {
  const { body } = await get('/lots?limit=100')
  expect(body.data.length).toBe(carelot.sandbox.lots.length)
  for (const { id, invented, note } of body.data) {
    expect(!invented || note).toBeTruthy()
    const sheet = (await get(`/lots/${id}/data-sheet`)).body
    expect(sheet.lot).toEqual((await get(`/lots/${id}`)).body)
    expect(sheet.ruralityByMsoa).toMatchObject({ unit: 'MSOA', total: sheet.lot.msoaCodes.length })
    expect(sheet.ruralityByPostcode.unit).toBe('POSTCODE')
    expect(sheet.ruralityByPostcode.total).toBeGreaterThan(sheet.ruralityByMsoa.total)
    expect(sheet.sizing).toEqual((await get(`/lots/${id}/sizing`)).body)
  }
  expect((await get('/lots/lot_00000000000000000000000000000000')).body.code).toBe('not-found')
})

test('lists of lots and areas are paged without gap or repeat, and a cursor is good for its list alone', async () => {
  const codes: string[] = []
  let cursor = ''
  for (;;) {
    const { body } = await get(`/areas?limit=50${cursor && `&cursor=${cursor}`}`)
    codes.push(...body.data.map(({ code }: { code: string }) => code))
    if (!body.nextCursor) break
    cursor = body.nextCursor
  }
  expect(codes.length).toBe(182)
  expect(codes).toEqual([...new Set(codes)].sort())
  expect((await get(`/lots?cursor=${cursor}`)).body.code).toBe('request.cursor-invalid')
  expect((await get(`/areas?vintage=2021&cursor=${cursor}`)).body.code).toBe('request.cursor-invalid')
})

test('S-05, S-07: the calculator gives the feasible numbers, and an empty answer with its warning', async () => {
  const counts = async (query: string) => {
    const { body } = await get(`/lot-sizing?${query}`)
    return [
      body.feasible.map(({ providers }: { providers: number }) => providers),
      body.warnings.map(({ code }: { code: string }) => code),
    ]
  }
  expect(await counts('weeklyHours=5253.25')).toEqual([[6], []])
  expect(await counts('weeklyHours=1100')).toEqual([[], ['NO_FEASIBLE_COUNT']])
  expect(await counts('weeklyHours=1100&minimumHours=500')).toEqual([[2], []])
  expect((await get('/lot-sizing?weeklyHours=0')).status).toBe(400)
  expect((await get('/lot-sizing?weeklyHours=1&minimumHours=9&maximumHours=8')).status).toBe(400)
})

test('O-42, S-09: a postcode gives its area, lots and a category labelled as the stand-in it is; outside Kent is a clear refusal', async () => {
  const { status, body } = await get('/postcodes/tn231aa')
  expect(status, JSON.stringify(body)).toBe(200)
  expect(body.postcode).toBe('TN23 1AA')
  expect(body.smallArea).toMatchObject({ standsInFor: 'OUTPUT_AREA', note: expect.stringContaining('standing in') })
  expect(body.area.code).toBe('E02005000')
  expect(body.lots.map(({ clusterRef }: { clusterRef: string }) => clusterRef)).toEqual(['ASHFORD'])
  expect((await get('/postcodes/nonsense')).body).toMatchObject({ status: 400, code: 'lot.postcode-invalid' })
  expect((await get('/postcodes/SW1A%201AA')).body).toMatchObject({ status: 404, code: 'lot.postcode-outside-area' })
})

test('S-01: a council’s commissioner draws a lot; every fault of it is told at once, each with its pointer', async () => {
  const { data } = (await get('/areas?limit=2')).body
  const codes = data.map(({ code }: { code: string }) => code)
  const lot = { name: 'A new lot', clusterRef: 'NEW-1', vintage: 2011, msoaCodes: codes, services: ['HOME_CARE'] }
  const drawn = await draw(lot)
  expect(drawn.status, JSON.stringify(drawn.body)).toBe(201)
  expect((await get(`/lots/${drawn.body.id}`)).body).toEqual(drawn.body)
  expect((await get(`/lots/${drawn.body.id}/sizing`)).body.warnings).toMatchObject([{ code: 'HOURS_MISSING' }])
  const faulty = await draw({ ...lot, msoaCodes: [codes[0], codes[0], 'E02999999'], invented: true })
  expect(faulty.body).toMatchObject({ status: 422, code: 'request.several-faults' })
  expect(
    faulty.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`).sort(),
  ).toEqual(['/msoaCodes/1 lot.area-repeated', '/msoaCodes/2 lot.area-unknown', '/note lot.invention-unexplained'])
  expect((await draw(lot, 'Edith Evaluator')).status).toBe(403)
  expect((await draw(lot, 'Sam Signatory of Applewood')).status).toBe(403)
})
