// Generated from openapi.json: `npm run generate`. Do not edit.
import type { ContractRouter, Mutation, Query } from '../trpc-procedure.ts'

export type AppRouter = ContractRouter<{
  competition: {
    approveOpening: Mutation<'competition.approveOpening'>
    authoriseSubmission: Mutation<'competition.authoriseSubmission'>
    declareInterest: Mutation<'competition.declareInterest'>
    draft: Mutation<'competition.draft'>
    find: Query<'competition.find'>
    publish: Mutation<'competition.publish'>
    submitBid: Mutation<'competition.submitBid'>
  }
  event: {
    list: Query<'event.list'>
  }
  sandbox: {
    stepClock: Mutation<'sandbox.stepClock'>
  }
}>
