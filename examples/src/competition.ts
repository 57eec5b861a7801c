import { award, namesOf } from './award.ts'
import { type Brief, dischargeToAssess } from './brief.ts'
import { castOf, type SandboxFile } from './cast.ts'
import { audit, makeContracts } from './contracts.ts'
import { evaluate } from './evaluation.ts'
import { asWritten } from './london.ts'
import { offers } from './offers.ts'
import { type Story, storyOf, type Tell } from './story.ts'
import { type Bids, cureGate, openTenders, playTenderPeriod } from './tender-period.ts'

/**
 * A further competition from the draft to signed contracts, played from both sides: council staff draft, publish, open,
 * evaluate and award; providers' systems bid, and their signatories sign. Against a sandbox, whose clock is stepped.
 */
export async function playCompetition(sandbox: SandboxFile, tell: Tell) {
  const { story, published, now } = await publish(sandbox, tell)
  const cured = await cureGate(story, now)
  const { bids, receipts } = await playTenderPeriod(story)
  await openTenders(story, bids)
  await evaluate(story, bids)
  await award(story, bids)
  const { mayBeSignedFrom, contracts } = await makeContracts(story)
  const { competitionId, deadline, brief } = story
  return {
    competitionId,
    title: brief.title,
    deadline,
    invited: published.invited + cured.invited,
    notInvited: cured.notInvited,
    bids: bids.size,
    receiptsVerified: receipts,
    lots: await outcomeOf(story, bids),
    mayBeSignedFrom,
    contracts: contracts.map(({ lotId, supplierId, signedAt, startsOn, endsOn }) => ({
      lot: story.nameOf(lotId),
      supplier: story.cast.signatoryOf(supplierId).organisation,
      ...{ signedAt, startsOn, endsOn },
    })),
    recordLines: await audit(story),
  }
}

async function publish(sandbox: SandboxFile, tell: Tell) {
  const cast = castOf(sandbox)
  const { now } = await cast.commissioner.carelot.sandbox.stepClock({ set: 'running' })
  const brief = dischargeToAssess(sandbox, cast, now)
  const { agreementId } = sandbox
  const { deadline, competitionId, ...published } = await publishDraft({ cast, tell, agreementId, brief })
  return { story: storyOf(sandbox, { cast, tell, brief, competitionId, deadline, offers }), published, now }
}

type Draft = Pick<Story, 'cast' | 'tell'> & { agreementId: string; brief: Brief }

/** The council drafts, its panel declares its interests, and the gates are asked over every supplier that may bid. */
export async function publishDraft({ cast, tell, agreementId, brief }: Draft) {
  const council = cast.commissioner.carelot
  const { id: competitionId, version } = await council.competition.draft({ agreementId, brief })
  tell(
    cast.commissioner.name,
    `drafts “${brief.title}”, ${brief.lots.length === 1 ? '1 lot' : `${brief.lots.length} lots`}`,
  )
  for (const member of cast.persons(brief.panel))
    await member.carelot.competition.declareInterest({ competitionId, phase: 'before-issue', conflict: false })
  const published = await council.competition.publish({ competitionId, version })
  const { invited, notInvited, deadline } = published
  const until = asWritten(deadline)
  tell(cast.commissioner.name, `publishes it: ${invited} suppliers invited, ${notInvited} not; bids until ${until}`)
  return { competitionId, deadline, invited, notInvited }
}

/** Who succeeds in each lot and with how many points; nobody where nobody has bid. */
async function outcomeOf({ cast, brief, competitionId, nameOf }: Story, bids: Bids) {
  const rankings = await cast.commissioner.carelot.competition.listRankings({ competitionId }).toArray({ limit: 100 })
  return brief.lots.map(({ lotId }) => {
    const ranking = rankings.find((one) => one.lotId === lotId)
    const successful = (ranking?.successful ?? []).map((bidId) => {
      const points = ranking?.bids.find((one) => one.bidId === bidId)?.points ?? 0
      return { name: namesOf(bids, [bidId]).join(), points }
    })
    return { name: nameOf(lotId), successful }
  })
}
