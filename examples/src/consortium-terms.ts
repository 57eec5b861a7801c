import type { InputOf, OutputOf } from '@carelot/sdk'
import { verifyStatement } from '@carelot/sdk'
import type { Together } from './consortium-forming.ts'
import type { Firm } from './consortium-newcomer.ts'
import { sectionsOfTerms } from './consortium-sections.ts'

type Terms = InputOf<'consortium.proposeTerms'>['terms']
type Proposed = NonNullable<OutputOf<'consortium.find'>['terms']>

/** Minutes a week of home care, and of SIS, by firm. */
type Hours = Readonly<Record<string, readonly [homeCare: number, sis: number]>>
const atFirst: Hours = {
  Applewood: [10_000, 5_000],
  Bluebell: [8_000, 4_000],
  Cherry: [7_000, 3_500],
  Downland: [7_000, 3_500],
  Ivywell: [4_000, 2_000],
}
const changed: Hours = { ...atFirst, Downland: [5_000, 2_500], Ivywell: [6_000, 3_000] }

/** Every area of Ashford has one firm that answers for it and the next that steps in, for both services; prices are blind. */
function termsWith({ members, lotId }: Together, msoaCodes: readonly string[], hours: Hours): Terms {
  const ids = members.map(({ signatory }) => signatory.organisationId)
  const areas = ids.map((accountable, index) => ({
    coverage: { scope: 'PART' as const, msoaCodes: msoaCodes.filter((_, area) => area % ids.length === index) },
    accountable,
    backup: ids[(index + 1) % ids.length] ?? null,
    delivering: [accountable],
  }))
  const sharesOf = (service: 0 | 1) =>
    members.map(({ name, signatory: { organisationId } }) => ({
      organisationId,
      weeklyMinutes: hours[name]?.[service] ?? 0,
    }))
  return {
    ...sectionsOfTerms,
    pricing: { mode: 'blind', assembly: { formula: 'weighted-by-minutes', rounding: 'half-up-once' } },
    lots: [
      {
        lotId,
        services: [
          { service: 'HOME_CARE', shares: sharesOf(0), areas },
          { service: 'SIS', shares: sharesOf(1), areas },
        ],
      },
    ],
  }
}

async function propose(together: Together, hours: Hours): Promise<Proposed> {
  const { lead, consortiumId, lotId, tell } = together
  const { msoaCodes } = await lead.carelot.lot.find({ lotId })
  const { version } = await lead.carelot.consortium.find({ consortiumId })
  const terms = termsWith(together, msoaCodes, hours)
  const proposed = await lead.carelot.consortium.proposeTerms({ consortiumId, version, terms })
  if (!proposed.terms) throw new Error('the terms are not there')
  tell(lead.name, `proposes version ${proposed.terms.version} of the terms`)
  return proposed.terms
}

/** Whoever signs binds itself to this very text, by its hash. */
export async function signTerms({ consortiumId, tell }: Together, { name, signatory }: Firm, terms: Proposed) {
  const { version, contentHash } = terms
  await signatory.carelot.consortium.sign({ consortiumId, contentHash })
  tell(name, `signs version ${version}`)
}

/** Two have signed when hours move from one firm to another: that is material, so both sign again. */
export async function agree(together: Together, early: readonly Firm[]) {
  const { lead, consortiumId, members, tell } = together
  const first = await propose(together, atFirst)
  for (const member of early) await signTerms(together, member, first)
  const second = await propose(together, changed)
  const { version: termsVersion } = second
  const changes = lead.carelot.consortium.compareTerms({ consortiumId, termsVersion })
  const material = (await changes.toArray({ limit: 100 })).flatMap((change) => (change.material ? change.title : []))
  const isVoid = ({ organisationId }: { organisationId: string }) =>
    second.signaturesNeeded.some((needed) => needed.organisationId === organisationId && needed.signedVersion !== null)
  const voided = members.filter(({ signatory }) => isVoid(signatory)).map(({ name }) => name)
  tell(
    'Carelot',
    `says “${[...new Set(material)].join(', ')}” changed, which voids what ${voided.join(' and ')} signed`,
  )
  return { terms: second, voided }
}

/** Who has signed the terms that stand, each signature verified without the server. */
export async function verifiedSigners({ lead, consortiumId, members }: Together): Promise<string[]> {
  const { terms } = await lead.carelot.consortium.find({ consortiumId })
  const keys = await lead.carelot.publicKeys()
  const signatures = terms?.signatures ?? []
  for (const { statement } of signatures) await verifyStatement('consortium-signature', statement, keys)
  const signed = new Set(signatures.map(({ organisationId }) => organisationId))
  return members.filter(({ signatory }) => signed.has(signatory.organisationId)).map(({ name }) => name)
}
