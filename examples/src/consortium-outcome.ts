import type { Together } from './consortium-forming.ts'

/** Every member hears that the council has signed, and reads in the framework that it holds the lot with the others. */
export async function readAppointment({ members, consortiumId, lotId, tell, nameOf }: Together, agreementId: string) {
  const lot = nameOf(lotId)
  const appointed: string[] = []
  for (const { name, signatory } of members) {
    const { carelot, organisationId } = signatory
    const feed = carelot.event.feed()
    await feed.waitFor(({ type, subject }) => type === 'consortium.contracted' && subject === consortiumId)
    const held = await carelot.agreement.listAppointments({ agreementId }).toArray({ limit: 100 })
    const own = held.find((one) => one.lotId === lotId && one.members.includes(organisationId))
    if (!own) continue
    appointed.push(name)
    tell(name, `is appointed to ${lot} for ${own.services.join(' and ')}, one of ${own.members.length}`)
  }
  return { lot, members: appointed }
}
