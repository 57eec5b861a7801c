import { problemOf, verifyReceipt } from '@carelot/sdk'
import { bid, dischargeToAssess } from './brief.ts'
import { castOf, type Provider, type SandboxFile } from './cast.ts'

/** Told of everything that happens: who did what. */
export type Tell = (who: string, what: string) => void

/**
 * A sealed further competition, played from both sides: council staff draft, publish and open; providers' systems bid.
 * Against a sandbox, whose clock is stepped to the deadline.
 */
export async function playCompetition(sandbox: SandboxFile, tell: Tell) {
  const cast = castOf(sandbox)
  const { commissioner, openers } = cast
  const { now } = await commissioner.carelot.sandbox.stepClock({ set: 'running' })
  const brief = dischargeToAssess(sandbox, cast, now)

  // The council drafts and publishes. Every supplier of the framework is asked the gates; those that pass are invited.
  const draft = await commissioner.carelot.competition.draft({ agreementId: sandbox.agreementId, brief })
  const competitionId = draft.id
  const happened = (type: string) => (event: { type: string; subject: string }) =>
    event.type === type && event.subject === competitionId
  tell(commissioner.name, `drafts “${brief.title}”, ${brief.lots.length} lots`)
  for (const member of cast.persons(brief.panel))
    await member.carelot.competition.declareInterest({ competitionId, phase: 'before-issue', conflict: false })
  const published = await commissioner.carelot.competition.publish({ competitionId, version: draft.version })
  tell(
    commissioner.name,
    `publishes it: ${published.invited} invited, ${published.notInvited} not, deadline ${published.deadline}`,
  )

  // A signatory lets the provider's system submit for this competition; the system bids, and keeps the receipt.
  const keys = await commissioner.carelot.publicKeys()
  async function submit({ name, signatory, system }: Provider, hourlyPence: number) {
    const receipt = await system.carelot.competition.submitBid({
      competitionId,
      ...bid(brief, signatory.personId ?? '', hourlyPence),
    })
    await verifyReceipt(receipt, keys)
    tell(name, `bids, version ${receipt.version}; its receipt is verified offline`)
    return receipt
  }
  const receipts = new Map<string, Awaited<ReturnType<typeof submit>>>()
  for (const [index, name] of ['Applewood', 'Bluebell', 'Cherry'].entries()) {
    const provider = cast.provider(name)
    await provider.signatory.carelot.competition.authoriseSubmission({
      competitionId,
      systemId: provider.system.systemId ?? '',
    })
    receipts.set(name, await submit(provider, 2295 + index * 60))
  }
  receipts.set('Bluebell', await submit(cast.provider('Bluebell'), 2310))

  // The deadline comes. What arrives at that instant is late.
  await commissioner.carelot.sandbox.stepClock({ to: published.deadline })
  await cast.provider('Applewood').system.carelot.event.feed().waitFor(happened('competition.closed'))
  tell('Carelot', 'closes the competition and signs the list of what it received')
  const late = cast.provider('Downland')
  await submit(late, 1999).catch((error: unknown) =>
    tell(late.name, `is refused: ${problemOf(error)?.title ?? String(error)}`),
  )

  // Two different persons open tenders; the worker that holds the key releases the quality envelope.
  for (const opener of openers) {
    await opener.carelot.competition.declareInterest({ competitionId, phase: 'opening', conflict: false })
    await opener.carelot.competition.approveOpening({ competitionId })
    tell(opener.name, 'approves the opening')
  }
  await commissioner.carelot.event.feed().waitFor(happened('competition.opened'))
  tell('Carelot', 'releases the quality envelope; prices stay sealed')

  return { competitionId, title: brief.title, ...published, bids: receipts.size, receiptsVerified: receipts.size + 1 }
}
