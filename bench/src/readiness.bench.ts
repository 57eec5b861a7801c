import { formedOf } from '@carelot/commands/consortium/formed'
import { readConsortiumStanding } from '@carelot/commands/consortium/read-consortium-standing'
import { readCoverage } from '@carelot/commands/consortium/read-coverage'
import { readReadiness } from '@carelot/commands/consortium/read-readiness'
import { findConsortium } from '@carelot/db/consortium/consortium'
import { type Formed, openItemsOf } from '@carelot/rules/consortium/readiness'
import type { Finding } from '@carelot/standalone/benches/outcome'
import type { Bench } from './bench.ts'
import { type ConsortiumSize, type LargeConsortium, largeConsortium } from './large-consortium.ts'
import { queriesOf } from './queries.ts'
import { inMs, interleaved, median, ratioOf, times } from './rounds.ts'

const full: ConsortiumSize = { members: 40, lots: 20, areas: 182 }
const small: ConsortiumSize = { members: 3, lots: 2, areas: 18 }

async function formed({ id, lead }: LargeConsortium): Promise<Formed> {
  const row = await findConsortium(lead.db, id)
  if (!row) throw new Error('the consortium has gone')
  return formedOf(lead.db, row)
}

const timed = (work: () => unknown) => async () => {
  const from = performance.now()
  work()
  return performance.now() - from
}

/** Asks the rules, and sees that they found what the case has. */
const asking = (of: Formed, found: number) =>
  timed(() => {
    const { length } = openItemsOf(of)
    if (length !== found) throw new Error(`${length} open items, expected ${found}`)
  })

/** The same in two services, as the letting of a framework has them. */
function twice(of: Formed): Formed {
  const lots = (of.terms?.lots ?? []).map((lot) => ({
    ...lot,
    services: (['HOME_CARE', 'SIS'] as const).flatMap((service) => lot.services.map((each) => ({ ...each, service }))),
  }))
  return { ...of, terms: of.terms && { ...of.terms, lots }, toCover: { ...of.toCover, services: ['HOME_CARE', 'SIS'] } }
}

type Queries = { readiness: number; member: number; standing: number; coverage: number }

async function queries({ id, lead, member }: LargeConsortium): Promise<Queries> {
  return {
    readiness: await queriesOf(() => readReadiness(lead, id)),
    member: await queriesOf(() => readReadiness(member, id)),
    standing: await queriesOf(() => readConsortiumStanding(member, id)),
    coverage: await queriesOf(() => readCoverage(lead, id)),
  }
}

export const bench: Bench = {
  title: 'Readiness of a large consortium',
  how: '40 members in 20 lots with 182 areas, each area with members of its own, terms and papers all signed. The rules alone say what is open: when nothing is, when nobody covers anything, and in two services. Set against `JSON.parse` of the same facts, which any answer has to read. Queries are counted at the driver, beside a consortium of 3 members in 2 lots with 18 areas.',
  async run({ quick, say }) {
    const few = await largeConsortium(small)
    const fewQueries = await queries(few)
    await few.stop()
    say('the small one is measured')
    const many = await largeConsortium(full)
    const ready = await formed(many)
    const bare = { ...ready, terms: ready.terms && { ...ready.terms, lots: [] } }
    const text = JSON.stringify(ready)
    const arms = {
      ready: asking(ready, 0),
      bare: asking(bare, 20 * 2 + 1),
      twice: asking(twice(ready), 0),
      parse: timed(() => JSON.parse(text)),
    }
    const results = await interleaved(arms, quick ? 5 : 51)
    const manyQueries = await queries(many)
    await many.stop()
    const took = (what: string, arm: 'ready' | 'bare' | 'twice'): Finding => ({
      what,
      result: `${inMs(median(results[arm]))}, worst ${inMs(Math.max(...results[arm]))}; ${times(ratioOf(results[arm], results.parse))} of parsing`,
      aim: '≤ 20 ms',
      met: median(results[arm]) <= 20,
    })
    const sent = (what: string, which: keyof Queries): Finding => ({
      what,
      result: `${fewQueries[which]} for the small one, ${manyQueries[which]} for the large`,
      aim: '≤ 3',
      met: Math.max(fewQueries[which], manyQueries[which]) <= 3,
    })
    return {
      findings: [
        took('the rules find nothing open', 'ready'),
        took('the rules find nothing covered', 'bare'),
        took('the same in two services', 'twice'),
        { what: 'parsing the same facts', result: inMs(median(results.parse)) },
        sent('queries of the open items', 'readiness'),
        sent('queries of the same for a member whose certificate denies another bid', 'member'),
        sent('queries of where it stands', 'standing'),
        sent('queries of the coverage', 'coverage'),
      ],
      notes: [],
    }
  },
}
