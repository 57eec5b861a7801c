// Generated from openapi.json: `npm run generate`. Do not edit.
import type { Call, FeedCall, ListCall } from '../shape.ts'

/** Every call of the client, by capability. */
export abstract class Calls {
  declare readonly access: {
    /** Add a person to your organisation, as its administrator. Scope: `access:write`. */
    readonly addPerson: Call<'access.addPerson'>
    /** Add a system to your organisation, as its administrator. Scope: `access:write`. */
    readonly addSystem: Call<'access.addSystem'>
    /** Change the name or roles of a person, as administrator. Scope: `access:write`. */
    readonly changePerson: Call<'access.changePerson'>
    /** Read a person of your organisation. Scope: `access:read`. */
    readonly findPerson: Call<'access.findPerson'>
    /** Let one system of a vendor act for you, within scopes. The system then calls with its own key and the header Carelot-Acting-For. Scope: `access:write`. */
    readonly grantSystem: Call<'access.grantSystem'>
    /** Issue a key to a person or system of your organisation, as its administrator. The key itself is in this answer alone. Two may be active at once, so that one can take over from the other. Scope: `access:write`. */
    readonly issueKey: Call<'access.issueKey'>
    /** List the grants that you gave to vendors, or have of providers. Scope: `access:read`. */
    readonly listGrants: ListCall<'access.listGrants'>
    /** List API keys: an administrator those of the organisation, anyone else their own. Scope: `access:read`. */
    readonly listKeys: ListCall<'access.listKeys'>
    /** List the people of your organisation. Scope: `access:read`. */
    readonly listPersons: ListCall<'access.listPersons'>
    /** List the systems of your organisation. Scope: `access:read`. */
    readonly listSystems: ListCall<'access.listSystems'>
    /** Take a grant back, from its next call on. Scope: `access:write`. */
    readonly revokeGrant: Call<'access.revokeGrant'>
    /** Revoke a key: your own, or any of your organisation as its administrator. Scope: `access:write`. */
    readonly revokeKey: Call<'access.revokeKey'>
    /** Read who you are to this server. Scope: `access:read`. */
    readonly whoAmI: Call<'access.whoAmI'>
  }
  declare readonly agreement: {
    /** Appoint a provider, or several as one, to a lot of a framework or a part of it. Scope: `agreements:write`. */
    readonly appointSupplier: Call<'agreement.appointSupplier'>
    /** Suspend, reinstate or remove a supplier in a lot, with the reason. Scope: `agreements:write`. */
    readonly changeAppointment: Call<'agreement.changeAppointment'>
    /** Take the next extension that a framework allows. Scope: `agreements:write`. */
    readonly extend: Call<'agreement.extend'>
    /** Read a framework. For the council that let it and the suppliers that are party to it. Scope: `agreements:read`. */
    readonly find: Call<'agreement.find'>
    /** List the frameworks that you let or are party to. Scope: `agreements:read`. */
    readonly list: ListCall<'agreement.list'>
    /** List the appointments of a framework; a supplier sees its own. Scope: `agreements:read`. */
    readonly listAppointments: ListCall<'agreement.listAppointments'>
    /** List judgements about the suppliers of a framework; a supplier sees its own. Also one that is no party to the framework yet: why, and until when it may respond. Scope: `agreements:read`. */
    readonly listJudgements: ListCall<'agreement.listJudgements'>
    /** Record what you decided about a ground of exclusion of a supplier. Scope: `agreements:write`. */
    readonly recordJudgement: Call<'agreement.recordJudgement'>
    /** Register a framework with its terms. Scope: `agreements:write`. */
    readonly register: Call<'agreement.register'>
  }
  declare readonly audit: {
    /** Read the record of your council and its competitions, as auditor. Before a competition is opened, nothing of it that a bidder did or that is about a bid. Scope: `audit:read`. */
    readonly listRecords: ListCall<'audit.listRecords'>
    /** Verify the chain of records and its signatures, as auditor. Recomputes the chain from its beginning and names the first broken link. Keep the `anchor` and hand it in the next time: it shows that nothing was cut off the end. Scope: `audit:read`. */
    readonly verify: Call<'audit.verify'>
  }
  declare readonly competition: {
    /** Approve, as one of two persons, the same further period for all bidders. Scope: `competitions:write`. */
    readonly approveFurtherPeriod: Call<'competition.approveFurtherPeriod'>
    /** Approve the opening of tenders, as one of two persons. Scope: `openings:approve`. */
    readonly approveOpening: Call<'competition.approveOpening'>
    /** Ask a bidder about a price that looks too low. Scope: `awards:write`. */
    readonly askAboutPrice: Call<'competition.askAboutPrice'>
    /** Ask the gates again over yourself, until the deadline. For a supplier that registered after the letting of a framework was published, or has cured what kept it out. Scope: `bids:write`. */
    readonly askForInvitation: Call<'competition.askForInvitation'>
    /** Let one system submit for one competition. Scope: `bids:write`. */
    readonly authoriseSubmission: Call<'competition.authoriseSubmission'>
    /** Cancel a competition before its letters are out, or after a correction; what is sealed can then never be read. Scope: `competitions:write`. */
    readonly cancel: Call<'competition.cancel'>
    /** Put a person into an office of the panel, in somebody’s place or beside them. Scope: `competitions:write`. */
    readonly changePanel: Call<'competition.changePanel'>
    /** Ask the gates again over suppliers that were not invited. A supplier that has cured what kept it out is invited; nobody’s invitation is taken back. Scope: `competitions:write`. */
    readonly checkGates: Call<'competition.checkGates'>
    /** Open the award of lots again before their contracts are signed. Scope: `awards:write`. */
    readonly correctAward: Call<'competition.correctAward'>
    /** Clear the money of a recommendation, approve it, or send it back. Scope: `awards:write`. */
    readonly decideAward: Call<'competition.decideAward'>
    /** Decide whether a price stands; none is rejected before its bidder was heard. Scope: `awards:write`. */
    readonly decidePrice: Call<'competition.decidePrice'>
    /** Record the further decision on a representation, and when it was told. One that is recorded later takes the place of an earlier one. Scope: `awards:write`. */
    readonly decideRepresentation: Call<'competition.decideRepresentation'>
    /** Part bids that the published rule does not. Scope: `awards:write`. */
    readonly decideTie: Call<'competition.decideTie'>
    /** Declare your interests. Scope: `competitions:write`. */
    readonly declareInterest: Call<'competition.declareInterest'>
    /** Draft a competition: a further one under a framework, or the letting of a framework. Scope: `competitions:write`. */
    readonly draft: Call<'competition.draft'>
    /** Say what publishing a draft would do, and change nothing. Scope: `competitions:read`. */
    readonly dryRun: Call<'competition.dryRun'>
    /** Record when an outage ended that went on when it was recorded. Scope: `competitions:write`. */
    readonly endOutage: Call<'competition.endOutage'>
    /** Explain your price. Scope: `bids:write`. */
    readonly explainPrice: Call<'competition.explainPrice'>
    /** Extend the deadline, before it has passed, for all bidders alike. Scope: `competitions:write`. */
    readonly extend: Call<'competition.extend'>
    /** Read a competition. Scope: `competitions:read`. */
    readonly find: Call<'competition.find'>
    /** Read what was scored of an answer, and every consensus on it, once all of its evaluators have scored. Scope: `evaluations:read`. */
    readonly findAnswer: Call<'competition.findAnswer'>
    /** Read the draft of your bid. Scope: `bids:read`. */
    readonly findBidDraft: Call<'competition.findBidDraft'>
    /** Read the JSON Schema (2020-12) of a bid for this competition as you may make it. Scope: `competitions:read`. */
    readonly findBidSchema: Call<'competition.findBidSchema'>
    /** Read the signed list of the salted hashes of all bids, once tenders are open. Scope: `competitions:read`. */
    readonly findClosing: Call<'competition.findClosing'>
    /** Read your own answer of the gates, lot by lot, also when you were not invited. And that of each lot that you hold with others, of whom one acts for you. Scope: `competitions:read`. */
    readonly findInvitation: Call<'competition.findInvitation'>
    /** Read the key decision on the award. Scope: `awards:read`. */
    readonly findKeyDecision: Call<'competition.findKeyDecision'>
    /** Read a letter of an award. Scope: `awards:read`. */
    readonly findLetter: Call<'competition.findLetter'>
    /** Read who opened tenders, when and with which key. Scope: `competitions:read`. */
    readonly findOpening: Call<'competition.findOpening'>
    /** Give your score of an answer, with its reason, for good. Scope: `evaluations:write`. */
    readonly giveScore: Call<'competition.giveScore'>
    /** Change what was published by a numbered addendum to all invitees. Scope: `competitions:write`. */
    readonly issueAddendum: Call<'competition.issueAddendum'>
    /** Take one lot out of a competition; with the last the competition is cancelled. Scope: `competitions:write`. */
    readonly lapseLot: Call<'competition.lapseLot'>
    /** Lift a legal hold, with the reason. Scope: `awards:write`. */
    readonly liftHold: Call<'competition.liftHold'>
    /** List your competitions: a council its own, a provider those that it was invited to, and those that any may bid for. Scope: `competitions:read`. */
    readonly list: ListCall<'competition.list'>
    /** Read the addenda of a competition, in the order of their numbers. Scope: `competitions:read`. */
    readonly listAddenda: ListCall<'competition.listAddenda'>
    /** List how far the evaluation of every answer is, and who is waited for. It never holds a score. Scope: `evaluations:read`. */
    readonly listAnswers: ListCall<'competition.listAnswers'>
    /** List which systems you let submit for a competition; a vendor’s system sees its own. Scope: `bids:read`. */
    readonly listAuthorities: ListCall<'competition.listAuthorities'>
    /** List the corrections and withdrawals of an award. Scope: `awards:read`. */
    readonly listAwardChanges: ListCall<'competition.listAwardChanges'>
    /** List the notices of the award that are on record, in the order in which they were recorded. With the end of the standstill that counts from each, and from when contracts may be signed. Scope: `awards:read`. */
    readonly listAwardNotices: ListCall<'competition.listAwardNotices'>
    /** List the versions of your bid, or, for the council once tenders are open, all bids that stood. Scope: `bids:read`. */
    readonly listBids: ListCall<'competition.listBids'>
    /** List every declaration of interest made for a competition. Scope: `competitions:read`. */
    readonly listDeclarations: ListCall<'competition.listDeclarations'>
    /** List who evaluates which question of which lot. Scope: `evaluations:read`. */
    readonly listEvaluators: ListCall<'competition.listEvaluators'>
    /** List the legal holds of a competition. Scope: `awards:read`. */
    readonly listHolds: ListCall<'competition.listHolds'>
    /** List who was invited to which lot, and who was not and why. Scope: `competitions:read`. */
    readonly listInvitations: ListCall<'competition.listInvitations'>
    /** List the letters of an award: a bidder its own. A bidder’s first reading of its letter is recorded as its receipt. Scope: `awards:read`. */
    readonly listLetters: ListCall<'competition.listLetters'>
    /** Read what is recorded of the platform not being available. Scope: `competitions:read`. */
    readonly listOutages: ListCall<'competition.listOutages'>
    /** List the answers that you are to score, how far you are, and until when. Scope: `evaluations:read`. */
    readonly listOwnScores: ListCall<'competition.listOwnScores'>
    /** List questions about prices: a bidder those about its own. Scope: `awards:read`. */
    readonly listPriceEnquiries: ListCall<'competition.listPriceEnquiries'>
    /** List how the bids of each lot rank, with every number that led there. For those who decide, once quality is locked. Each reading is recorded. Scope: `awards:read`. */
    readonly listRankings: ListCall<'competition.listRankings'>
    /** List what is recommended for each lot, the ranking it rests on and what was decided. For those who decide. Each reading is recorded, since it shows prices. Scope: `awards:read`. */
    readonly listRecommendations: ListCall<'competition.listRecommendations'>
    /** List the representations about an award, with the decisions on them. Scope: `awards:read`. */
    readonly listRepresentations: ListCall<'competition.listRepresentations'>
    /** Lock quality: no score changes any more, and prices are released. Scope: `evaluations:write`. */
    readonly lockQuality: Call<'competition.lockQuality'>
    /** Write the consensus score of an answer, with its reason. Scope: `evaluations:write`. */
    readonly moderateAnswer: Call<'competition.moderateAnswer'>
    /** Place a legal hold: no contract is signed until it is lifted. Scope: `awards:write`. */
    readonly placeHold: Call<'competition.placeHold'>
    /** Read a letter of an award as a page to print. The same reading as of the letter: a bidder’s first is recorded as its receipt. Scope: `awards:read`. */
    readonly printLetter: Call<'competition.printLetter'>
    /** Publish a draft, ask the gates and invite. Scope: `competitions:write`. */
    readonly publish: Call<'competition.publish'>
    /** Read a bid. A bidder reads what is not sealed of its own. Of an opened bid the openers, evaluators and moderator of the panel read the quality envelope, after declaring their interests; each such reading is recorded. Prices stay sealed. Scope: `bids:read`. */
    readonly readBid: Call<'competition.readBid'>
    /** Read the whole record of a competition, as auditor. Lines of JSON, each one thing; `section` says what. Once prices are released. The last line, of the section `statement`, is signed over the SHA-256 of all lines before it, their line ends included; without it the record is not whole. Sections `record` and `batch` prove that everything on record stands in the signed chain. The reading is recorded. Scope: `audit:read`. */
    readonly readRecord: Call<'competition.readRecord'>
    /** Recommend who succeeds in a lot. Scope: `awards:write`. */
    readonly recommendAward: Call<'competition.recommendAward'>
    /** Record the published notice of the award (UK6), from which the standstill counts. Scope: `awards:write`. */
    readonly recordAwardNotice: Call<'competition.recordAwardNotice'>
    /** Record the key decision on the award, and until when it can be called in. Scope: `awards:write`. */
    readonly recordKeyDecision: Call<'competition.recordKeyDecision'>
    /** Record, before opening, that the platform could not take bids. Without an end while it goes on. Scope: `competitions:write`. */
    readonly recordOutage: Call<'competition.recordOutage'>
    /** Record a written representation that was received within a standstill of the Selection Regime. No contract of these letters is signed until the further decision on it, nor for five working days behind it. Scope: `awards:write`. */
    readonly recordRepresentation: Call<'competition.recordRepresentation'>
    /** Change a draft: another brief in place of the one it has, or another reference. Scope: `competitions:write`. */
    readonly redraft: Call<'competition.redraft'>
    /** Take an authority to submit back; bids that were received stand. Scope: `bids:write`. */
    readonly revokeAuthority: Call<'competition.revokeAuthority'>
    /** Save a draft of your bid. Each part that is given takes the place of that part of the draft. The first time without If-Match, then with the version that is changed. Only you can read a draft, and it is destroyed when tenders close. Scope: `bids:write`. */
    readonly saveBidDraft: Call<'competition.saveBidDraft'>
    /** Keep a score of an answer that you are still writing; nobody else sees it. Scope: `evaluations:write`. */
    readonly saveScore: Call<'competition.saveScore'>
    /** Seat an evaluator for lots, in somebody’s place or beside the others. Scope: `competitions:write`. */
    readonly seatEvaluator: Call<'competition.seatEvaluator'>
    /** Read where a competition stands, what is next, and who owes what by when. For a bidder: its own bid and duties alone. Nothing in it depends on other bidders. Scope: `competitions:read`. */
    readonly standing: Call<'competition.standing'>
    /** Submit a bid, or a new version of one. Scope: `bids:write`. */
    readonly submitBid: Call<'competition.submitBid'>
    /** Say every fault that a bid would be refused for, and keep nothing of it. Scope: `bids:read`. */
    readonly validateBid: Call<'competition.validateBid'>
    /** Take the award of lots back for good before their contracts are signed. Scope: `awards:write`. */
    readonly withdrawAward: Call<'competition.withdrawAward'>
    /** Withdraw your bid, until the deadline; a joint one opens its consortium again. Scope: `bids:write`. */
    readonly withdrawBid: Call<'competition.withdrawBid'>
    /** Take your own approval of a further period back, until a second person has approved. Scope: `competitions:write`. */
    readonly withdrawPeriodApproval: Call<'competition.withdrawPeriodApproval'>
  }
  declare readonly consortium: {
    /** Accept the non-disclosure agreement that stands, and see who has joined. Scope: `bids:write`. */
    readonly acceptNda: Call<'consortium.acceptNda'>
    /** Join a consortium in the role that you are asked in, or decline to. Scope: `bids:write`. */
    readonly answer: Call<'consortium.answer'>
    /** Consent to a change that asks you, over its hash, or refuse it. Scope: `bids:write`. */
    readonly answerChange: Call<'consortium.answerChange'>
    /** Accept the terms that stand, short of signing them, or refuse them and say why. Scope: `bids:write`. */
    readonly answerTerms: Call<'consortium.answerTerms'>
    /** Approve the rates of the joint bid, as lead. Scope: `bids:write`. */
    readonly approveAssembledRates: Call<'consortium.approveAssembledRates'>
    /** Ask something of your partners for yourself, as lead. Scope: `bids:write`. */
    readonly askRequirement: Call<'consortium.askRequirement'>
    /** Take another legal model, and roles that fit it, as lead; told which papers that changes. Scope: `bids:write`. */
    readonly changeModel: Call<'consortium.changeModel'>
    /** Say whether a member's finances pass, and why, as lead. Scope: `bids:write`. */
    readonly checkFinances: Call<'consortium.checkFinances'>
    /** Say to all members what you think of a version or a section of it, and what you would rather have. Scope: `bids:write`. */
    readonly commentOnTerms: Call<'consortium.commentOnTerms'>
    /** List what has changed in the terms since another version, by default the one before. Scope: `bids:read`. */
    readonly compareTerms: ListCall<'consortium.compareTerms'>
    /** Conclude, as the sub-contractor, the sub-contract that was directed, by the hash of its executed copy. Scope: `bids:write`. */
    readonly concludeSubContract: Call<'consortium.concludeSubContract'>
    /** Confirm, as lead, that the terms still fit what the authority has changed, up to an addendum. Scope: `bids:write`. */
    readonly confirmAddendum: Call<'consortium.confirmAddendum'>
    /** Let a consortium contract as your firm, which its members have formed and which is registered here. Scope: `bids:write`. */
    readonly consentAsVehicle: Call<'consortium.consentAsVehicle'>
    /** Approve or refuse, with a reason, a change in the members of a joint bid. Scope: `awards:write`. */
    readonly decideChange: Call<'consortium.decideChange'>
    /** Decide about a ground once the member has had its chance, as lead. Scope: `bids:write`. */
    readonly decideGround: Call<'consortium.decideGround'>
    /** Decide, with a reason, on a firm that stands in several bids for one lot. Scope: `awards:write`. */
    readonly decideSharedMember: Call<'consortium.decideSharedMember'>
    /** Begin a change: a member leaves, a reserve member steps in, another member becomes the lead, or, at an award, the model. Scope: `bids:write`. */
    readonly declareChange: Call<'consortium.declareChange'>
    /** Declare who is connected with your firm. Scope: `bids:write`. */
    readonly declareConnectedPersons: Call<'consortium.declareConnectedPersons'>
    /** Declare your own interests, as a person of a member. Scope: `bids:write`. */
    readonly declareInterest: Call<'consortium.declareInterest'>
    /** Direct whoever was awarded a contract to enter into a binding one with a sub-contractor of its bid. No contract of the bid is signed until the sub-contractor has said that it is concluded. Scope: `awards:write`. */
    readonly directSubContract: Call<'consortium.directSubContract'>
    /** Dissolve a consortium of whose bid nothing more can come, as lead. Scope: `bids:write`. */
    readonly dissolve: Call<'consortium.dissolve'>
    /** Read a consortium that you lead, have joined or were invited to. Scope: `bids:read`. */
    readonly find: Call<'consortium.find'>
    /** Read the rates of the joint bid as lead, once all prices are in. Scope: `bids:read`. */
    readonly findAssembledRates: Call<'consortium.findAssembledRates'>
    /** Read who covers which area, and what is uncovered, doubled or without backup, ready to draw as a map. For each lot and service: minutes, shares in basis points, sizing of the hours bid for and of the lot as published, rurality by member, and every area in one state. Areas are named by their ONS codes of the vintage of the lot, as `/v1/areas` lists them. Scope: `bids:read`. */
    readonly findCoverage: Call<'consortium.findCoverage'>
    /** Read what the model of your consortium asks for: who contracts, is liable and is assessed. Scope: `bids:read`. */
    readonly findModel: Call<'consortium.findModel'>
    /** Read where a consortium stands for you: what is next, what you owe, and what others owe. Scope: `bids:read`. */
    readonly findStanding: Call<'consortium.findStanding'>
    /** Read one version of the terms. Scope: `bids:read`. */
    readonly findTerms: Call<'consortium.findTerms'>
    /** Begin to form a consortium for lots that you were invited to, hold with an invited supplier, or that any supplier may bid for, as its lead. Scope: `bids:write`. */
    readonly form: Call<'consortium.form'>
    /** Show what is in a table for your own checklist: all of it or nothing, or a dry run. Scope: `bids:write`. */
    readonly importEvidence: Call<'consortium.importEvidence'>
    /** Ask many at once, from CSV or JSON, as lead. At most 1,000 rows with the columns `organisationId`, or `firmName` and `email`; `role` (`member` if it is left out); `answerBy`; `externalReference`. A fault names its row and column; one keeps all out unless `mode` is `valid-rows`. It makes nobody a member. Scope: `bids:write`. */
    readonly importInvitations: Call<'consortium.importInvitations'>
    /** Ask a supplier to join, as lead. Scope: `bids:write`. */
    readonly invite: Call<'consortium.invite'>
    /** Ask a firm that may not be registered yet, by a link that is good once, as lead. The answer alone holds the secret of the link; sending it on is the lead’s. Scope: `bids:write`. */
    readonly inviteByLink: Call<'consortium.inviteByLink'>
    /** Verify or refuse what a member shows, as lead. Scope: `bids:write`. */
    readonly judgeEvidence: Call<'consortium.judgeEvidence'>
    /** Leave a consortium that you have joined, while it has not bid, or as a reserve member. Scope: `bids:write`. */
    readonly leave: Call<'consortium.leave'>
    /** List the consortia that you lead, have joined or may still join. Scope: `bids:read`. */
    readonly list: ListCall<'consortium.list'>
    /** List consortia that have an award: which entity contracts, and how the papers stand that are due since. For the council, once tenders are open. It reads the executed copies as documents. Scope: `contracts:read`. */
    readonly listAwarded: ListCall<'consortium.listAwarded'>
    /** List what the rates of a joint bid were assembled from, once prices are released. Scope: `awards:read`. */
    readonly listBidParts: ListCall<'consortium.listBidParts'>
    /** List the changes of the members, who has consented and what each leaves uncovered. Scope: `bids:read`. */
    readonly listChanges: ListCall<'consortium.listChanges'>
    /** List every item of the members' checklists as lead, or of your own, with how it stands today. Scope: `bids:read`. */
    readonly listChecklists: ListCall<'consortium.listChecklists'>
    /** List who is connected with the members, as lead, or with you. Scope: `bids:read`. */
    readonly listConnectedPersons: ListCall<'consortium.listConnectedPersons'>
    /** List changes in the members of joint bids, with the facts, and what was decided. For the council, once tenders are open. Scope: `bids:read`. */
    readonly listDeclaredChanges: ListCall<'consortium.listDeclaredChanges'>
    /** List how the finances of the members stand, as lead, or of your own. Scope: `bids:read`. */
    readonly listFinances: ListCall<'consortium.listFinances'>
    /** List the grounds of exclusion that were raised about members, as lead, or about you. Scope: `bids:read`. */
    readonly listGrounds: ListCall<'consortium.listGrounds'>
    /** List the interests that people of the members declared, as lead, or of your own. Scope: `bids:read`. */
    readonly listInterests: ListCall<'consortium.listInterests'>
    /** List every invitation to a consortium and how it stands, as lead. Scope: `bids:read`. */
    readonly listInvitations: ListCall<'consortium.listInvitations'>
    /** List who stands behind each joint bid: its model, firms, roles and signed papers. For the council, once tenders are open. Scope: `bids:read`. */
    readonly listManifests: ListCall<'consortium.listManifests'>
    /** List what stands between the consortium and a valid bid: who has to do what, by when, and why. Scope: `bids:read`. */
    readonly listOpenItems: ListCall<'consortium.listOpenItems'>
    /** List the invitations to consortia that you were sent, those that have ended too. Scope: `bids:read`. */
    readonly listOwnInvitations: ListCall<'consortium.listOwnInvitations'>
    /** List the sub-contracts of your consortium that the council has directed. Scope: `bids:read`. */
    readonly listOwnSubContractDirections: ListCall<'consortium.listOwnSubContractDirections'>
    /** List what papers are needed of whom, in which form, and how each stands. With those that are not needed now (`isNeeded`): before an award what is due then, and after it what was signed for the bid. What a paper says and how it was signed is shown to its own firm and to the lead. Scope: `bids:read`. */
    readonly listPapers: ListCall<'consortium.listPapers'>
    /** List whose prices are in, with the rows for those who may read them by the terms. Scope: `bids:read`. */
    readonly listPriceParts: ListCall<'consortium.listPriceParts'>
    /** List firms that stand in several bids for one lot, what they declared, and what was decided. For the council, once tenders are open. Scope: `bids:read`. */
    readonly listSharedMembers: ListCall<'consortium.listSharedMembers'>
    /** List the sub-contracts that were directed, and whether they are concluded. For the council, once tenders are open. Scope: `bids:read`. */
    readonly listSubContractDirections: ListCall<'consortium.listSubContractDirections'>
    /** List the versions of the terms, each with the signatures that were given for it. Scope: `bids:read`. */
    readonly listTerms: ListCall<'consortium.listTerms'>
    /** List what members have said of a version of the terms, or of a section of it. Scope: `bids:read`. */
    readonly listTermsComments: ListCall<'consortium.listTermsComments'>
    /** Decide how a conflict that a person declared is managed, as lead. Scope: `bids:write`. */
    readonly manageConflict: Call<'consortium.manageConflict'>
    /** Put another version of the terms to the members, as lead; whoever signed what differs materially signs anew. Scope: `bids:write`. */
    readonly proposeTerms: Call<'consortium.proposeTerms'>
    /** Raise a ground of exclusion about a member, which may respond, as lead. Scope: `bids:write`. */
    readonly raiseGround: Call<'consortium.raiseGround'>
    /** Name the vehicle that contracts, by its number in a register, as lead, until a side has signed. Scope: `bids:write`. */
    readonly recordVehicle: Call<'consortium.recordVehicle'>
    /** Take up the link that you were sent; you are no member yet. Scope: `bids:write`. */
    readonly redeemLink: Call<'consortium.redeemLink'>
    /** Register a firm by the link that it was sent, without a key. Registers a provider with its identifiers and a first person, who administers and signs, and tells that person’s key. The firm is asked, and no member yet. Every link that cannot be used is refused alike. No key and no scope. */
    readonly registerByLink: Call<'consortium.registerByLink'>
    /** Rely on another member for what you cannot meet alone. Scope: `bids:write`. */
    readonly relyOnAnother: Call<'consortium.relyOnAnother'>
    /** Open a consortium again before the deadline, as lead, which takes its bid back. Scope: `bids:write`. */
    readonly reopen: Call<'consortium.reopen'>
    /** Ask again for an answer that has not come, as lead; an earlier link is dead. Scope: `bids:write`. */
    readonly resendInvitation: Call<'consortium.resendInvitation'>
    /** Respond to a ground that was raised about you. Scope: `bids:write`. */
    readonly respondToGround: Call<'consortium.respondToGround'>
    /** Take an invitation back that was not answered, as lead. Scope: `bids:write`. */
    readonly revokeInvitation: Call<'consortium.revokeInvitation'>
    /** Say what is to be kept to oneself, as lead; everybody accepts it anew. Scope: `bids:write`. */
    readonly setNda: Call<'consortium.setNda'>
    /** Assent to the terms that stand, as a signatory of your firm. Scope: `bids:write`. */
    readonly sign: Call<'consortium.sign'>
    /** Sign a paper of your firm by its hash, by an office or a resolution; a deed with its executed copy. Scope: `bids:write`. */
    readonly signPaper: Call<'consortium.signPaper'>
    /** Submit one sealed bid for all members, as lead. Scope: `bids:write`. */
    readonly submitBid: Call<'consortium.submitBid'>
    /** Show something for an item of your own checklist. Scope: `bids:write`. */
    readonly submitEvidence: Call<'consortium.submitEvidence'>
    /** Submit what you ask for as a member, sealed at once. Scope: `bids:write`. */
    readonly submitPricePart: Call<'consortium.submitPricePart'>
    /** Give a consortium up that has not bid, as lead. Scope: `bids:write`. */
    readonly withdraw: Call<'consortium.withdraw'>
    /** Give up a change that you began, or your own departure. Scope: `bids:write`. */
    readonly withdrawChange: Call<'consortium.withdrawChange'>
    /** Withdraw a direction to enter into a sub-contract, with a reason. Scope: `awards:write`. */
    readonly withdrawDirection: Call<'consortium.withdrawDirection'>
    /** Ask for it no more, as lead. Scope: `bids:write`. */
    readonly withdrawRequirement: Call<'consortium.withdrawRequirement'>
  }
  declare readonly contract: {
    /** Put the document to be signed under a contract. Scope: `contracts:write`. */
    readonly attachDocument: Call<'contract.attachDocument'>
    /** Read a contract that you are a party to. Scope: `contracts:read`. */
    readonly find: Call<'contract.find'>
    /** List the contracts that you are a party to. Scope: `contracts:read`. */
    readonly list: ListCall<'contract.list'>
    /** Record that a notice of a contract was published (UK7). Scope: `contracts:write`. */
    readonly recordPublication: Call<'contract.recordPublication'>
    /** Sign a contract for your side, over the hash of its document. Scope: `contracts:write`. */
    readonly sign: Call<'contract.sign'>
  }
  declare readonly document: {
    /** Read the document itself. A document of an opened bid is read by those who may read the bid; each reading is recorded. Scope: `documents:read`. */
    readonly content: Call<'document.content'>
    /** Read what a document is. Of a document of an opened bid this is a reading of the bid, and recorded as one. Scope: `documents:read`. */
    readonly find: Call<'document.find'>
    /** Send a document: of the council for a competition, or of a bid. The body is the document itself. A document of a bid is a draft, readable by its bidder alone, until a bid that names it is submitted or tenders close; then only the opening of tenders reads it. Scope: `documents:write`. */
    readonly upload: Call<'document.upload'>
  }
  declare readonly event: {
    /** Read what happened and concerns you, in order and without gaps. Without `after`, from the first event. With `wait`, an empty answer is held back until something happens, for at most that many seconds. Scope: `events:read`. */
    readonly feed: FeedCall<'event.feed'>
  }
  declare readonly lot: {
    /** Reckon how many providers some weekly hours keep viable. With 800 to 1,000 hours a week for each unless other bounds are given. No number may be feasible: then there is a warning. Scope: `lots:read`. */
    readonly calculateSize: Call<'lot.calculateSize'>
    /** Read what a bidder needs to weigh a lot. Areas, people, rurality by area and by postcode, hours with what they count, and sizing with its warnings. Scope: `lots:read`. */
    readonly dataSheet: Call<'lot.dataSheet'>
    /** Draw a lot over areas, as commissioner. Scope: `lots:write`. */
    readonly draw: Call<'lot.draw'>
    /** Read a lot. Scope: `lots:read`. */
    readonly find: Call<'lot.find'>
    /** List lots, of one council if you name it. Scope: `lots:read`. */
    readonly list: ListCall<'lot.list'>
    /** List the areas that lots are drawn of. Scope: `lots:read`. */
    readonly listAreas: ListCall<'lot.listAreas'>
    /** Look up the area, the lots and the rurality of a postcode. The category of its small area stands in for that of its output area, and is labelled so. Scope: `lots:read`. */
    readonly lookUpPostcode: Call<'lot.lookUpPostcode'>
    /** Read how many providers a lot keeps viable, with warnings. Scope: `lots:read`. */
    readonly size: Call<'lot.size'>
  }
  declare readonly organisation: {
    /** Say when a registration of your own ends, or change its reference. Scope: `organisations:write`. */
    readonly changeRegistration: Call<'organisation.changeRegistration'>
    /** Read an organisation. Councils may read every organisation, others themselves and every council. Scope: `organisations:read`. */
    readonly find: Call<'organisation.find'>
    /** List organisations, or find one by an identifier. Councils see every organisation, others themselves and every council. Scope: `organisations:read`. */
    readonly list: ListCall<'organisation.list'>
    /** List what your council read about a provider on the debarment list. Scope: `organisations:read`. */
    readonly listDebarmentReadings: ListCall<'organisation.listDebarmentReadings'>
    /** List what a provider has recorded of itself. For the provider itself, and for councils, whose gates rely on it. Scope: `organisations:read`. */
    readonly listRegistrations: ListCall<'organisation.listRegistrations'>
    /** Record what the published debarment list says of a provider. Scope: `organisations:write`. */
    readonly recordDebarmentReading: Call<'organisation.recordDebarmentReading'>
    /** Record a registration, an insurance or a declaration of your own. Scope: `organisations:write`. */
    readonly recordRegistration: Call<'organisation.recordRegistration'>
    /** Register a provider or a vendor. Scope: `organisations:write`. */
    readonly register: Call<'organisation.register'>
  }
  declare readonly sandbox: {
    /** Step, freeze or run the clock of the sandbox. Scope: `sandbox:write`. */
    readonly stepClock: Call<'sandbox.stepClock'>
  }
}
