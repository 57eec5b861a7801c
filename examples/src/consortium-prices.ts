import { memberPence } from './ashford-offers.ts'
import { ratesFrom } from './brief.ts'
import type { Together } from './consortium-forming.ts'

/** Each firm seals what it asks, which nobody reads: the server joins the rates by the signed formula, and the lead approves them. */
export async function priceBlind({ lead, consortiumId, lotId, members, tell }: Together): Promise<number> {
  const { terms } = await lead.carelot.consortium.find({ consortiumId })
  const contentHash = terms?.contentHash ?? ''
  for (const { name, signatory } of members) {
    const lots = [{ lotId, rates: ratesFrom(memberPence[name] ?? 0) }]
    await signatory.carelot.consortium.submitPricePart({ consortiumId, contentHash, lots })
  }
  const parts = await lead.carelot.consortium.listPriceParts({ consortiumId }).toArray({ limit: 100 })
  const read = parts.filter(({ lots }) => lots !== null).length
  tell(lead.name, `sees that all ${parts.length} prices are in, and can read ${read} of them`)
  const { lots, saltedHash } = await lead.carelot.consortium.findAssembledRates({ consortiumId })
  await lead.carelot.consortium.approveAssembledRates({ consortiumId, saltedHash })
  const standard = lots[0]?.rates.find(({ band }) => band === 'standard')?.hourlyPence ?? 0
  tell(lead.name, `approves the rates that were joined: £${(standard / 100).toFixed(2)} an hour at the standard rate`)
  return standard
}
