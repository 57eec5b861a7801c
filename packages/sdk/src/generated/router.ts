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
  agreement: {
    appointSupplier: Mutation<'agreement.appointSupplier'>
    changeAppointment: Mutation<'agreement.changeAppointment'>
    extend: Mutation<'agreement.extend'>
    find: Query<'agreement.find'>
    list: Query<'agreement.list'>
    listAppointments: Query<'agreement.listAppointments'>
    listJudgements: Query<'agreement.listJudgements'>
    recordJudgement: Mutation<'agreement.recordJudgement'>
    register: Mutation<'agreement.register'>
  }
  audit: {
    listRecords: Query<'audit.listRecords'>
    verify: Query<'audit.verify'>
  }
  competition: {
    approveFurtherPeriod: Mutation<'competition.approveFurtherPeriod'>
    approveOpening: Mutation<'competition.approveOpening'>
    askAboutPrice: Mutation<'competition.askAboutPrice'>
    authoriseSubmission: Mutation<'competition.authoriseSubmission'>
    cancel: Mutation<'competition.cancel'>
    changePanel: Mutation<'competition.changePanel'>
    checkGates: Mutation<'competition.checkGates'>
    correctAward: Mutation<'competition.correctAward'>
    decideAward: Mutation<'competition.decideAward'>
    decidePrice: Mutation<'competition.decidePrice'>
    decideTie: Mutation<'competition.decideTie'>
    declareInterest: Mutation<'competition.declareInterest'>
    draft: Mutation<'competition.draft'>
    dryRun: Mutation<'competition.dryRun'>
    endOutage: Mutation<'competition.endOutage'>
    explainPrice: Mutation<'competition.explainPrice'>
    extend: Mutation<'competition.extend'>
    find: Query<'competition.find'>
    findAnswer: Query<'competition.findAnswer'>
    findBidDraft: Query<'competition.findBidDraft'>
    findBidSchema: Query<'competition.findBidSchema'>
    findClosing: Query<'competition.findClosing'>
    findInvitation: Query<'competition.findInvitation'>
    findKeyDecision: Query<'competition.findKeyDecision'>
    findLetter: Query<'competition.findLetter'>
    findOpening: Query<'competition.findOpening'>
    giveScore: Mutation<'competition.giveScore'>
    issueAddendum: Mutation<'competition.issueAddendum'>
    lapseLot: Mutation<'competition.lapseLot'>
    liftHold: Mutation<'competition.liftHold'>
    list: Query<'competition.list'>
    listAddenda: Query<'competition.listAddenda'>
    listAnswers: Query<'competition.listAnswers'>
    listAuthorities: Query<'competition.listAuthorities'>
    listAwardChanges: Query<'competition.listAwardChanges'>
    listAwardNotices: Query<'competition.listAwardNotices'>
    listBids: Query<'competition.listBids'>
    listDeclarations: Query<'competition.listDeclarations'>
    listEvaluators: Query<'competition.listEvaluators'>
    listHolds: Query<'competition.listHolds'>
    listInvitations: Query<'competition.listInvitations'>
    listLetters: Query<'competition.listLetters'>
    listOutages: Query<'competition.listOutages'>
    listOwnScores: Query<'competition.listOwnScores'>
    listPriceEnquiries: Query<'competition.listPriceEnquiries'>
    listRankings: Query<'competition.listRankings'>
    listRecommendations: Query<'competition.listRecommendations'>
    lockQuality: Mutation<'competition.lockQuality'>
    moderateAnswer: Mutation<'competition.moderateAnswer'>
    placeHold: Mutation<'competition.placeHold'>
    publish: Mutation<'competition.publish'>
    readBid: Query<'competition.readBid'>
    recommendAward: Mutation<'competition.recommendAward'>
    recordAwardNotice: Mutation<'competition.recordAwardNotice'>
    recordKeyDecision: Mutation<'competition.recordKeyDecision'>
    recordOutage: Mutation<'competition.recordOutage'>
    redraft: Mutation<'competition.redraft'>
    revokeAuthority: Mutation<'competition.revokeAuthority'>
    saveBidDraft: Mutation<'competition.saveBidDraft'>
    saveScore: Mutation<'competition.saveScore'>
    seatEvaluator: Mutation<'competition.seatEvaluator'>
    standing: Query<'competition.standing'>
    submitBid: Mutation<'competition.submitBid'>
    validateBid: Mutation<'competition.validateBid'>
    withdrawAward: Mutation<'competition.withdrawAward'>
    withdrawBid: Mutation<'competition.withdrawBid'>
    withdrawPeriodApproval: Mutation<'competition.withdrawPeriodApproval'>
  }
  consortium: {
    answer: Mutation<'consortium.answer'>
    approveAssembledRates: Mutation<'consortium.approveAssembledRates'>
    dissolve: Mutation<'consortium.dissolve'>
    find: Query<'consortium.find'>
    findAssembledRates: Query<'consortium.findAssembledRates'>
    form: Mutation<'consortium.form'>
    invite: Mutation<'consortium.invite'>
    leave: Mutation<'consortium.leave'>
    list: Query<'consortium.list'>
    listBidParts: Query<'consortium.listBidParts'>
    listOpenItems: Query<'consortium.listOpenItems'>
    listPriceParts: Query<'consortium.listPriceParts'>
    proposeTerms: Mutation<'consortium.proposeTerms'>
    reopen: Mutation<'consortium.reopen'>
    sign: Mutation<'consortium.sign'>
    submitBid: Mutation<'consortium.submitBid'>
    submitPricePart: Mutation<'consortium.submitPricePart'>
    withdraw: Mutation<'consortium.withdraw'>
  }
  contract: {
    attachDocument: Mutation<'contract.attachDocument'>
    find: Query<'contract.find'>
    list: Query<'contract.list'>
    recordPublication: Mutation<'contract.recordPublication'>
    sign: Mutation<'contract.sign'>
  }
  document: {
    find: Query<'document.find'>
  }
  event: {
    feed: Query<'event.feed'>
  }
  lot: {
    calculateSize: Query<'lot.calculateSize'>
    dataSheet: Query<'lot.dataSheet'>
    draw: Mutation<'lot.draw'>
    find: Query<'lot.find'>
    list: Query<'lot.list'>
    listAreas: Query<'lot.listAreas'>
    lookUpPostcode: Query<'lot.lookUpPostcode'>
    size: Query<'lot.size'>
  }
  organisation: {
    changeRegistration: Mutation<'organisation.changeRegistration'>
    find: Query<'organisation.find'>
    list: Query<'organisation.list'>
    listDebarmentReadings: Query<'organisation.listDebarmentReadings'>
    listRegistrations: Query<'organisation.listRegistrations'>
    recordDebarmentReading: Mutation<'organisation.recordDebarmentReading'>
    recordRegistration: Mutation<'organisation.recordRegistration'>
    register: Mutation<'organisation.register'>
  }
  sandbox: {
    stepClock: Mutation<'sandbox.stepClock'>
  }
}>
