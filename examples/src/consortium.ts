import { problemOf, verifyReceipt, verifyStatement } from '@carelot/sdk'
import { bid } from './brief.ts'
import type { Party, SandboxFile } from './cast.ts'
import { publish } from './competition.ts'
import { sectionsOfTerms } from './consortium-terms.ts'
import type { Story, Tell } from './story.ts'
import { openTenders } from './tender-period.ts'

/**
 * Two small firms bid as one: the lead asks, one partner joins and one declines, the terms change and are signed anew, and
 * one sealed bid is made for both. Against a sandbox, whose clock is stepped.
 */
export async function playConsortium(sandbox: SandboxFile, tell: Tell) {
  const { story } = await publish(sandbox, tell)
  const { cast, competitionId, deadline, lotsOf } = story
  const lead = cast.provider('Applewood').signatory
  const lotIds = lotsOf(['SANDBOX-WEST-1', 'SANDBOX-WEST-2']).map(({ id }) => id)
  const { id: consortiumId } = await lead.carelot.consortium.form({
    competitionId,
    name: 'West Kent Together',
    lotIds,
    whyTogether: 'Neither firm has carers enough for both lots alone',
  })
  tell(lead.name, 'forms a consortium for two lots')
  await gather(story, lead, consortiumId)
  const terms = await agree(story, lead, consortiumId)
  const receipt = await bidTogether(story, lead, consortiumId)
  await cast.commissioner.carelot.sandbox.stepClock({ to: deadline })
  await story.happened('competition.closed')
  await openTenders(story, new Map([['Applewood', receipt]]))
  return { competitionId, consortiumId, terms: terms.version, signatures: terms.signatures.length }
}

/** Nobody is a member without saying so: one joins, one declines with its reason. */
async function gather({ cast, tell, brief }: Story, lead: Party, consortiumId: string): Promise<void> {
  const answerBy = brief.timetable.clarificationsUntil ?? brief.timetable.deadline
  const answers = {
    Bluebell: { answer: 'join' as const },
    Cherry: { answer: 'decline' as const, reason: 'Our carers are all in the north' },
  }
  for (const [name, given] of Object.entries(answers)) {
    const { signatory } = cast.provider(name)
    await lead.carelot.consortium.invite({ consortiumId, organisationId: signatory.organisationId, answerBy })
    await signatory.carelot.consortium.answer({ consortiumId, ...given })
    tell(name, given.answer === 'join' ? 'joins' : `declines: ${given.reason}`)
  }
}

/** Terms are signed by their hash; when they change, everybody signs again, and the server says who has yet to. */
async function agree({ cast, tell, lotsOf }: Story, lead: Party, consortiumId: string) {
  const partner = cast.provider('Bluebell').signatory
  const lots = lotsOf(['SANDBOX-WEST-1', 'SANDBOX-WEST-2'])
  async function propose(minutes: readonly [number, number]) {
    const { version } = await lead.carelot.consortium.find({ consortiumId })
    const shares = [lead, partner].map(({ organisationId }, index) => ({
      organisationId,
      weeklyMinutes: minutes[index] ?? 0,
    }))
    const [accountable, backup] = [lead.organisationId, partner.organisationId]
    const everywhere = { coverage: { scope: 'WHOLE' as const }, accountable, backup, delivering: [accountable, backup] }
    const terms = {
      ...sectionsOfTerms,
      lots: lots.map(({ id }) => ({
        lotId: id,
        services: [{ service: 'DISCHARGE_TO_ASSESS' as const, shares, areas: [everywhere] }],
      })),
    }
    const proposed = await lead.carelot.consortium.proposeTerms({ consortiumId, version, terms })
    if (!proposed.terms) throw new Error('the terms are not there')
    tell(lead.name, `proposes version ${proposed.terms.version} of the terms`)
    return proposed.terms
  }
  const first = await propose([20_000, 10_000])
  await partner.carelot.consortium.sign({ consortiumId, contentHash: first.contentHash })
  tell(partner.name, 'signs it')
  const second = await propose([18_000, 12_000])
  const changes = await lead.carelot.consortium
    .compareTerms({ consortiumId, termsVersion: second.version })
    .toArray({ limit: 100 })
  const voided = second.signaturesNeeded.filter(({ signedVersion }) => signedVersion !== null)
  const titles = new Set(changes.flatMap(({ title, material }) => (material ? title : [])))
  tell(lead.name, `has changed “${[...titles].join(', ')}”, which voids ${voided.length} signature`)
  const refusal = await partner.carelot.consortium
    .sign({ consortiumId, contentHash: first.contentHash })
    .catch(problemOf)
  if (!refusal || !('code' in refusal)) throw new Error('a signature under superseded terms was taken')
  tell(partner.name, `would sign the old version and is refused: ${refusal.title}`)
  for (const signatory of [partner, lead]) {
    await signatory.carelot.consortium.sign({ consortiumId, contentHash: second.contentHash })
    tell(signatory.name, 'signs version 2')
    await signPapers(signatory, consortiumId)
    tell(signatory.name, 'signs its papers: no collusion, and authority for the lead')
  }
  const { terms } = await lead.carelot.consortium.find({ consortiumId })
  const keys = await lead.carelot.publicKeys()
  for (const { statement } of terms?.signatures ?? []) await verifyStatement('consortium-signature', statement, keys)
  if (!terms) throw new Error('the terms are not there')
  return terms
}

/** A firm signs what the model of the consortium asks of it, each over its hash. */
async function signPapers({ carelot, organisationId }: Party, consortiumId: string): Promise<void> {
  for await (const paper of carelot.consortium.listPapers({ consortiumId })) {
    const { kind, contentHash, due } = paper
    if (paper.organisationId !== organisationId || due !== 'bid' || contentHash === null) continue
    const authority = { kind: 'office' as const, office: 'Managing director' }
    const own = kind === 'non-collusion' ? { otherBidsInvolvedIn: false } : { expiresOn: '2027-12-31' }
    await carelot.consortium.signPaper({ consortiumId, kind, contentHash, authority, ...own })
  }
}

/** What stands between them and a valid bid is asked, and the lead submits for both. */
async function bidTogether({ cast, tell, brief, lotsOf }: Story, lead: Party, consortiumId: string) {
  const open = await lead.carelot.consortium.listOpenItems({ consortiumId }).toArray({ limit: 100 })
  tell(lead.name, `asks what is still open: ${open.length === 0 ? 'nothing' : open.map(({ what }) => what).join(', ')}`)
  const coverage = await lead.carelot.consortium.findCoverage({ consortiumId })
  const areas = coverage.lots.flatMap(({ services }) => services.flatMap((service) => service.areas))
  tell(lead.name, `sees ${areas.filter(({ state }) => state === 'covered').length} of ${areas.length} areas covered`)
  const lots = lotsOf(['SANDBOX-WEST-1', 'SANDBOX-WEST-2']).map(({ id }) => ({ lotId: id }))
  const joint = bid(brief, { provider: cast.provider('Applewood'), hourlyPence: 2310, lots })
  const receipt = await lead.carelot.consortium.submitBid({ consortiumId, ...joint })
  await verifyReceipt(receipt, await lead.carelot.publicKeys())
  tell(lead.name, 'submits one sealed bid for both; receipt verified offline')
  return receipt
}
