import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryPlace } from '@carelot/standalone/engines/place'
import { startTemporal, type Temporal } from '@carelot/standalone/engines/temporal'
import { temporalCli } from '@carelot/standalone/engines/temporal-cli'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { canariesIn, dumpOf } from './dump.ts'
import { evaluateAll, lockQuality } from './evaluated.ts'
import { everyRoute, masked, readAll, type Told } from './readable.ts'
import { bidFor, declareNoConflicts } from './story.ts'
import { answer, openedBids, openTender, publishTender, stepTo, type Tender, untilEvent, untilStage } from './tender.ts'

const answers = ['CANARY-QUALITY-ONE of our standing team', 'CANARY-QUALITY-TWO of our wages']
/** Rates as they are sent, stored and ranked, and what they come to in the illustrative week. */
const prices = ['hourlyPence":4242', 'hourlyPence":4343', '"hourlyPence": 4242', 'ratePence":4242', 'Pence":4262200']
let temporal: Temporal
let folder: string
let carelot: TestDeployment
/** Published data of all England, which is long, and the same in every database. */
const openData = ['area', 'area_adjacency', 'postcode', 'lot_area']
const log: string[] = []

beforeAll(async () => {
  folder = (await temporaryPlace()).folder
  temporal = await startTemporal({
    cli: await temporalCli(join(import.meta.dirname, '../../.carelot'), () => undefined),
    directory: folder,
  })
  const logger = pino({ level: 'trace' }, { write: (line: string) => void log.push(line) })
  carelot = await startTestDeployment({ temporalAddress: temporal.address, logger })
})
afterAll(async () => {
  await carelot?.stop()
  await temporal?.stop()
  if (folder) await rm(folder, { recursive: true, force: true })
})

const staff = () => ['Cora Commissioner', 'Olive Opener', 'Edith Evaluator', 'Audrey Auditor'].map(carelot.holder)

function submitCanary(tender: Tender, bidder: Tender['bidders'][number]) {
  const bid = bidFor(carelot.sandbox, bidder.personId ?? '')
  for (const lot of bid.lots)
    lot.rates = [
      { band: 'standard', hourlyPence: 4242 },
      { band: 'complex', hourlyPence: 4343 },
    ]
  bid.answers = bid.answers.map(({ question }, index) => ({ question, text: answers[index] ?? '' }))
  return answer(carelot.call(bidder, 'POST', `${tender.path}/bids`, bid))
}

/** Everything that somebody might come to read, but what a bidder reads of its own. */
async function everything(tender: Tender, bidderOrganisation: string): Promise<Record<string, Buffer | string>> {
  const places: Record<string, Buffer | string> = { log: log.join('') }
  for (const [table, rows] of Object.entries(await dumpOf(carelot.databaseUrl, openData)))
    places[`table ${table}`] = rows.join('\n')
  for (const name of await readdir(join(folder, 'temporal')))
    places[`Temporal's ${name}`] = await readFile(join(folder, 'temporal', name))
  const routes = everyRoute({ competitionId: tender.id }).filter(({ method }) => method === 'GET')
  const panel = ['Edgar Evaluator', 'Eve Evaluator', 'Oscar Opener', 'Mona Moderator', 'Ada Approver', 'Fiona Finance']
  const others = [
    ...staff(),
    ...panel.map(carelot.holder),
    ...tender.bidders.filter(({ organisationId }) => organisationId !== bidderOrganisation).slice(0, 2),
  ]
  for (const reader of others)
    places[`what ${reader.name} reads`] = JSON.stringify(await readAll(carelot.call, reader, routes))
  return places
}

test('who bid, and how many, shows in no answer or refusal of any route to council, auditor or another bidder, nor in the log', {
  timeout: 90_000,
}, async () => {
  const tender = await publishTender(carelot)
  const watcher = tender.bidders.at(-1)
  const [lot] = carelot.sandbox.lots
  if (!watcher || !lot) throw new Error('bidders and lots are needed')
  await answer(carelot.call(carelot.holder('Cora Commissioner'), 'POST', '/v1/sandbox/clock', { set: 'frozen' }))
  const ids = { competitionId: tender.id, agreementId: carelot.sandbox.agreementId, lotId: lot.id }
  const readers = [...staff(), watcher]
  const tell = async (allowed: (route: string) => boolean = () => true) => {
    const told: Record<string, Told> = {}
    for (const reader of readers) {
      const routes = everyRoute({ ...ids, organisationId: reader.organisationId, personId: reader.personId ?? '' })
      const asked = routes.filter(({ method, path }) => allowed(`${reader.name} ${method} ${path}`))
      for (const [route, answered] of Object.entries(await readAll(carelot.call, reader, asked)))
        told[`${reader.name} ${route}`] = answered
    }
    return told
  }
  const done = new Set(changesIn(await tell()))
  const before = await tell((route) => !done.has(route))
  for (const bidder of tender.bidders.slice(0, -1)) {
    await submitCanary(tender, bidder)
    await untilEvent(carelot, bidder, { type: 'bid.submitted' })
  }
  expect(masked(await tell((route) => !done.has(route)))).toEqual(masked(before))
  const lines = log.join('')
  for (const { organisationId } of tender.bidders) expect(lines).not.toContain(organisationId)
})

test('P-53: nothing of a sealed bid can be read in database, logs, Temporal, feeds or answers; after opening, no price can, and after the lock only by who decides', {
  timeout: 90_000,
}, async () => {
  const tender = await publishTender(carelot)
  const [bidder] = tender.bidders
  if (!bidder) throw new Error('a bidder is needed')
  await submitCanary(tender, bidder)
  await submitCanary(tender, bidder)
  await carelot.call(bidder, 'POST', `${tender.path}/bids`, { answers, lots: prices }) // and what a refusal might log
  expect(canariesIn(await everything(tender, bidder.organisationId), [...answers, ...prices])).toEqual([])
  await stepTo(carelot, tender.deadline)
  await untilEvent(carelot, carelot.holder('Cora Commissioner'), { type: 'competition.closed', subject: tender.id })
  expect(canariesIn(await everything(tender, bidder.organisationId), [...answers, ...prices])).toEqual([])
  await openTender(carelot, tender)
  const opened = await everything(tender, bidder.organisationId)
  expect(canariesIn(opened, prices)).toEqual([])
  const outside = Object.entries(opened).filter(([place]) => !place.startsWith('what '))
  expect(canariesIn(Object.fromEntries(outside), answers)).toEqual([])

  await declareNoConflicts(carelot, tender.id, 'opening')
  const bids = [...(await openedBids(carelot, tender)).values()].map((id) => ({ id }))
  await evaluateAll(carelot, { ...tender, bids }, [])
  expect(canariesIn(await everything(tender, bidder.organisationId), prices)).toEqual([])
  await answer(lockQuality(carelot, tender))
  await untilStage(carelot, tender, 'deciding')
  await declareNoConflicts(carelot, tender.id, 'award')
  const released = await everything(tender, bidder.organisationId)
  const readers = ['Cora Commissioner', 'Audrey Auditor', 'Ada Approver']
  const shown = Object.entries(released).filter(([place]) => !readers.some((name) => place === `what ${name} reads`))
  expect(canariesIn(Object.fromEntries(shown), prices)).toEqual([])
  expect(canariesIn(released, prices).length).toBeGreaterThan(0)
})

/** What was asked for and done, and so would be told of afterwards. */
function changesIn(told: Record<string, Told>): string[] {
  return Object.keys(told).filter((route) => !route.includes(' GET ') && (told[route]?.status ?? 0) < 300)
}
