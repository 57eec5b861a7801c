import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readCompetitionRecord } from '@carelot/commands/competition/competition-record/read-record'
import { readOwnScores } from '@carelot/commands/competition/evaluation/read-evaluation'
import { readRankings } from '@carelot/commands/competition/price/read-rankings'
import { readStanding } from '@carelot/commands/competition/read-standing'
import { type ComparedBid, rankLot } from '@carelot/rules/competition/price/rank-lot'
import type { Finding } from '@carelot/standalone/benches/outcome'
import type { Bench } from './bench.ts'
import { evaluatedCompetition, type FullSize, type Size } from './full-size.ts'
import { queriesOf } from './queries.ts'
import { inMs, median } from './rounds.ts'

const full: Size = { bidders: 120, lots: 20, questions: 30, evaluators: 3 }
const tenth: Size = { ...full, bidders: 12 }

/** The rules alone: every lot of the competition ranked, out of bids that lie ready. */
function rankAll({ brief }: FullSize, bidders: number): number {
  const bids = Array.from(
    { length: bidders },
    (_, index): ComparedBid => ({
      bidId: `bid_${String(index).padStart(32, '0')}`,
      scores: Object.fromEntries(brief.questions.map(({ key }) => [key, index % 6])),
      offer: {
        rates: [
          { band: 'standard', hourlyPence: 2000 + index },
          { band: 'complex', hourlyPence: 2321 + index },
        ],
      },
      weeklyCapacityMinutes: 12_000,
    }),
  )
  const from = performance.now()
  for (const lot of brief.lots) if (rankLot(lot, brief, { bids, decisions: [] }).problem) throw new Error('no ranking')
  return performance.now() - from
}

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** The record as it streams: its lines and bytes, and by how much the heap, freed of what nobody holds, grew meanwhile at most. */
async function streamed({ id, by }: FullSize) {
  collect()
  const before = process.memoryUsage().heapUsed
  let [lines, bytes, most] = [0, 0, 0]
  const from = performance.now()
  for await (const line of await readCompetitionRecord(by('Audrey Auditor'), id)) {
    lines++
    bytes += Buffer.byteLength(line)
    if (lines % 2000 !== 0) continue
    collect()
    most = Math.max(most, process.memoryUsage().heapUsed - before)
  }
  return { lines, bytes, most, ms: performance.now() - from }
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

async function measure(size: Size) {
  const competition = await evaluatedCompetition(size)
  const { id, by } = competition
  try {
    return {
      rules: median(Array.from({ length: 15 }, () => rankAll(competition, size.bidders))),
      ranking: await timed(() => readRankings(by('Ada Approver'), { competitionId: id })),
      record: await streamed(competition),
      ownScores: await queriesOf(() => readOwnScores(by('Edith Evaluator'), id)),
      standing: await queriesOf(() => readStanding(by('Cora Commissioner'), id)),
    }
  } finally {
    await competition.stop()
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

export const bench: Bench = {
  title: 'Ranking and record at full size',
  how: '120 bidders in 20 lots, 30 questions, 3 evaluators, each score given and moderated through the commands; beside it the same with a tenth of the bidders. The rules alone rank bids that lie ready; reading rankings decrypts every bid. Memory is the growth of the heap while the record streams, freed every 2,000 lines of what nobody holds.',
  async run({ quick, say }) {
    const small = await measure(quick ? { ...tenth, bidders: 3, lots: 2 } : tenth)
    say('the tenth is measured')
    const large = await measure(quick ? { ...tenth, lots: 2 } : full)
    const queries = (what: string, one: number, other: number): Finding => ({
      what,
      result: `${one} with a tenth of the bidders, ${other} with all`,
      aim: '≤ 3',
      met: Math.max(one, other) <= 3,
    })
    return {
      findings: [
        { what: 'the rules rank every lot', result: inMs(large.rules), aim: '≤ 200 ms', met: large.rules <= 200 },
        { what: 'rankings of every lot are read', result: inMs(large.ranking) },
        {
          what: 'the record streams',
          result: `${large.record.lines} lines, ${megabytes(large.record.bytes)} in ${inMs(large.record.ms)}`,
        },
        {
          what: 'the heap grows meanwhile',
          result: `${megabytes(small.record.most)} with a tenth (${megabytes(small.record.bytes)}), ${megabytes(large.record.most)} with all`,
          aim: 'at most a tenth of what is streamed',
          met: large.record.most <= large.record.bytes / 10,
        },
        queries('queries of an evaluator’s own list', small.ownScores, large.ownScores),
        queries('queries of the standing', small.standing, large.standing),
      ],
      notes: [],
    }
  },
}
