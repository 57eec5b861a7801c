import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryPlace } from '@carelot/standalone/engines/place'
import { startTemporal, type Temporal } from '@carelot/standalone/engines/temporal'
import { temporalCli } from '@carelot/standalone/engines/temporal-cli'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blind, byMinutes, priceScene } from './consortium-price-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { canariesIn, dumpOf } from './dump.ts'
import { everyRoute, readAll } from './readable.ts'
import { answer, publishTender, untilEvent, wholeFeed } from './tender.ts'

let temporal: Temporal
let folder: string
let carelot: TestDeployment
let scene: ReturnType<typeof priceScene>
const log: string[] = []
const openData = ['area', 'area_adjacency', 'postcode', 'lot_area']

beforeAll(async () => {
  folder = (await temporaryPlace()).folder
  temporal = await startTemporal({
    cli: await temporalCli(join(import.meta.dirname, '../../.carelot'), () => undefined),
    directory: folder,
  })
  const logger = pino({ level: 'trace' }, { write: (line: string) => void log.push(line) })
  carelot = await startTestDeployment({ temporalAddress: temporal.address, logger })
  scene = priceScene(carelot)
}, 60_000)
afterAll(async () => {
  await carelot?.stop()
  await temporal?.stop()
  if (folder) await rm(folder, { recursive: true, force: true })
})

/** What each member asks for; no two of its numbers are another's, nor what comes of all. */
const asked = [
  [4141, 4242],
  [4243, 4344],
  [4363, 4454],
  [4474, 4565],
] as const
const canariesOf = (rates: readonly number[]) =>
  rates.flatMap((pence) => [`hourlyPence":${pence}`, `hourlyPence": ${pence}`, `Pence":${pence}`])

const ids = (competitionId: string, consortiumId: string) => ({
  competitionId,
  consortiumId,
  agreementId: carelot.sandbox.agreementId,
})

/** Everything that one reader is told at any route, and its whole feed. */
async function toldTo(reader: Holder, known: Record<string, string>): Promise<string> {
  const routes = everyRoute(known).filter(({ method }) => method === 'GET')
  const told = Object.values(await readAll(carelot.call, reader, routes)).map(({ body }) => body)
  const feed = (await carelot.call(reader, 'GET', '/v1/me')).status === 200 ? await wholeFeed(carelot, reader) : []
  return JSON.stringify([told, feed])
}

/** The database, the logs and Temporal's store. */
async function kept(): Promise<Record<string, Buffer | string>> {
  const places: Record<string, Buffer | string> = { log: log.join('') }
  for (const [table, rows] of Object.entries(await dumpOf(carelot.databaseUrl, openData)))
    places[`table ${table}`] = rows.join('\n')
  for (const name of await readdir(join(folder, 'temporal')))
    places[`Temporal's ${name}`] = await readFile(join(folder, 'temporal', name))
  return places
}

test.for([
  ['blind', []],
  ['clean-team', ['Clara Clean of Cherry']],
  ['open-to-lead', ['Sam Signatory of Applewood']],
] as const)(
  'C-14: what a member asks for is read in no answer, feed, log, database or Temporal, but by whom the terms name: %s',
  {
    timeout: 120_000,
  },
  async ([mode, readers]) => {
    const { id: competitionId } = await publishTender(carelot)
    const clara = await scene.cleanPerson('Cherry')
    const id = await scene.priced(competitionId, {
      mode,
      assembly: byMinutes,
      ...(mode === 'clean-team' && { cleanTeam: [clara.personId] }),
    })
    await scene.submitAll(id, asked)
    // What a refusal might tell or log.
    await scene.call(scene.lead, 'POST', `/${id}/price-parts`, { contentHash: '0', lots: scene.rows([4141, 4242]) })
    const { saltedHash, lots } = await answer(scene.assembled(id))
    await answer(scene.approve(id, saltedHash))
    await scene.signAll(id)
    const secret = asked.flatMap(canariesOf)
    expect(canariesIn({ assembled: JSON.stringify(lots) }, secret)).toEqual([])
    await answer(scene.submit(id))
    await untilEvent(carelot, scene.lead, { type: 'consortium.bid-submitted', subject: id })

    expect(
      canariesIn(await kept(), [
        ...secret,
        ...canariesOf(lots[0].rates.map((rate: { hourlyPence: number }) => rate.hourlyPence)),
      ]),
    ).toEqual([])
    const tellers: string[] = []
    const assembled = JSON.stringify(lots[0].rates)
    const totals: string[] = []
    for (const reader of [...carelot.sandbox.holders, clara]) {
      const told = await toldTo(reader, ids(competitionId, id))
      if (canariesIn({ told }, secret).length > 0) tellers.push(reader.name)
      if (told.includes(assembled)) totals.push(reader.name)
    }
    expect(tellers).toEqual(readers)
    const lead = ['Sam Signatory of Applewood', 'Applewood rostering system']
    expect(totals).toEqual(mode === 'clean-team' ? [...lead, clara.name] : lead)
  },
)

