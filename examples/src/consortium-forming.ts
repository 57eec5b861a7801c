import type { Party } from './cast.ts'
import { type Firm, registerNewcomer } from './consortium-newcomer.ts'
import type { Story } from './story.ts'

/** A consortium that is being formed: its lead, the firms that have joined (the lead first), and the lot that it is for. */
export type Together = Story & { consortiumId: string; lotId: string; lead: Party; members: Firm[] }

/** The lead begins alone: it says why it takes several, and what everybody keeps to itself. */
export async function form(story: Story, leader: Firm): Promise<Together> {
  const { competitionId, tell, lotsOf } = story
  const lead = { ...leader.signatory, name: leader.name }
  const lotId = lotsOf(['ASHFORD'])[0]?.id ?? ''
  const { id: consortiumId } = await lead.carelot.consortium.form({
    competitionId,
    name: 'Ashford Together (invented)',
    lotIds: [lotId],
    whyTogether: 'The least that is let is 800 hours a week, and none of us has carers for that alone',
    nda: { text: 'What we tell each other of firms, staff and prices stays between us, and is for this bid alone.' },
  })
  tell(lead.name, 'forms a consortium for Ashford, with an agreement to keep silent')
  return { ...story, consortiumId, lotId, lead, members: [leader] }
}

const answerByOf = ({ brief: { timetable } }: Together) => timetable.clarificationsUntil ?? timetable.deadline

async function ask(together: Together, { signatory: { organisationId } }: Firm): Promise<void> {
  const { lead, consortiumId } = together
  await lead.carelot.consortium.invite({ consortiumId, organisationId, answerBy: answerByOf(together) })
}

/** A firm that is asked promises silence, sees who else is in, and joins by its own word. */
export async function join(together: Together, partner: Firm): Promise<void> {
  await ask(together, partner)
  await consent(together, partner, 'member')
}

async function consent(
  { consortiumId, members, tell }: Together,
  partner: Firm,
  role: 'member' | 'reserve',
): Promise<void> {
  const { consortium } = partner.signatory.carelot
  const { nda } = await consortium.find({ consortiumId })
  const seen = await consortium.acceptNda({ consortiumId, contentHash: nda?.contentHash ?? '' })
  const others = seen.members.flatMap(({ stage, name }) => (stage === 'joined' ? name.replace(/ .*/, '') : []))
  await consortium.answer({ consortiumId, answer: 'join', role })
  tell(partner.name, `promises silence, sees who is in (${others.join(', ')}), and joins`)
  members.push(partner)
}

export async function decline(together: Together, firm: Firm): Promise<void> {
  const { consortiumId, tell } = together
  await ask(together, firm)
  const reason = 'We would rather bid alone'
  await firm.signatory.carelot.consortium.answer({ consortiumId, answer: 'decline', reason })
  tell(firm.name, `declines: ${reason}`)
}

/** A firm that is not on Carelot is asked by a link, registers by it, and joins in reserve: it is not in the bid, and owes nothing. */
export async function joinInReserve(together: Together, name: string): Promise<Firm> {
  const { lead, consortiumId, tell } = together
  const { secret } = await lead.carelot.consortium.inviteByLink({
    ...{ consortiumId, firmName: `${name} Homecare (invented)`, email: 'office@ivywell.example' },
    ...{ role: 'reserve', answerBy: answerByOf(together) },
  })
  if (secret === null) throw new Error('the link is told once, and was told before')
  tell(lead.name, `sends ${name} a link, to be in reserve`)
  const reserve = await registerNewcomer(lead, secret, name)
  tell(name, 'registers by it, and shows its registration for care and its insurance')
  await consent(together, reserve, 'reserve')
  return reserve
}

/** The lead asks a reserve member to step in. It does so by its own consent, over the hash of the change, and owes what a member owes. */
export async function stepIn({ lead, consortiumId, tell }: Together, { name, signatory }: Firm): Promise<void> {
  const { organisationId, carelot } = signatory
  const change = { kind: 'step-in', newcomer: organisationId, reason: 'The four of us have too few carers' } as const
  const { id: changeId, contentHash } = await lead.carelot.consortium.declareChange({ consortiumId, ...change })
  tell(lead.name, `asks ${name} to step in from the reserve`)
  await carelot.consortium.answerChange({ consortiumId, changeId, contentHash, answer: 'consent' })
  const papers = await carelot.consortium.listPapers({ consortiumId }).toArray({ limit: 100 })
  const owed = papers.filter((paper) => paper.organisationId === organisationId && paper.due === 'bid')
  tell(name, `consents, and has to sign ${owed.map(({ kind }) => kind).join(' and ')}`)
}
