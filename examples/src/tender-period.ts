import { problemOf, verifyReceipt } from '@carelot/sdk'
import { bid } from './brief.ts'
import type { Provider } from './cast.ts'
import { latePence, offers } from './offers.ts'
import type { Story } from './story.ts'

/** The bid that stands of each provider, by the provider's name. */
export type Bids = ReadonlyMap<string, { id: string; saltedHash: string }>

/** A supplier reads its own answer of the gates, renews what had expired, and is checked again. */
export async function cureGate({ cast, tell, competitionId }: Story, now: string) {
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
export async function playTenderPeriod(story: Story): Promise<{ bids: Bids; receipts: number }> {
  const { cast, tell, competitionId, deadline } = story
  const council = cast.commissioner.carelot
  const bids = new Map<string, { id: string; saltedHash: string }>()

  for (const [name, { hourlyPence }] of Object.entries(offers)) {
    await authorise(story, cast.provider(name))
    bids.set(name, await submit(story, cast.provider(name), hourlyPence))
  }
  const change = { coverHours: 'Every day, 07:00 to 22:00' }
  const addendum = await council.competition.issueAddendum({ competitionId, text: 'Cover begins at 07:00.', change })
  tell(cast.commissioner.name, `issues addendum ${addendum.number} to everybody invited; whoever has bid may bid again`)
  bids.set('Bluebell', await submit(story, cast.provider('Bluebell'), offers.Bluebell.hourlyPence - 15))

  await council.sandbox.stepClock({ to: deadline })
  const late = cast.provider('Downland')
  const refusal = await submit(story, late, latePence).catch(problemOf)
  if (!refusal || !('code' in refusal)) throw new Error('a bid at the deadline was not refused')
  tell(late.name, `comes at the instant of the deadline and is refused: ${refusal.title}`)
  await story.happened('competition.closed')
  tell('Carelot', 'closes the competition and signs the list of what it received')
  return { bids, receipts: bids.size + 1 }
}

/** A signatory lets the provider's system submit for this competition. */
export async function authorise({ competitionId }: Story, { signatory, system }: Provider): Promise<void> {
  const { systemId = '' } = system
  await signatory.carelot.competition.authoriseSubmission({ competitionId, systemId })
}

/** One bid of a provider's system, with its receipt verified offline. */
export async function submit(
  { cast, tell, brief, competitionId, lotsOf, nameOf, offers }: Story,
  provider: Provider,
  hourlyPence: number,
) {
  const { carelot } = provider.system
  const { lots } = await carelot.competition.findInvitation({ competitionId })
  const { lots: refs, ofEach } = offers[provider.name] ?? {}
  const wanted = lotsOf(refs)
  const open = lots.filter(({ lotId, gate }) => gate === null && wanted.some((lot) => lot.id === lotId))
  const receipt = await carelot.competition.submitBid({
    competitionId,
    ...bid(brief, { provider, hourlyPence, lots: open.map(({ lotId }) => ({ lotId, ...ofEach })) }),
  })
  await verifyReceipt(receipt, await cast.commissioner.carelot.publicKeys())
  const names = open.map(({ lotId }) => nameOf(lotId)).join(' and ')
  tell(provider.name, `bids for ${names}, version ${receipt.version}; receipt verified offline`)
  return receipt
}

/** Two different persons open tenders, and every bidder finds its own hash in the signed list. */
export async function openTenders({ cast, tell, competitionId, happened }: Story, bids: Bids): Promise<void> {
  for (const opener of cast.openers) {
    await opener.carelot.competition.declareInterest({ competitionId, phase: 'opening', conflict: false })
    await opener.carelot.competition.approveOpening({ competitionId })
    tell(opener.name, 'approves the opening')
  }
  await happened('competition.opened')
  tell('Carelot', 'releases the quality envelope; prices stay sealed')
  for (const [name, { saltedHash }] of bids) {
    const { hashes } = await cast.provider(name).system.carelot.competition.findClosing({ competitionId })
    if (!hashes.includes(saltedHash)) throw new Error(`the bid of ${name} is not in the signed list`)
    tell(name, 'finds its own bid in the signed list')
  }
}
