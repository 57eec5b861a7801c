import type { Party } from './cast.ts'

export type Firm = { name: string; signatory: Party }

/** A firm that nobody knows yet registers by the link that it was sent, without a key; the key that it gets is its own. */
export async function registerNewcomer(lead: Party, secret: string, name: string): Promise<Firm> {
  const organisation = `${name} Homecare (invented)`
  const person = { name: `Sam Signatory of ${name}` }
  const nobody = lead.carelot.withOptions({ apiKey: null })
  const identifier = { scheme: 'GB-COH' as const, id: companyNumber(secret) }
  const made = await nobody.consortium.registerByLink({ secret, name: organisation, identifier, person })
  const { organisationId, personId, apiKey } = made
  const carelot = nobody.withOptions({ apiKey })
  await showRegistrations(carelot, organisationId)
  const signatory = { name: person.name, role: 'signatory', organisation, organisationId, personId, apiKey, carelot }
  return { name, signatory }
}

/** An invented number: another each time that the story is played. */
const companyNumber = (secret: string) =>
  `9991${[...secret]
    .reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 10_000, 7)
    .toString()
    .padStart(4, '0')}`

/** What the law and the council ask of whoever delivers: registered for personal care, insured, and no ground of exclusion. */
async function showRegistrations(carelot: Party['carelot'], organisationId: string): Promise<void> {
  const [issuedOn, expiresOn] = ['2026-10-01', '2031-09-30']
  const insured = { kind: 'insurance' as const, status: 'in-place' as const, coverPence: 1_000_000_000 }
  for (const particulars of [
    {
      kind: 'cqc-registration' as const,
      activity: 'personal-care' as const,
      providerId: '1-999000091',
      locationId: '1-999000092',
    },
    { kind: 'declaration' as const, subject: 'exclusion-grounds' as const },
    { ...insured, cover: 'employers-liability' as const },
    { ...insured, cover: 'public-liability' as const },
  ])
    await carelot.organisation.recordRegistration({ organisationId, particulars, issuedOn, expiresOn })
}
