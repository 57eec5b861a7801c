import { ashfordOffers } from './ashford-offers.ts'
import { award } from './award.ts'
import type { SandboxFile } from './cast.ts'
import { bidTogether, coverage, openItems, sizingWarning } from './consortium-bid.ts'
import { askInsurance, checkInsurance } from './consortium-diligence.ts'
import { decline, form, join, joinInReserve, stepIn, type Together } from './consortium-forming.ts'
import { readAppointment, readManifest } from './consortium-outcome.ts'
import { signPapers } from './consortium-papers.ts'
import { priceBlind } from './consortium-prices.ts'
import { agree, signTerms, verifiedSigners } from './consortium-terms.ts'
import { audit, makeContracts } from './contracts.ts'
import { evaluate } from './evaluation.ts'
import { publishLetting } from './letting.ts'
import type { Story, Tell } from './story.ts'
import { authorise, type Bids, openTenders, submit } from './tender-period.ts'

/**
 * The letting of the Ashford lot: five small firms, of which none has hours enough alone, form a consortium, bid as one among
 * others and are appointed. Against a sandbox, whose clock is stepped. All firms and people are invented.
 */
export async function playConsortium(sandbox: SandboxFile, tell: Tell) {
  const { story, agreementId } = await publishLetting(sandbox, tell, ashfordOffers)
  const { competitionId, cast } = story
  const [lead, declining] = [cast.provider('Applewood'), cast.provider('Elderflower')]
  const [bluebell, cherry, downland] = [cast.provider('Bluebell'), cast.provider('Cherry'), cast.provider('Downland')]

  const aWeekLater = () => cast.commissioner.carelot.sandbox.stepClock({ advance: 'P7D' })

  const together = await form(story, lead)
  for (const partner of [bluebell, cherry, downland]) await join(together, partner)
  const reserve = await joinInReserve(together, 'Ivywell')
  await decline(together, declining)
  await stepIn(together, reserve)
  await askInsurance(together)
  await aWeekLater()
  const { terms, voided } = await agree(together, [bluebell, cherry])
  const toDo = [await openItems(together)]
  await aWeekLater()

  const insurance = await checkInsurance(together, cherry)
  toDo.push(await openItems(together))
  for (const member of together.members) await signTerms(together, member, terms)
  toDo.push(await openItems(together))
  for (const member of together.members) await signPapers(together, member)
  toDo.push(await openItems(together))
  await aWeekLater()

  const hourlyPence = await priceBlind(together)
  toDo.push(await openItems(together))
  const covered = await coverage(together)
  const sizing = await sizingWarning(together)
  const bids = await bidAmongOthers(together)
  await cast.commissioner.carelot.sandbox.stepClock({ to: story.deadline })
  await story.happened('competition.closed')

  await openTenders(story, bids)
  const behind = await readManifest(together)
  await evaluate(story, bids)
  await award(story, bids, { shortfallReason: 'The rest stays with the providers of today until the lot is let again' })
  for (const member of together.members) await signPapers(together, member, 'award')
  await makeContracts(story)
  const appointed = await readAppointment(together, agreementId)
  return {
    ...{ competitionId, title: story.brief.title, consortiumId: together.consortiumId },
    ...(await read(together)),
    ...{ steppedIn: reserve.name, voided, insurance },
    terms: terms.version,
    signatures: await verifiedSigners(together),
    ...{ toDo, hourlyPence, covered, sizing, behind, appointed },
    bids: await pointsOf(story, bids),
    recordLines: await audit(story),
  }
}

/** Two single firms bid as well, by their own systems; the consortium's bid stands under the name of its lead. */
async function bidAmongOthers(together: Together): Promise<Bids> {
  const bids = new Map([['Applewood', await bidTogether(together)]])
  for (const name of ['Hopfield', 'Elderflower']) {
    const provider = together.cast.provider(name)
    await authorise(together, provider)
    bids.set(name, await submit(together, provider, ashfordOffers[name]?.hourlyPence ?? 0))
  }
  return bids
}

/** Who is what in the consortium, as its lead reads it. */
async function read({ lead, consortiumId, members }: Together) {
  const { name, ...consortium } = await lead.carelot.consortium.find({ consortiumId })
  const roleOf = (id: string) => consortium.members.find(({ organisationId }) => organisationId === id)?.role
  const roles = members.map((member) => ({ name: member.name, role: roleOf(member.signatory.organisationId) }))
  const declined = consortium.members.flatMap((member) => (member.stage === 'declined' ? firstWordOf(member.name) : []))
  return { name, stage: consortium.stage, members: roles, declined }
}

const firstWordOf = (name: string) => name.split(' ').slice(0, 1)

/** Who has how many points, and who succeeds. */
async function pointsOf({ cast, competitionId }: Story, bids: Bids) {
  const rankings = await cast.commissioner.carelot.competition.listRankings({ competitionId }).toArray({ limit: 100 })
  return [...bids].map(([name, { id }]) => {
    const points = rankings.flatMap((ranking) => ranking.bids).find(({ bidId }) => bidId === id)?.points ?? null
    const successful = rankings.some((ranking) => ranking.successful?.includes(id))
    return { name, points, successful }
  })
}
