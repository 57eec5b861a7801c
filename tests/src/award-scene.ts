import { type PricedTender, recommend, releasePrices } from './awarded.ts'
import type { TestDeployment } from './deployment.ts'
import type { OpenedTender } from './evaluated.ts'
import { answer, taken } from './tender.ts'

/** Competitions whose tenders are open, one for each test, and how to go on with them. */
export function awardScene(carelot: TestDeployment, tenders: OpenedTender[]) {
  const next = () => taken(tenders)
  const post = (name: string, path: string, body: object) => carelot.call(carelot.holder(name), 'POST', path, body)
  return {
    next,
    post,
    code: async (call: ReturnType<typeof post>) => (await call).body.code,
    /** The next one with its prices released, and its two lots. */
    async priced(): Promise<PricedTender & { one: string; other: string }> {
      const tender = await releasePrices(carelot, next(), [
        [5, 4],
        [4, 3],
      ])
      const [one = '', other = ''] = tender.lots.map(({ lotId }) => lotId)
      return { ...tender, one, other }
    },
    async recommendAll(tender: PricedTender): Promise<void> {
      for (const { lotId } of tender.lots) await answer(recommend(carelot, tender, lotId))
    },
  }
}
