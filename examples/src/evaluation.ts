import type { Story } from './story.ts'
import type { Bids } from './tender-period.ts'

/**
 * Two evaluators score every answer without seeing each other's scores, the moderator writes what they agree on, and locks
 * it: only then are prices released.
 */
export async function evaluate(
  { cast, tell, brief, competitionId, offers, happened }: Story,
  bids: Bids,
): Promise<void> {
  const scoreOf = (bidId: string, question: string) => {
    const [name = ''] = [...bids].find(([, { id }]) => id === bidId) ?? []
    return offers[name]?.scores[question] ?? 0
  }
  for (const person of cast.persons(brief.panel))
    await person.carelot.competition.declareInterest({ competitionId, phase: 'opening', conflict: false })

  for (const evaluator of cast.persons({ evaluators: brief.panel.evaluators })) {
    const { competition } = evaluator.carelot
    const answers = await competition.listOwnScores({ competitionId }).toArray({ limit: 100 })
    for (const { bidId, question } of answers) {
      const score = scoreOf(bidId, question)
      await competition.giveScore({ competitionId, bidId, question, score, reason: `As level ${score} describes` })
    }
    tell(evaluator.name, `scores ${answers.length} answers, each with a reason`)
  }
  await cast.commissioner.carelot.sandbox.stepClock({ to: `${brief.timetable.evaluationEndsOn}T16:00:00.000Z` })
  const [moderator] = cast.persons({ moderator: brief.panel.moderator })
  if (!moderator) throw new Error('the panel has no moderator')
  const { competition } = moderator.carelot
  const answers = await competition.listAnswers({ competitionId }).toArray({ limit: 100 })
  for (const { bidId, question } of answers)
    await competition.moderateAnswer({
      competitionId,
      bidId,
      question,
      score: scoreOf(bidId, question),
      reason: 'Both evaluators found the same evidence',
    })
  await competition.lockQuality({ competitionId })
  tell(moderator.name, `moderates ${answers.length} answers and locks quality`)
  await happened('competition.prices-released')
  tell('Carelot', 'releases the price envelope')
}
