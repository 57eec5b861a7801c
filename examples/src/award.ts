import { asPoints } from './london.ts'
import type { Story } from './story.ts'
import type { Bids } from './tender-period.ts'

/** Why less than the hours of a lot is enough, where less is offered. */
type Shortfall = { shortfallReason?: string }

/** A low price is heard, a tie is decided, every lot is recommended, cleared and approved, and all bidders are told at once. */
export async function award(story: Story, bids: Bids, shortfall: Shortfall = {}): Promise<void> {
  const { cast, tell, brief, competitionId } = story
  for (const person of cast.persons(brief.panel))
    await person.carelot.competition.declareInterest({ competitionId, phase: 'award', conflict: false })
  for (const [name, { explanation }] of Object.entries(story.offers))
    if (explanation) await hearLowPrice(story, bids, { name, explanation })
  await cast.commissioner.carelot.sandbox.stepClock({ to: `${brief.timetable.decisionOn}T10:00:00.000Z` })
  await decideTies(story, bids)
  await recommendAndApprove(story, bids, shortfall)
  await recordKeyDecision(story)
  await story.happened('competition.letters-issued')
  tell('Carelot', `tells ${bids.size} bidders at one instant: scores, reasons, who succeeds and why`)
  for (const [name] of bids) {
    const [letter] = (await cast.provider(name).signatory.carelot.competition.listLetters({ competitionId })).data
    const lots = letter?.content.lots.map(
      ({ lotId, outcome, points }) =>
        `${story.nameOf(lotId)} ${outcome}${points === null ? '' : `, ${asPoints(points)}`}`,
    )
    tell(name, `reads its letter: ${lots?.join('; ')}`)
  }
}

/** The cheapest is asked how its price can be so low, explains, and is believed. */
async function hearLowPrice(
  { cast, tell, brief, competitionId, lotsOf, offers }: Story,
  bids: Bids,
  { name, explanation }: { name: string; explanation: string },
): Promise<void> {
  const { commissioner } = cast
  const cheapest = cast.provider(name)
  const enquiry = await commissioner.carelot.competition.askAboutPrice({
    competitionId,
    bidId: bids.get(name)?.id ?? '',
    lotId: lotsOf(offers[name]?.lots)[0]?.id ?? '',
    question: 'How do these rates cover paid travel time and the minimum wage?',
    answerBy: `${brief.timetable.decisionOn}T12:00`,
  })
  tell(commissioner.name, `asks ${cheapest.name} how its price can be so low`)
  await cheapest.signatory.carelot.competition.explainPrice({
    competitionId,
    enquiryId: enquiry.id,
    explanation,
  })
  tell(cheapest.name, 'explains it')
  await commissioner.carelot.competition.decidePrice({
    competitionId,
    enquiryId: enquiry.id,
    decision: 'accepted',
    reason: 'Its payroll shows the travel time, and every carer is paid above the minimum wage',
  })
  tell(commissioner.name, 'accepts the price')
}

/** What the published rule does not part, a person decides, and says why. */
async function decideTies({ cast, tell, competitionId, nameOf }: Story, bids: Bids): Promise<void> {
  const council = cast.commissioner.carelot.competition
  for await (const { lotId, ties } of council.listRankings({ competitionId }))
    for (const { bidIds } of ties.filter(({ partedBy }) => partedBy === null)) {
      const names = namesOf(bids, bidIds)
      const reason = 'Drawn by lot before two witnesses, as the published rule leaves them equal'
      await council.decideTie({
        competitionId,
        lotId,
        bidIds: names.toSorted().map((name) => bids.get(name)?.id ?? ''),
        reason,
      })
      tell(cast.commissioner.name, `decides a tie of ${names.toSorted().join(' and ')} in ${nameOf(lotId)}`)
    }
}

/** Who recommends neither clears the money nor approves. */
async function recommendAndApprove(
  { cast, tell, brief, competitionId, nameOf, offers }: Story,
  bids: Bids,
  shortfall: Shortfall,
): Promise<void> {
  const [finance] = cast.persons({ finance: brief.panel.finance })
  const [approver] = cast.persons({ approver: brief.panel.approver })
  const council = cast.commissioner.carelot.competition
  for await (const { lotId, successful } of council.listRankings({ competitionId })) {
    const names = namesOf(bids, successful ?? [])
    const { version } = await council.recommendAward({
      competitionId,
      lotId,
      options: [
        { option: 'Award to the highest ranked', assessment: 'They cover the hours of the lot between them' },
        { option: 'Award to nobody', assessment: 'Discharges would wait' },
      ],
      successful: successful ?? [],
      reason: 'The most advantageous bids by the published method',
      ...shortfall,
      advantages: names.map((name) => ({ bidId: bids.get(name)?.id ?? '', text: offers[name]?.advantage ?? '' })),
      withheld: [{ what: 'evaluated-price', reason: 'Rates of this size would tell rivals how teams are staffed' }],
    })
    tell(cast.commissioner.name, `recommends ${names.join(' and ')} for ${nameOf(lotId)}`)
    const cleared = { competitionId, lotId, version, outcome: 'cleared' } as const
    await finance?.carelot.competition.decideAward({ ...cleared, step: 'finance' })
    await approver?.carelot.competition.decideAward({ ...cleared, step: 'approval' })
    tell(`${finance?.name} and ${approver?.name}`, 'clear the money and approve')
  }
}

/** An award of this size is a key decision: announced 28 clear days before, and open to call-in, until which no letter goes. */
async function recordKeyDecision({ cast, tell, brief, competitionId }: Story): Promise<void> {
  const council = cast.commissioner.carelot
  const { at } = await council.competition.standing({ competitionId })
  const { callInEndsAt } = await council.competition.recordKeyDecision({
    competitionId,
    maker: 'The Cabinet Member for Adult Social Care (invented)',
    number: '27/00012',
    noticePublishedOn: brief.timetable.publicationOn ?? '',
    decidedOn: at.slice(0, 10),
    callInEndsOn: inDays(at, 7),
  })
  tell(cast.commissioner.name, 'records the key decision; nobody calls it in')
  await council.sandbox.stepClock({ to: callInEndsAt })
}

const dayMs = 86_400_000
const inDays = (instant: string, days: number) =>
  new Date(Date.parse(instant) + days * dayMs).toISOString().slice(0, 10)

/** Whose bids these are, in their order. */
export function namesOf(bids: Bids, ids: readonly string[]): string[] {
  return ids.flatMap((bidId) => [...bids].flatMap(([name, { id }]) => (id === bidId ? name : [])))
}
