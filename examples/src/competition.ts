import { problemOf, verifyReceipt } from '@carelot/sdk'
import { type Brief, bid, dischargeToAssess } from './brief.ts'
import { castOf, type Provider, type SandboxFile } from './cast.ts'
import { asWritten } from './london.ts'

/** Told of everything that happens: who did what. */
export type Tell = (who: string, what: string) => void
type Story = { cast: ReturnType<typeof castOf>; tell: Tell; brief: Brief; competitionId: string; deadline: string }

/**
 * A sealed further competition, played from both sides: council staff draft, publish and open; providers' systems bid.
 * Against a sandbox, whose clock is stepped to the deadline.
 */
export async function playCompetition(sandbox: SandboxFile, tell: Tell) {
  const cast = castOf(sandbox)
  const council = cast.commissioner.carelot
  const { now } = await council.sandbox.stepClock({ set: 'running' })

  // The council drafts, its panel declares its interests, and the gates are asked over every supplier of the framework.
  const brief = dischargeToAssess(sandbox, cast, now)
  const { id: competitionId, version } = await council.competition.draft({ agreementId: sandbox.agreementId, brief })
  tell(cast.commissioner.name, `drafts “${brief.title}”, ${brief.lots.length} lots`)
  for (const member of cast.persons(brief.panel))
    await member.carelot.competition.declareInterest({ competitionId, phase: 'before-issue', conflict: false })
  const published = await council.competition.publish({ competitionId, version })
  const { invited, notInvited, deadline } = published
  const until = asWritten(deadline)
  tell(cast.commissioner.name, `publishes it: ${invited} suppliers invited, ${notInvited} not; bids until ${until}`)

  const story = { cast, tell, brief, competitionId, deadline }
  const cured = await cureGate(story, now)
  const receipts = await playTenderPeriod(story)
  const bids = await openTenders(story, receipts)
  return {
    competitionId,
    title: brief.title,
    deadline,
    invited: invited + cured.invited,
    notInvited: cured.notInvited,
    bids,
    receiptsVerified: receipts.length,
  }
}

/** A supplier reads its own answer of the gates, renews what had expired, and is checked again. */
async function cureGate({ cast, tell, competitionId }: Story, now: string) {
  const { name, signatory, system } = cast.provider('Foxglove')
  const { lots } = await system.carelot.competition.findInvitation({ competitionId })
  tell(name, `reads why it is not invited: ${[...new Set(lots.map(({ gate }) => gate))].join(', ')}`)
  await signatory.carelot.organisation.recordRegistration({
    organisationId: signatory.organisationId,
    particulars: {
      kind: 'cqc-registration',
      activity: 'personal-care',
      providerId: '1-999000061',
      locationId: '1-999000062',
    },
    issuedOn: now.slice(0, 10),
  })
  const checked = await cast.commissioner.carelot.competition.checkGates({ competitionId })
  tell(cast.commissioner.name, `has the gates asked again: ${checked.invited} more invited`)
  return checked
}

/** Systems bid and keep their receipts; an addendum goes to everybody; the deadline comes, and what is late is refused. */
async function playTenderPeriod({ cast, tell, brief, competitionId, deadline }: Story) {
  const { commissioner } = cast
  const council = commissioner.carelot
  const keys = await council.publicKeys()

  async function submit(provider: Provider, hourlyPence: number) {
    const { lots } = await provider.system.carelot.competition.findInvitation({ competitionId })
    const offer = bid(brief, { provider, hourlyPence, lots: lots.filter(({ gate }) => gate === null) })
    const receipt = await provider.system.carelot.competition.submitBid({ competitionId, ...offer })
    await verifyReceipt(receipt, keys)
    tell(provider.name, `bids for ${offer.lots.length} lots, version ${receipt.version}; receipt verified offline`)
    return { provider, receipt }
  }

  const receipts = []
  const rates = { Applewood: 2295, Bluebell: 2355, Cherry: 2310, Foxglove: 2270 }
  for (const [name, hourlyPence] of Object.entries(rates)) {
    const provider = cast.provider(name)
    const { systemId = '' } = provider.system
    await provider.signatory.carelot.competition.authoriseSubmission({ competitionId, systemId })
    receipts.push(await submit(provider, hourlyPence))
  }
  const change = { coverHours: 'Every day, 07:00 to 22:00' }
  const addendum = await council.competition.issueAddendum({ competitionId, text: 'Cover begins at 07:00.', change })
  tell(commissioner.name, `issues addendum ${addendum.number} to everybody invited; whoever has bid may bid again`)
  receipts.push(await submit(cast.provider('Bluebell'), 2340))

  await council.sandbox.stepClock({ to: deadline })
  const late = cast.provider('Downland')
  const refusal = await submit(late, 1999).catch(problemOf)
  if (!refusal || !('code' in refusal)) throw new Error('a bid at the deadline was not refused')
  tell(late.name, `comes at the instant of the deadline and is refused: ${refusal.title}`)
  await council.event.feed().waitFor(({ type, subject }) => type === 'competition.closed' && subject === competitionId)
  tell('Carelot', 'closes the competition and signs the list of what it received')
  return receipts
}

/** Two different persons open tenders; every bidder finds its own hash in the signed list; the panel sees the bids. */
async function openTenders(
  { cast, tell, competitionId }: Story,
  receipts: Awaited<ReturnType<typeof playTenderPeriod>>,
) {
  for (const opener of cast.openers) {
    await opener.carelot.competition.declareInterest({ competitionId, phase: 'opening', conflict: false })
    await opener.carelot.competition.approveOpening({ competitionId })
    tell(opener.name, 'approves the opening')
  }
  const feed = cast.commissioner.carelot.event.feed()
  await feed.waitFor(({ type, subject }) => type === 'competition.opened' && subject === competitionId)
  tell('Carelot', 'releases the quality envelope; prices stay sealed')

  const latest = new Map(receipts.map(({ provider, receipt }) => [provider.name, receipt]))
  for (const [name, { saltedHash }] of latest) {
    const { hashes } = await cast.provider(name).system.carelot.competition.findClosing({ competitionId })
    if (!hashes.includes(saltedHash)) throw new Error(`the bid of ${name} is not in the signed list`)
    tell(name, 'finds its own bid in the signed list')
  }
  const opened = await cast.commissioner.carelot.competition.listBids({ competitionId }).toArray({ limit: 100 })
  return opened.length
}
