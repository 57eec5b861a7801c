// Generated from openapi.json: `npm run generate`. Do not edit.
import type { ContractRouter, Mutation, Query } from '../trpc-procedure.ts'

export type AppRouter = ContractRouter<{
  access: {
    addPerson: Mutation<'access.addPerson'>
    addSystem: Mutation<'access.addSystem'>
    changePerson: Mutation<'access.changePerson'>
    findPerson: Query<'access.findPerson'>
    grantSystem: Mutation<'access.grantSystem'>
    issueKey: Mutation<'access.issueKey'>
    listGrants: Query<'access.listGrants'>
    listKeys: Query<'access.listKeys'>
    listPersons: Query<'access.listPersons'>
    listSystems: Query<'access.listSystems'>
    revokeGrant: Mutation<'access.revokeGrant'>
    revokeKey: Mutation<'access.revokeKey'>
    whoAmI: Query<'access.whoAmI'>
  }
  audit: {
    listRecords: Query<'audit.listRecords'>
    verify: Query<'audit.verify'>
  }
  competition: {
    approveOpening: Mutation<'competition.approveOpening'>
    authoriseSubmission: Mutation<'competition.authoriseSubmission'>
    declareInterest: Mutation<'competition.declareInterest'>
    draft: Mutation<'competition.draft'>
    dryRun: Mutation<'competition.dryRun'>
    find: Query<'competition.find'>
    findBidSchema: Query<'competition.findBidSchema'>
    findClosing: Query<'competition.findClosing'>
    findDraft: Query<'competition.findDraft'>
    findOpening: Query<'competition.findOpening'>
    list: Query<'competition.list'>
    listBids: Query<'competition.listBids'>
    listDeclarations: Query<'competition.listDeclarations'>
    publish: Mutation<'competition.publish'>
    readBid: Query<'competition.readBid'>
    redraft: Mutation<'competition.redraft'>
    saveDraft: Mutation<'competition.saveDraft'>
    standing: Query<'competition.standing'>
    submitBid: Mutation<'competition.submitBid'>
    validateBid: Mutation<'competition.validateBid'>
    withdrawBid: Mutation<'competition.withdrawBid'>
  }
  document: {
    content: Query<'document.content'>
    find: Query<'document.find'>
    upload: Mutation<'document.upload'>
  }
  event: {
    list: Query<'event.list'>
  }
  sandbox: {
    stepClock: Mutation<'sandbox.stepClock'>
  }
}>