/** Rates that are taken to be possible, as somebody who guesses would. */
const [least, most] = [2000, 2160] as const
/** What the lead knows: its own, the minutes, and each total that it was shown with what it asked for then. */
type Look = { minutes: readonly number[]; own: number; total: number }

/** Every rate of each of three members with which all looks come out as they did: by trying all. */
function possible(looks: readonly Look[]): Set<number>[] {
  const found = [new Set<number>(), new Set<number>(), new Set<number>()]
  const fits = (rates: readonly number[]) =>
    looks.every(({ minutes, own, total }) => {
      const all = minutes.reduce((sum, each) => sum + each, 0)
      const sum = [own, ...rates].reduce((part, rate, place) => part + rate * (minutes[place] ?? 0), 0)
      return Math.floor((2 * sum + all) / (2 * all)) === total
    })
  for (let first = least; first <= most; first++)
    for (let second = least; second <= most; second++)
      for (let third = least; third <= most; third++)
        if (fits([first, second, third]))
          for (const [place, rate] of [first, second, third].entries()) found[place]?.add(rate)
  return found
}

test('C-14: from every total that a lead is shown, over three rounds and two lots split in two ways, each member could ask for many rates: by trying all', {
  timeout: 120_000,
}, async () => {
  const { id: competitionId } = await publishTender(carelot)
  const minutes = [
    [6000, 2400, 1800, 1800],
    [6000, 1800, 2400, 1800],
  ]
  const id = await scene.priced(competitionId, blind, minutes)
  const truth = [2071, 2089, 2053] as const
  const looks: Look[] = []
  // The lead asks for something else each time, so that the sum is rounded elsewhere; the others ask for the same again.
  for (const own of [2080, 2081, 2083]) {
    const rates = [own, ...truth].map((rate) => [rate, rate + 10] as const)
    await scene.submitAll(id, rates)
    const { lots } = await answer(scene.assembled(id))
    for (const [lot, each] of minutes.entries())
      looks.push({ minutes: each, own, total: lots[lot].rates[0].hourlyPence })
  }
  const found = possible(looks)
  for (const [place, rates] of found.entries()) {
    expect(rates.has(truth[place] ?? 0), 'what it did ask for is among them').toBe(true)
    expect(rates.size).toBeGreaterThan(20)
  }
  // A fourth round, another split, and the same suppliers in a consortium begun anew are what would narrow it.
  const changed = await scene.part(id, scene.lead, [2100, 2110])
  expect(changed.body.code).toBe('consortium.prices-derivable')
  const third = [
    [6000, 1800, 1800, 2400],
    [6000, 2400, 1800, 1800],
  ]
  expect((await scene.propose(id, blind, third)).status).toBe(422)
  await answer(scene.withdraw(id))
  const again = await scene.joined(competitionId)
  expect((await scene.propose(again, blind, third)).status).toBe(422)
  const solved = possible([
    ...looks,
    ...[[6000, 1800, 1800, 2400]].map((split) => {
      const sum = 6000 * 2080 + 1800 * truth[0] + 1800 * truth[1] + 2400 * truth[2]
      return { minutes: split, own: 2080, total: Math.floor((2 * sum + 12_000) / 24_000) }
    }),
  ])
  // So it would have: what is refused is what leaves few.
  expect(Math.max(...solved.map(({ size }) => size))).toBeLessThan(20)
})
