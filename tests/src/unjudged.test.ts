import { awaitsJudgement } from '@carelot/db/agreement/judgement'
import type { Tx } from '@carelot/db/database'
import { refuseByJudgement } from '@carelot/rules/competition/gates'
import { debarmentOn } from '@carelot/rules/organisation/debarment'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'

let carelot: TestDeployment
beforeAll(async () => {
  carelot = await startTestDeployment()
})
afterAll(() => carelot?.stop())

const outcomes = [null, 'considering', 'excluded', 'not-excluded'] as const
const entry = (ground: 'mandatory' | 'discretionary', endsOn: string | null) =>
  ({ listed: true, ground, endsOn }) as const
const readings = [
  null,
  { listed: false } as const,
  entry('mandatory', null),
  entry('discretionary', '2099-12-31'),
  entry('discretionary', '2026-12-31'),
]
const regimes = ['PA2023', 'PSR2023'] as const
const today = '2027-01-05'

type Case = {
  regime: (typeof regimes)[number]
  reading: (typeof readings)[number]
  judged: (typeof outcomes)[number]
  judgedEntry: (typeof outcomes)[number]
}
const cases = regimes.flatMap((regime) =>
  readings.flatMap((reading) =>
    outcomes.flatMap((judged) => outcomes.map((judgedEntry): Case => ({ regime, reading, judged, judgedEntry }))),
  ),
)

/** What the database says, in a transaction that leaves nothing. */
async function asked({ regime, reading, judged, judgedEntry }: Case): Promise<boolean> {
  const { db } = carelot.deployment
  const { agreementId } = carelot.sandbox
  const { organisationId: supplierId } = carelot.holder('Sam Signatory of Applewood')
  const { organisationId: councilId, personId } = carelot.holder('Cora Commissioner')
  const judge = (tx: Tx, ground: string, outcome: string) =>
    sql`insert into judgement (id, agreement_id, supplier_id, ground, concerns, outcome, reason, decider)
      values (${`jdg_${ground}`}, ${agreementId}, ${supplierId}, ${ground}, 'supplier', ${outcome}, 'The test wants it', ${personId})`.execute(
      tx,
    )
  const tx = await db.startTransaction().execute()
  try {
    await sql`update agreement set terms = terms || ${JSON.stringify({ regime })}::jsonb where id = ${agreementId}`.execute(
      tx,
    )
    if (judged) await judge(tx, 'poor-performance', judged)
    if (judgedEntry) await judge(tx, 'debarment', judgedEntry)
    if (reading)
      await sql`insert into debarment_reading (id, organisation_id, council_id, read_on, found, recorded_by)
        values ('deb_1', ${supplierId}, ${councilId}, ${today}, ${JSON.stringify(reading)}, ${personId})`.execute(tx)
    const { rows } = await sql<{ awaits: boolean }>`select ${awaitsJudgement} as awaits
      from agreement a, (select ${supplierId}::text as party) p where a.id = ${agreementId}`.execute(tx)
    return rows[0]?.awaits === true
  } finally {
    await tx.rollback().execute()
  }
}

test('P-25, P-46: whom a person has yet to judge is the same to the standing as to the gates, whatever was read and judged', async () => {
  const disagreed: Case[] = []
  for (const each of cases) {
    const { regime, reading, judged, judgedEntry } = each
    const judgements = [
      ...(judged ? [{ ground: 'poor-performance' as const, outcome: judged, reason: '' }] : []),
      ...(judgedEntry ? [{ ground: 'debarment' as const, outcome: judgedEntry, reason: '' }] : []),
    ]
    const debarment = reading ? debarmentOn([{ found: reading }], today) : undefined
    const gate = refuseByJudgement({ judgements, debarment }, { regime })?.gate
    if ((await asked(each)) !== (gate === 'gate.judgement-needed')) disagreed.push(each)
  }
  expect(disagreed).toEqual([])
})
