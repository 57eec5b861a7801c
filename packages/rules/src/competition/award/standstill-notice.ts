import type { Brief } from '../brief.ts'
import type { LetterContent } from './letter.ts'
import type { Signing } from './signing.ts'

/** The standstill in the words of a letter; where nothing is awarded there is none, since no contract follows. @see rules P-11, P-32, P-44 */
export function standstillNotice(
  { kind }: Brief['standstill'],
  { standstillEndsOn, mayBeSignedFrom, isAwarded }: Signing & { isAwarded: boolean },
): LetterContent['standstill'] {
  if (!isAwarded) return { kind: 'none', endsOn: null, says: 'Nothing is awarded, and so no contract follows.' }
  return { kind, endsOn: standstillEndsOn, says: sentence(kind, { standstillEndsOn, mayBeSignedFrom }) }
}

function sentence(kind: Brief['standstill']['kind'], { standstillEndsOn, mayBeSignedFrom }: Signing): string {
  if (kind === 'none')
    return mayBeSignedFrom === null
      ? 'There is no standstill; contracts are signed once the notice of the award is published.'
      : 'There is no standstill; contracts may be signed from now on.'
  if (standstillEndsOn === null)
    return 'A standstill applies; its days count from the publication of the notice of the award.'
  return `A standstill applies until the end of ${standstillEndsOn}; no contract is signed before it is over.`
}
