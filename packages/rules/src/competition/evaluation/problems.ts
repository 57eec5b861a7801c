/** Refusals about the evaluation of bids. */
export const evaluationProblems = {
  'evaluation.question-unknown': { status: 422, title: 'The competition does not ask this question' },
  'evaluation.score-above-scale': { status: 422, title: 'The score is above the scale of the competition' },
  'evaluation.evaluators-too-few': { status: 409, title: 'Fewer than two evaluators are left for this answer' },
  'evaluation.seat-refused': { status: 409, title: 'This person does not evaluate here' },
  'evaluation.score-given': { status: 409, title: 'The score was given and is not changed any more' },
  'evaluation.scores-missing': { status: 409, title: 'Not every evaluator has given a score' },
  'evaluation.consensus-missing': { status: 409, title: 'An answer has not been moderated' },
  'evaluation.consensus-outdated': { status: 409, title: 'The consensus rests on scores that are not those of today' },
} as const satisfies Record<string, { status: number; title: string }>
