/** Why somebody who must be without a conflict is refused. */
export const interests = ['competition.interest-undeclared', 'competition.interest-conflict'] as const
