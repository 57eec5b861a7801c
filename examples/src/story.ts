import type { Brief } from './brief.ts'
import type { castOf, SandboxFile } from './cast.ts'
import type { Offers } from './offers.ts'

/** Told of everything that happens: who did what. */
export type Tell = (who: string, what: string) => void

/** A competition that is being played: who takes part, and what they all refer to. */
export type Story = {
  cast: ReturnType<typeof castOf>
  tell: Tell
  brief: Brief
  competitionId: string
  deadline: string
  /** What each bidder offers, by its name. */
  offers: Offers
  /** Lots of the sandbox by their references. */
  lotsOf(clusterRefs?: readonly string[]): SandboxFile['lots']
  nameOf(lotId: string): string
  /** Waits until the council's feed says that this has happened to the competition. */
  happened(type: string): Promise<void>
}

export function storyOf(
  { lots }: SandboxFile,
  told: Pick<Story, 'cast' | 'tell' | 'brief' | 'competitionId' | 'deadline' | 'offers'>,
): Story {
  const { cast, competitionId } = told
  return {
    ...told,
    lotsOf: (clusterRefs) => lots.filter(({ clusterRef }) => !clusterRefs || clusterRefs.includes(clusterRef)),
    nameOf: (lotId) => lots.find(({ id }) => id === lotId)?.name ?? lotId,
    async happened(type) {
      const feed = cast.commissioner.carelot.event.feed()
      await feed.waitFor((event) => event.type === type && event.subject === competitionId)
    },
  }
}
