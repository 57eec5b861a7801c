import type { Together } from './consortium-forming.ts'
import type { Firm } from './consortium-newcomer.ts'

/**
 * A firm signs what the model asks of it, each paper over its hash: before the bid a certificate that it colludes with
 * nobody, and a partner the lead's authority; once it is awarded the agreement of the consortium, a deed, with its executed copy.
 */
export async function signPapers(
  { consortiumId, tell }: Together,
  { name, signatory: { carelot, organisationId } }: Firm,
  due: 'bid' | 'award' = 'bid',
): Promise<void> {
  const papers = await carelot.consortium.listPapers({ consortiumId }).toArray({ limit: 100 })
  const own = papers.filter((paper) => paper.organisationId === organisationId && paper.due === due)
  for (const { kind, form, contentHash } of own) {
    if (contentHash === null) throw new Error(`the ${kind} says nothing yet`)
    const authority = { kind: 'office' as const, office: 'Managing director' }
    await carelot.consortium.signPaper({
      ...{ consortiumId, kind, contentHash, authority },
      ...(kind === 'non-collusion' && { otherBidsInvolvedIn: false }),
      ...(kind === 'letter-of-authority' && { expiresOn: '2029-12-31' }),
      ...(form === 'deed' && { documentId: await executed(carelot, kind) }),
    })
  }
  tell(name, `signs ${own.map(({ kind, form }) => `${kind}${form === 'deed' ? ' (deed)' : ''}`).join(' and ')}`)
}

/** The copy of a deed as it was executed. */
async function executed(carelot: Firm['signatory']['carelot'], kind: string): Promise<string> {
  const content = new Blob([`${kind}, executed as a deed`], { type: 'text/plain' })
  return (await carelot.document.upload({ name: `${kind}.txt`, purpose: 'consortium', content })).id
}
