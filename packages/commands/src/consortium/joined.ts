import type { ConsortiumRow } from '@carelot/db/consortium/consortium'

/** The organisations that have joined, the lead among them. */
export function joinedOf({ members }: Pick<ConsortiumRow, 'members'>): string[] {
  return members.filter(({ stage }) => stage === 'joined').map(({ organisationId }) => organisationId)
}
