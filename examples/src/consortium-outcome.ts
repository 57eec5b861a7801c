import { verifyStatement } from '@carelot/sdk'
import type { Together } from './consortium-forming.ts'

/** Once tenders are open, and not before, the council reads who stands behind the joint bid and in which papers. */
export async function readManifest({ cast, competitionId, consortiumId, tell }: Together) {
  const { name, carelot } = cast.commissioner
  const manifests = await carelot.consortium.listManifests({ competitionId }).toArray({ limit: 100 })
  const own = manifests.find((manifest) => manifest.consortiumId === consortiumId)
  if (!own) throw new Error('the joint bid has no manifest')
  await verifyStatement('consortium-manifest', own.statement, await carelot.publicKeys())
  const { parties, papers, liability } = own
  tell(
    name,
    `learns who stands behind it: ${parties.length} firms, liable ${liability}, ${papers.length} signed papers`,
  )
  return { firms: parties.length, papers: papers.length, liability }
}

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
