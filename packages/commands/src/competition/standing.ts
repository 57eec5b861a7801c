import { now } from '@carelot/db/clock'
import { findAwardProgress } from '@carelot/db/competition/award/standing'
import { countStandingBids } from '@carelot/db/competition/bid'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listDeclared } from '@carelot/db/competition/declaration'
import { listApprovals } from '@carelot/db/competition/opening'
import { hasOutageWithoutPeriod } from '@carelot/db/competition/outage'
import type { Db, Tx } from '@carelot/db/database'
import { awardStandingFrom } from '@carelot/rules/competition/award/facts'
import { isDeciding, type Standing } from '@carelot/rules/competition/next-step'
import type { Deployment } from '../context.ts'

/** The persons whose approval to open is a statement that this deployment signed for this deadline. A row alone counts for nothing. */
export async function approversOf(
  { vault }: Pick<Deployment, 'vault'>,
  db: Db | Tx,
  competition: CompetitionRow,
): Promise<string[]> {
  const approvals = await listApprovals(db, competition.id, competition.deadlineVersion)
  const persons = await approversIn(
    vault,
    competition,
    approvals.map(({ statement }) => statement),
  )
  return withoutConflict(persons, await listDeclared(db, competition.id))
}

type Declared = { personId: string; conflict: boolean }

/** Those whose approval counts: a conflict undoes it, whenever it was declared, until it is declared to be none (P-49). */
export function withoutConflict(persons: readonly string[], declarations: readonly Declared[]): string[] {
  const conflicted = declarations.filter(({ conflict }) => conflict)
  return persons.filter((person) => !conflicted.some(({ personId }) => personId === person))
}

/** The persons whose approval of this competition's deadline these statements are, each once. Whoever was taken off the panel opens nothing. */
export async function approversIn(
  vault: Deployment['vault'],
  competition: CompetitionRow,
  statements: readonly string[],
): Promise<string[]> {
  const claims = await Promise.all(statements.map((statement) => vault.verify('opening-approval', statement)))
  const persons = claims.flatMap((claim) =>
    claim?.competitionId === competition.id && claim.deadlineVersion === competition.deadlineVersion
      ? [String(claim.personId)]
      : [],
  )
  const { openers } = competition.brief.panel
  return [...new Set(persons)].filter((person) => openers.some((opener) => opener === person))
}

/** How the competition stands now, for the rules to say what comes next. */
export async function standingOf(
  deployment: Pick<Deployment, 'vault'>,
  tx: Db | Tx,
  competition: CompetitionRow,
): Promise<Standing> {
  const closed = competition.stage === 'closed'
  return {
    stage: competition.stage,
    deadline: competition.deadline,
    standingBids: closed ? await countStandingBids(tx, competition.id) : 0,
    openingApprovals: closed ? (await approversOf(deployment, tx, competition)).length : 0,
    closedAt: competition.closedAt,
    outageUndecided: closed && (await hasOutageWithoutPeriod(tx, competition.id)),
    ...(isDeciding(competition.stage) && {
      award: awardStandingFrom(await findAwardProgress(tx, competition.id), competition.brief),
    }),
    now: await now(tx),
  }
}
