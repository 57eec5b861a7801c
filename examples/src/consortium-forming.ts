import type { Party, Provider } from './cast.ts'
import type { Story } from './story.ts'

/** A consortium that is being formed: its lead, who has joined (the lead first), and what it is for. */
export type Together = Story & {
  consortiumId: string
  lotId: string
  lead: Party
  members: Provider[]
}

type Asked = { partners: readonly Provider[]; declining: Provider; reserve: Provider }

/** The lead says why it takes several, and asks five firms. Each promises silence before it sees who else is in, and joins or not by its own word. */
export async function form(story: Story, leader: Provider, asked: Asked): Promise<Together> {
  const { competitionId, tell, lotsOf } = story
  const lead = { ...leader.signatory, name: leader.name }
  const [lot] = lotsOf(['ASHFORD'])
  const lotId = lot?.id ?? ''
  const { id: consortiumId } = await lead.carelot.consortium.form({
    competitionId,
    name: 'Ashford Together (invented)',
    lotIds: [lotId],
    whyTogether: 'The least that is let is 800 hours a week, and none of us has carers for that alone',
    nda: {
      text: 'What we tell each other of our firms, staff and prices stays between us and is used for this bid alone.',
    },
  })
  tell(leader.name, 'forms a consortium for Ashford, with an agreement to keep silent')
  const together: Together = { ...story, consortiumId, lotId, lead, members: [leader] }
  for (const partner of asked.partners) await join(together, partner, 'member')
  await decline(together, asked.declining)
  await join(together, asked.reserve, 'reserve')
  return together
}

type InvitedRole = 'member' | 'reserve'

async function invite({ lead, consortiumId, brief }: Together, { signatory }: Provider, role: InvitedRole) {
  const answerBy = brief.timetable.clarificationsUntil ?? brief.timetable.deadline
  const { organisationId } = signatory
  await lead.carelot.consortium.invite({ consortiumId, organisationId, role, answerBy })
}

async function join(together: Together, partner: Provider, role: InvitedRole): Promise<void> {
  const { consortiumId, members, tell } = together
  const { consortium } = partner.signatory.carelot
  await invite(together, partner, role)
  const { nda } = await consortium.find({ consortiumId })
  await consortium.acceptNda({ consortiumId, contentHash: nda?.contentHash ?? '' })
  const seen = (await consortium.find({ consortiumId })).members.filter(({ stage }) => stage === 'joined')
  await consortium.answer({ consortiumId, answer: 'join' })
  tell(
    partner.name,
    `promises silence, sees who is in (${seen.length}), and joins${role === 'reserve' ? ' as reserve' : ''}`,
  )
  members.push(partner)
}

async function decline(together: Together, declining: Provider): Promise<void> {
  const { name, signatory } = declining
  const { consortiumId, tell } = together
  const reason = 'We would rather bid alone'
  await invite(together, declining, 'member')
  await signatory.carelot.consortium.answer({ consortiumId, answer: 'decline', reason })
  tell(name, `declines: ${reason}`)
}

/** Before there is a bid a reserve member takes the place of whoever declined, by a change of its role; it signs like the others. */
export async function stepIn({ lead, consortiumId, tell }: Together, { name, signatory }: Provider) {
  const { version, model, members } = await lead.carelot.consortium.find({ consortiumId })
  const role = { organisationId: signatory.organisationId, role: 'member' as const }
  const { needed } = await lead.carelot.consortium.changeModel({ consortiumId, version, model, roles: [role] })
  tell(name, `steps in from the reserve, and owes ${needed.length} papers for it`)
  return members.filter(({ stage }) => stage === 'declined').map((declined) => declined.name)
}
