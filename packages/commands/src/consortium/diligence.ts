import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import { type DiligenceRow, findDiligence } from '@carelot/db/consortium/diligence'
import type { Db, Tx } from '@carelot/db/database'
import { kindOf } from '@carelot/rules/competition/kind'
import { activityOf } from '@carelot/rules/competition/registration-gates'
import type { NewChange } from '@carelot/rules/consortium/change'
import { splitAfter } from '@carelot/rules/consortium/change-coverage'
import { lackingBy, membersAfter } from '@carelot/rules/consortium/change-facts'
import type { ChecklistEntry } from '@carelot/rules/consortium/checklist-state'
import { checklistsOf, type Diligence } from '@carelot/rules/consortium/diligence'
import { unmetIn } from '@carelot/rules/consortium/finance'
import { declaredByFirms } from '@carelot/rules/consortium/interest'
import { judgedMembers } from '@carelot/rules/consortium/judged-member'
import { type Split, servicesOf } from '@carelot/rules/consortium/split'
import { londonDateOf } from '@carelot/rules/london-time'
import { standingPapers } from './standing-papers.ts'

/** Who does what: by the terms, with what was changed since. */
type Work = { row: ConsortiumRow; split: Split }

/** What those who come to work by a change lack, as things stand. */
export function lackingIn(found: DiligenceRow, { row, split }: Work, change: NewChange): ChecklistEntry[] {
  const after = { row: { ...row, members: membersAfter(change, row) }, split: splitAfter(split, change) }
  return lackingBy(change, checklistsIn(found, after), row.leadId)
}

/** How due diligence stands today, as far as the bid, or what is open of changes, depends on it. */
export async function diligenceOf(db: Db | Tx, { row, split }: Work, open: readonly NewChange[]): Promise<Diligence> {
  const found = await findDiligence(db, row.id)
  const { members } = row
  const papers = standingPapers(row, found.now)
  const unmet = unmetIn(row.model, { ...found, members, papers })
  const conflicts = found.declared.filter(({ isOpen }) => isOpen)
  const today = londonDateOf(found.now)
  const grounds = found.grounds.map((ground) => ({
    ...ground,
    awaitsResponse: ground.respondedAt === null && today <= ground.respondBy,
  }))
  const judged = judgedMembers(found.judgements, { ...row, today })
  const coming = open.flatMap((change) => lackingIn(found, { row, split }, change))
  return { checklists: checklistsIn(found, { row, split }), coming, grounds, judged, unmet, conflicts }
}

/** The checklists of those who have joined, by what is known today. */
export function checklistsIn(found: DiligenceRow, { row, split }: Work): ChecklistEntry[] {
  const { stage, members, terms: agreed } = row
  const { brief, terms, requirements, evidence, registrations } = found
  const since = stage === 'preferred' || stage === 'contracted' ? found.preferredAt : null
  const declared = declaredByFirms({ ...found, since }).map(({ organisationId, at }) => ({
    organisationId,
    on: londonDateOf(at),
  }))
  const joined = members
    .filter(({ stage }) => stage === 'joined')
    .map((member) => {
      const services = agreed ? servicesOf(split, member.organisationId) : kindOf(brief).services
      return { ...member, activity: services.flatMap((service) => activityOf[service] ?? [])[0] ?? null }
    })
  return checklistsOf(
    { members: joined, evidence, registrations, declared },
    { terms: terms ?? { insurance: [], declarations: [] }, requirements },
    { today: londonDateOf(found.now), commencesOn: brief.service.startsOn },
  )
}
