// Generated from openapi.json: `npm run generate`. Do not edit.
export interface paths {
    "/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the frameworks that you let or are party to
         * @description Scope: `agreements:read`.
         */
        get: operations["agreement.list"];
        put?: never;
        /**
         * Register a framework with its terms
         * @description Scope: `agreements:write`.
         */
        post: operations["agreement.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a framework
         * @description For the council that let it and the suppliers that are party to it.
         *
         *     Scope: `agreements:read`.
         */
        get: operations["agreement.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the appointments of a framework; a supplier sees its own
         * @description Scope: `agreements:read`.
         */
        get: operations["agreement.listAppointments"];
        put?: never;
        /**
         * Appoint a provider, or several as one, to a lot of a framework or a part of it
         * @description Scope: `agreements:write`.
         */
        post: operations["agreement.appointSupplier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/appointments/{appointmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Suspend, reinstate or remove a supplier in a lot, with the reason
         * @description Scope: `agreements:write`.
         */
        patch: operations["agreement.changeAppointment"];
        trace?: never;
    };
    "/v1/agreements/{agreementId}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the next extension that a framework allows
         * @description Scope: `agreements:write`.
         */
        post: operations["agreement.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List judgements about the suppliers of a framework; a supplier sees its own
         * @description Also one that is no party to the framework yet: why, and until when it may respond.
         *
         *     Scope: `agreements:read`.
         */
        get: operations["agreement.listJudgements"];
        put?: never;
        /**
         * Record what you decided about a ground of exclusion of a supplier
         * @description Scope: `agreements:write`.
         */
        post: operations["agreement.recordJudgement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys: an administrator those of the organisation, anyone else their own
         * @description Scope: `access:read`.
         */
        get: operations["access.listKeys"];
        put?: never;
        /**
         * Issue a key to a person or system of your organisation, as its administrator
         * @description The key itself is in this answer alone. Two may be active at once, so that one can take over from the other.
         *
         *     Scope: `access:write`.
         */
        post: operations["access.issueKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{keyId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a key: your own, or any of your organisation as its administrator
         * @description Scope: `access:write`.
         */
        post: operations["access.revokeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the areas that lots are drawn of
         * @description Scope: `lots:read`.
         */
        get: operations["lot.listAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the record of your council and its competitions, as auditor
         * @description Before a competition is opened, nothing of it that a bidder did or that is about a bid.
         *
         *     Scope: `audit:read`.
         */
        get: operations["audit.listRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the chain of records and its signatures, as auditor
         * @description Recomputes the chain from its beginning and names the first broken link. Keep the `anchor` and hand it in the next time: it shows that nothing was cut off the end.
         *
         *     Scope: `audit:read`.
         */
        get: operations["audit.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your competitions: a council its own, a provider those that it was invited to, and those that any may bid for
         * @description Scope: `competitions:read`.
         */
        get: operations["competition.list"];
        put?: never;
        /**
         * Draft a competition: a further one under a framework, or the letting of a framework
         * @description Scope: `competitions:write`.
         */
        post: operations["competition.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a competition
         * @description Scope: `competitions:read`.
         */
        get: operations["competition.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a draft: another brief in place of the one it has, or another reference
         * @description Scope: `competitions:write`.
         */
        patch: operations["competition.redraft"];
        trace?: never;
    };
    "/v1/competitions/{competitionId}/addenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the addenda of a competition, in the order of their numbers
         * @description Scope: `competitions:read`.
         */
        get: operations["competition.listAddenda"];
        put?: never;
        /**
         * Change what was published by a numbered addendum to all invitees
         * @description Scope: `competitions:write`.
         */
        post: operations["competition.issueAddendum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List how far the evaluation of every answer is, and who is waited for
         * @description It never holds a score.
         *
         *     Scope: `evaluations:read`.
         */
        get: operations["competition.listAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/award-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the corrections and withdrawals of an award
         * @description Scope: `awards:read`.
         */
        get: operations["competition.listAwardChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/award-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the award of lots again before their contracts are signed
         * @description Scope: `awards:write`.
         */
        post: operations["competition.correctAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/award-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clear the money of a recommendation, approve it, or send it back
         * @description Scope: `awards:write`.
         */
        post: operations["competition.decideAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/award-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the notices of the award that are on record, in the order in which they were recorded
         * @description With the end of the standstill that counts from each, and from when contracts may be signed.
         *
         *     Scope: `awards:read`.
         */
        get: operations["competition.listAwardNotices"];
        put?: never;
        /**
         * Record the published notice of the award (UK6), from which the standstill counts
         * @description Scope: `awards:write`.
         */
        post: operations["competition.recordAwardNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/award-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the award of lots back for good before their contracts are signed
         * @description Scope: `awards:write`.
         */
        post: operations["competition.withdrawAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/awarded-consortia": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List consortia that have an award: which entity contracts, and how the papers stand that are due since
         * @description For the council, once tenders are open. It reads the executed copies as documents.
         *
         *     Scope: `contracts:read`.
         */
        get: operations["consortium.listAwarded"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/bid-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say every fault that a bid would be refused for, and keep nothing of it
         * @description Scope: `bids:read`.
         */
        post: operations["competition.validateBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/bid-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the draft of your bid
         * @description Scope: `bids:read`.
         */
        get: operations["competition.findBidDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Save a draft of your bid
         * @description Each part that is given takes the place of that part of the draft. The first time without If-Match, then with the version that is changed. Only you can read a draft, and it is destroyed when tenders close.
         *
         *     Scope: `bids:write`.
         */
        patch: operations["competition.saveBidDraft"];
        trace?: never;
    };
    "/v1/competitions/{competitionId}/bid-schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the JSON Schema (2020-12) of a bid for this competition as you may make it
         * @description Scope: `competitions:read`.
         */
        get: operations["competition.findBidSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of your bid, or, for the council once tenders are open, all bids that stood
         * @description Scope: `bids:read`.
         */
        get: operations["competition.listBids"];
        put?: never;
        /**
         * Submit a bid, or a new version of one
         * @description Scope: `bids:write`.
         */
        post: operations["competition.submitBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/bids/{bidId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a bid
         * @description A bidder reads what is not sealed of its own. Of an opened bid the openers, evaluators and moderator of the panel read the quality envelope, after declaring their interests; each such reading is recorded. Prices stay sealed.
         *
         *     Scope: `bids:read`.
         */
        get: operations["competition.readBid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/bids/{bidId}/consensus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write the consensus score of an answer, with its reason
         * @description Scope: `evaluations:write`.
         */
        post: operations["competition.moderateAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/bids/{bidId}/price-parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what the rates of a joint bid were assembled from, once prices are released
         * @description Scope: `awards:read`.
         */
        get: operations["consortium.listBidParts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/bids/{bidId}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was scored of an answer, and every consensus on it, once all of its evaluators have scored
         * @description Scope: `evaluations:read`.
         */
        get: operations["competition.findAnswer"];
        put?: never;
        /**
         * Give your score of an answer, with its reason, for good
         * @description Scope: `evaluations:write`.
         */
        post: operations["competition.giveScore"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Keep a score of an answer that you are still writing; nobody else sees it
         * @description Scope: `evaluations:write`.
         */
        patch: operations["competition.saveScore"];
        trace?: never;
    };
    "/v1/competitions/{competitionId}/bids/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw your bid, until the deadline; a joint one opens its consortium again
         * @description Scope: `bids:write`.
         */
        post: operations["competition.withdrawBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a competition before its letters are out, or after a correction; what is sealed can then never be read
         * @description Scope: `competitions:write`.
         */
        post: operations["competition.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the signed list of the salted hashes of all bids, once tenders are open
         * @description Scope: `competitions:read`.
         */
        get: operations["competition.findClosing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/consortium-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List changes in the members of joint bids, with the facts, and what was decided
         * @description For the council, once tenders are open.
         *
         *     Scope: `bids:read`.
         */
        get: operations["consortium.listDeclaredChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/consortium-changes/{changeId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or refuse, with a reason, a change in the members of a joint bid
         * @description Scope: `awards:write`.
         */
        post: operations["consortium.decideChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every declaration of interest made for a competition
         * @description Scope: `competitions:read`.
         */
        get: operations["competition.listDeclarations"];
        put?: never;
        /**
         * Declare your interests
         * @description Scope: `competitions:write`.
         */
        post: operations["competition.declareInterest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what publishing a draft would do, and change nothing
         * @description Scope: `competitions:read`.
         */
        post: operations["competition.dryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/evaluators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who evaluates which question of which lot
         * @description Scope: `evaluations:read`.
         */
        get: operations["competition.listEvaluators"];
        put?: never;
        /**
         * Seat an evaluator for lots, in somebody’s place or beside the others
         * @description Scope: `competitions:write`.
         */
        post: operations["competition.seatEvaluator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend the deadline, before it has passed, for all bidders alike
         * @description Scope: `competitions:write`.
         */
        post: operations["competition.extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/gate-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the gates again over suppliers that were not invited
         * @description A supplier that has cured what kept it out is invited; nobody’s invitation is taken back.
         *
         *     Scope: `competitions:write`.
         */
        post: operations["competition.checkGates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the legal holds of a competition
         * @description Scope: `awards:read`.
         */
        get: operations["competition.listHolds"];
        put?: never;
        /**
         * Place a legal hold: no contract is signed until it is lifted
         * @description Scope: `awards:write`.
         */
        post: operations["competition.placeHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/holds/{holdId}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a legal hold, with the reason
         * @description Scope: `awards:write`.
         */
        post: operations["competition.liftHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your own answer of the gates, lot by lot, also when you were not invited
         * @description And that of each lot that you hold with others, of whom one acts for you.
         *
         *     Scope: `competitions:read`.
         */
        get: operations["competition.findInvitation"];
        put?: never;
        /**
         * Ask the gates again over yourself, until the deadline
         * @description For a supplier that registered after the letting of a framework was published, or has cured what kept it out.
         *
         *     Scope: `bids:write`.
         */
        post: operations["competition.askForInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who was invited to which lot, and who was not and why
         * @description Scope: `competitions:read`.
         */
        get: operations["competition.listInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/key-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the key decision on the award
         * @description Scope: `awards:read`.
         */
        get: operations["competition.findKeyDecision"];
        put?: never;
        /**
         * Record the key decision on the award, and until when it can be called in
         * @description Scope: `awards:write`.
         */
        post: operations["competition.recordKeyDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the letters of an award: a bidder its own
         * @description A bidder’s first reading of its letter is recorded as its receipt.
         *
         *     Scope: `awards:read`.
         */
        get: operations["competition.listLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/letters/{letterId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a letter of an award
         * @description Scope: `awards:read`.
         */
        get: operations["competition.findLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/letters/{letterId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a letter of an award as a page to print
         * @description The same reading as of the letter: a bidder’s first is recorded as its receipt.
         *
         *     Scope: `awards:read`.
         */
        get: operations["competition.printLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/lots/{lotId}/lapse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one lot out of a competition; with the last the competition is cancelled
         * @description Scope: `competitions:write`.
         */
        post: operations["competition.lapseLot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/manifests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who stands behind each joint bid: its model, firms, roles and signed papers
         * @description For the council, once tenders are open.
         *
         *     Scope: `bids:read`.
         */
        get: operations["consortium.listManifests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who opened tenders, when and with which key
         * @description Scope: `competitions:read`.
         */
        get: operations["competition.findOpening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/opening-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the opening of tenders, as one of two persons
         * @description Scope: `openings:approve`.
         */
        post: operations["competition.approveOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/outages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what is recorded of the platform not being available
         * @description Scope: `competitions:read`.
         */
        get: operations["competition.listOutages"];
        put?: never;
        /**
         * Record, before opening, that the platform could not take bids
         * @description Without an end while it goes on.
         *
         *     Scope: `competitions:write`.
         */
        post: operations["competition.recordOutage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/outages/{outageId}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve, as one of two persons, the same further period for all bidders
         * @description Scope: `competitions:write`.
         */
        post: operations["competition.approveFurtherPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/outages/{outageId}/approvals/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take your own approval of a further period back, until a second person has approved
         * @description Scope: `competitions:write`.
         */
        post: operations["competition.withdrawPeriodApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/outages/{outageId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record when an outage ended that went on when it was recorded
         * @description Scope: `competitions:write`.
         */
        post: operations["competition.endOutage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/own-scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the answers that you are to score, how far you are, and until when
         * @description Scope: `evaluations:read`.
         */
        get: operations["competition.listOwnScores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/panel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Put a person into an office of the panel, in somebody’s place or beside them
         * @description Scope: `competitions:write`.
         */
        patch: operations["competition.changePanel"];
        trace?: never;
    };
    "/v1/competitions/{competitionId}/price-enquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List questions about prices: a bidder those about its own
         * @description Scope: `awards:read`.
         */
        get: operations["competition.listPriceEnquiries"];
        put?: never;
        /**
         * Ask a bidder about a price that looks too low
         * @description Scope: `awards:write`.
         */
        post: operations["competition.askAboutPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/price-enquiries/{enquiryId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide whether a price stands; none is rejected before its bidder was heard
         * @description Scope: `awards:write`.
         */
        post: operations["competition.decidePrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/price-enquiries/{enquiryId}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explain your price
         * @description Scope: `bids:write`.
         */
        post: operations["competition.explainPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a draft, ask the gates and invite
         * @description Scope: `competitions:write`.
         */
        post: operations["competition.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/quality-lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lock quality: no score changes any more, and prices are released
         * @description Scope: `evaluations:write`.
         */
        post: operations["competition.lockQuality"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/rankings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List how the bids of each lot rank, with every number that led there
         * @description For those who decide, once quality is locked. Each reading is recorded.
         *
         *     Scope: `awards:read`.
         */
        get: operations["competition.listRankings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is recommended for each lot, the ranking it rests on and what was decided
         * @description For those who decide. Each reading is recorded, since it shows prices.
         *
         *     Scope: `awards:read`.
         */
        get: operations["competition.listRecommendations"];
        put?: never;
        /**
         * Recommend who succeeds in a lot
         * @description Scope: `awards:write`.
         */
        post: operations["competition.recommendAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the whole record of a competition, as auditor
         * @description Lines of JSON, each one thing; `section` says what. Once prices are released. The last line, of the section `statement`, is signed over the SHA-256 of all lines before it, their line ends included; without it the record is not whole. Sections `record` and `batch` prove that everything on record stands in the signed chain. The reading is recorded.
         *
         *     Scope: `audit:read`.
         */
        get: operations["competition.readRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/representations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the representations about an award, with the decisions on them
         * @description Scope: `awards:read`.
         */
        get: operations["competition.listRepresentations"];
        put?: never;
        /**
         * Record a written representation that was received within a standstill of the Selection Regime
         * @description No contract of these letters is signed until the further decision on it, nor for five working days behind it.
         *
         *     Scope: `awards:write`.
         */
        post: operations["competition.recordRepresentation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/representations/{representationId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the further decision on a representation, and when it was told
         * @description One that is recorded later takes the place of an earlier one.
         *
         *     Scope: `awards:write`.
         */
        post: operations["competition.decideRepresentation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/shared-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List firms that stand in several bids for one lot, what they declared, and what was decided
         * @description For the council, once tenders are open.
         *
         *     Scope: `bids:read`.
         */
        get: operations["consortium.listSharedMembers"];
        put?: never;
        /**
         * Decide, with a reason, on a firm that stands in several bids for one lot
         * @description Scope: `awards:write`.
         */
        post: operations["consortium.decideSharedMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read where a competition stands, what is next, and who owes what by when
         * @description For a bidder: its own bid and duties alone. Nothing in it depends on other bidders.
         *
         *     Scope: `competitions:read`.
         */
        get: operations["competition.standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/sub-contract-directions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sub-contracts that were directed, and whether they are concluded
         * @description For the council, once tenders are open.
         *
         *     Scope: `bids:read`.
         */
        get: operations["consortium.listSubContractDirections"];
        put?: never;
        /**
         * Direct whoever was awarded a contract to enter into a binding one with a sub-contractor of its bid
         * @description No contract of the bid is signed until the sub-contractor has said that it is concluded.
         *
         *     Scope: `awards:write`.
         */
        post: operations["consortium.directSubContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/sub-contract-directions/{directionId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a direction to enter into a sub-contract, with a reason
         * @description Scope: `awards:write`.
         */
        post: operations["consortium.withdrawDirection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/submission-authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List which systems you let submit for a competition; a vendor’s system sees its own
         * @description Scope: `bids:read`.
         */
        get: operations["competition.listAuthorities"];
        put?: never;
        /**
         * Let one system submit for one competition
         * @description Scope: `bids:write`.
         */
        post: operations["competition.authoriseSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/submission-authorities/{authorityId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an authority to submit back; bids that were received stand
         * @description Scope: `bids:write`.
         */
        post: operations["competition.revokeAuthority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competitions/{competitionId}/tie-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Part bids that the published rule does not
         * @description Scope: `awards:write`.
         */
        post: operations["competition.decideTie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the consortia that you lead, have joined or may still join
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.list"];
        put?: never;
        /**
         * Begin to form a consortium for lots that you were invited to, hold with an invited supplier, or that any supplier may bid for, as its lead
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.form"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a consortium that you lead, have joined or were invited to
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Put another version of the terms to the members, as lead; whoever signed what differs materially signs anew
         * @description Scope: `bids:write`.
         */
        patch: operations["consortium.proposeTerms"];
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join a consortium in the role that you are asked in, or decline to
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/assembled-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the rates of the joint bid as lead, once all prices are in
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.findAssembledRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/assembled-rates/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the rates of the joint bid, as lead
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.approveAssembledRates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit one sealed bid for all members, as lead
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.submitBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of the members, who has consented and what each leaves uncovered
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.listChanges"];
        put?: never;
        /**
         * Begin a change: a member leaves, a reserve member steps in, another member becomes the lead, or, at an award, the model
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.declareChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/changes/{changeId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Consent to a change that asks you, over its hash, or refuse it
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.answerChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/changes/{changeId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a change that you began, or your own departure
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.withdrawChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every item of the members' checklists as lead, or of your own, with how it stands today
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.listChecklists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/connected-persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who is connected with the members, as lead, or with you
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.listConnectedPersons"];
        put?: never;
        /**
         * Declare who is connected with your firm
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.declareConnectedPersons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who covers which area, and what is uncovered, doubled or without backup, ready to draw as a map
         * @description For each lot and service: minutes, shares in basis points, sizing of the hours bid for and of the lot as published, rurality by member, and every area in one state. Areas are named by their ONS codes of the vintage of the lot, as `/v1/areas` lists them.
         *
         *     Scope: `bids:read`.
         */
        get: operations["consortium.findCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a consortium that you have joined, while it has not bid, or as a reserve member
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/dissolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dissolve a consortium of whose bid nothing more can come, as lead
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.dissolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show something for an item of your own checklist
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.submitEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/evidence-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show what is in a table for your own checklist: all of it or nothing, or a dry run
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.importEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/evidence/{evidenceId}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify or refuse what a member shows, as lead
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.judgeEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/finances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List how the finances of the members stand, as lead, or of your own
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.listFinances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/financial-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether a member's finances pass, and why, as lead
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.checkFinances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/grounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the grounds of exclusion that were raised about members, as lead, or about you
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.listGrounds"];
        put?: never;
        /**
         * Raise a ground of exclusion about a member, which may respond, as lead
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.raiseGround"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/grounds/{groundId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about a ground once the member has had its chance, as lead
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.decideGround"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/grounds/{groundId}/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Respond to a ground that was raised about you
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.respondToGround"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/interests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the interests that people of the members declared, as lead, or of your own
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.listInterests"];
        put?: never;
        /**
         * Declare your own interests, as a person of a member
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.declareInterest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/interests/{personId}/management": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide how a conflict that a person declared is managed, as lead
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.manageConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/invitation-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask many at once, from CSV or JSON, as lead
         * @description At most 1,000 rows with the columns `organisationId`, or `firmName` and `email`; `role` (`member` if it is left out); `answerBy`; `externalReference`. A fault names its row and column; one keeps all out unless `mode` is `valid-rows`. It makes nobody a member.
         *
         *     Scope: `bids:write`.
         */
        post: operations["consortium.importInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every invitation to a consortium and how it stands, as lead
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.listInvitations"];
        put?: never;
        /**
         * Ask a firm that may not be registered yet, by a link that is good once, as lead
         * @description The answer alone holds the secret of the link; sending it on is the lead’s.
         *
         *     Scope: `bids:write`.
         */
        post: operations["consortium.inviteByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/invitations/{invitationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask again for an answer that has not come, as lead; an earlier link is dead
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/invitations/{invitationId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an invitation back that was not answered, as lead
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.revokeInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a supplier to join, as lead
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the model of your consortium asks for: who contracts, is liable and is assessed
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.findModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Take another legal model, and roles that fit it, as lead; told which papers that changes
         * @description Scope: `bids:write`.
         */
        patch: operations["consortium.changeModel"];
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/nda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what is to be kept to oneself, as lead; everybody accepts it anew
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.setNda"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/nda-acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the non-disclosure agreement that stands, and see who has joined
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.acceptNda"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/open-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what stands between the consortium and a valid bid: who has to do what, by when, and why
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.listOpenItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what papers are needed of whom, in which form, and how each stands
         * @description With those that are not needed now (`isNeeded`): before an award what is due then, and after it what was signed for the bid. What a paper says and how it was signed is shown to its own firm and to the lead.
         *
         *     Scope: `bids:read`.
         */
        get: operations["consortium.listPapers"];
        put?: never;
        /**
         * Sign a paper of your firm by its hash, by an office or a resolution; a deed with its executed copy
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.signPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/price-parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whose prices are in, with the rows for those who may read them by the terms
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.listPriceParts"];
        put?: never;
        /**
         * Submit what you ask for as a member, sealed at once
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.submitPricePart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/reliances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rely on another member for what you cannot meet alone
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.relyOnAnother"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a consortium again before the deadline, as lead, which takes its bid back
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask something of your partners for yourself, as lead
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.askRequirement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/requirements/{requirementId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for it no more, as lead
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.withdrawRequirement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assent to the terms that stand, as a signatory of your firm
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read where a consortium stands for you: what is next, what you owe, and what others owe
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.findStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/sub-contract-directions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sub-contracts of your consortium that the council has directed
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.listOwnSubContractDirections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/sub-contract-directions/{directionId}/conclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Conclude, as the sub-contractor, the sub-contract that was directed, by the hash of its executed copy
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.concludeSubContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of the terms, each with the signatures that were given for it
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.listTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/terms/{termsVersion}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one version of the terms
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.findTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/terms/{termsVersion}/addendum-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm, as lead, that the terms still fit what the authority has changed, up to an addendum
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.confirmAddendum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/terms/{termsVersion}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the terms that stand, short of signing them, or refuse them and say why
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.answerTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/terms/{termsVersion}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what members have said of a version of the terms, or of a section of it
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.listTermsComments"];
        put?: never;
        /**
         * Say to all members what you think of a version or a section of it, and what you would rather have
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.commentOnTerms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/terms/{termsVersion}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what has changed in the terms since another version, by default the one before
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.compareTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/vehicle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name the vehicle that contracts, by its number in a register, as lead, until a side has signed
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.recordVehicle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{consortiumId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a consortium up that has not bid, as lead
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortium-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the invitations to consortia that you were sent, those that have ended too
         * @description Scope: `bids:read`.
         */
        get: operations["consortium.listOwnInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortium-invitations/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take up the link that you were sent; you are no member yet
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.redeemLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortium-invitations/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a firm by the link that it was sent, without a key
         * @description Registers a provider with its identifiers and a first person, who administers and signs, and tells that person’s key. The firm is asked, and no member yet. Every link that cannot be used is refused alike.
         *
         *     No key and no scope.
         */
        post: operations["consortium.registerByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the contracts that you are a party to
         * @description Scope: `contracts:read`.
         */
        get: operations["contract.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contractId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a contract that you are a party to
         * @description Scope: `contracts:read`.
         */
        get: operations["contract.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Put the document to be signed under a contract
         * @description Scope: `contracts:write`.
         */
        patch: operations["contract.attachDocument"];
        trace?: never;
    };
    "/v1/contracts/{contractId}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a notice of a contract was published (UK7)
         * @description Scope: `contracts:write`.
         */
        post: operations["contract.recordPublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contractId}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a contract for your side, over the hash of its document
         * @description Scope: `contracts:write`.
         */
        post: operations["contract.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a document: of the council for a competition, or of a bid
         * @description The body is the document itself. A document of a bid is a draft, readable by its bidder alone, until a bid that names it is submitted or tenders close; then only the opening of tenders reads it.
         *
         *     Scope: `documents:write`.
         */
        post: operations["document.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a document is
         * @description Of a document of an opened bid this is a reading of the bid, and recorded as one.
         *
         *     Scope: `documents:read`.
         */
        get: operations["document.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the document itself
         * @description A document of an opened bid is read by those who may read the bid; each reading is recorded.
         *
         *     Scope: `documents:read`.
         */
        get: operations["document.content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what happened and concerns you, in order and without gaps
         * @description Without `after`, from the first event. With `wait`, an empty answer is held back until something happens, for at most that many seconds.
         *
         *     Scope: `events:read`.
         */
        get: operations["event.feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the grants that you gave to vendors, or have of providers
         * @description Scope: `access:read`.
         */
        get: operations["access.listGrants"];
        put?: never;
        /**
         * Let one system of a vendor act for you, within scopes
         * @description The system then calls with its own key and the header Carelot-Acting-For.
         *
         *     Scope: `access:write`.
         */
        post: operations["access.grantSystem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grants/{grantId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a grant back, from its next call on
         * @description Scope: `access:write`.
         */
        post: operations["access.revokeGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lot-sizing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reckon how many providers some weekly hours keep viable
         * @description With 800 to 1,000 hours a week for each unless other bounds are given. No number may be feasible: then there is a warning.
         *
         *     Scope: `lots:read`.
         */
        get: operations["lot.calculateSize"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List lots, of one council if you name it
         * @description Scope: `lots:read`.
         */
        get: operations["lot.list"];
        put?: never;
        /**
         * Draw a lot over areas, as commissioner
         * @description Scope: `lots:write`.
         */
        post: operations["lot.draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lots/{lotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a lot
         * @description Scope: `lots:read`.
         */
        get: operations["lot.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lots/{lotId}/data-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a bidder needs to weigh a lot
         * @description Areas, people, rurality by area and by postcode, hours with what they count, and sizing with its warnings.
         *
         *     Scope: `lots:read`.
         */
        get: operations["lot.dataSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lots/{lotId}/sizing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how many providers a lot keeps viable, with warnings
         * @description Scope: `lots:read`.
         */
        get: operations["lot.size"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who you are to this server
         * @description Scope: `access:read`.
         */
        get: operations["access.whoAmI"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List organisations, or find one by an identifier
         * @description Councils see every organisation, others themselves and every council.
         *
         *     Scope: `organisations:read`.
         */
        get: operations["organisation.list"];
        put?: never;
        /**
         * Register a provider or a vendor
         * @description Scope: `organisations:write`.
         */
        post: operations["organisation.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an organisation
         * @description Councils may read every organisation, others themselves and every council.
         *
         *     Scope: `organisations:read`.
         */
        get: operations["organisation.find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/debarment-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what your council read about a provider on the debarment list
         * @description Scope: `organisations:read`.
         */
        get: operations["organisation.listDebarmentReadings"];
        put?: never;
        /**
         * Record what the published debarment list says of a provider
         * @description Scope: `organisations:write`.
         */
        post: operations["organisation.recordDebarmentReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a provider has recorded of itself
         * @description For the provider itself, and for councils, whose gates rely on it.
         *
         *     Scope: `organisations:read`.
         */
        get: operations["organisation.listRegistrations"];
        put?: never;
        /**
         * Record a registration, an insurance or a declaration of your own
         * @description Scope: `organisations:write`.
         */
        post: operations["organisation.recordRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/registrations/{registrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say when a registration of your own ends, or change its reference
         * @description Scope: `organisations:write`.
         */
        patch: operations["organisation.changeRegistration"];
        trace?: never;
    };
    "/v1/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people of your organisation
         * @description Scope: `access:read`.
         */
        get: operations["access.listPersons"];
        put?: never;
        /**
         * Add a person to your organisation, as its administrator
         * @description Scope: `access:write`.
         */
        post: operations["access.addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a person of your organisation
         * @description Scope: `access:read`.
         */
        get: operations["access.findPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the name or roles of a person, as administrator
         * @description Scope: `access:write`.
         */
        patch: operations["access.changePerson"];
        trace?: never;
    };
    "/v1/postcodes/{postcode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up the area, the lots and the rurality of a postcode
         * @description The category of its small area stands in for that of its output area, and is labelled so.
         *
         *     Scope: `lots:read`.
         */
        get: operations["lot.lookUpPostcode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandbox/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Step, freeze or run the clock of the sandbox
         * @description Scope: `sandbox:write`.
         */
        post: operations["sandbox.stepClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/systems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the systems of your organisation
         * @description Scope: `access:read`.
         */
        get: operations["access.listSystems"];
        put?: never;
        /**
         * Add a system to your organisation, as its administrator
         * @description Scope: `access:write`.
         */
        post: operations["access.addSystem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vehicle-consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a consortium contract as your firm, which its members have formed and which is registered here
         * @description Scope: `bids:write`.
         */
        post: operations["consortium.consentAsVehicle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        __schema0: string | number | boolean | null | unknown[] | {
            [key: string]: unknown;
        };
        __schema1: string | number | boolean | null | unknown[] | {
            [key: string]: unknown;
        };
        __schema2: string | number | boolean | null | unknown[] | {
            [key: string]: unknown;
        };
        __schema3: string | number | boolean | null | unknown[] | {
            [key: string]: unknown;
        };
        __schema4: string | number | boolean | null | unknown[] | {
            [key: string]: unknown;
        };
        AcceptConsortiumNdaBody: {
            /** @description The hash of the non-disclosure agreement that is accepted */
            contentHash: string;
        };
        Addenda: {
            data: components["schemas"]["Addendum"][];
            nextCursor: string | null;
        };
        Addendum: {
            /** @default [] */
            addDocuments: components["schemas"]["DocumentId"][];
            /** @default {} */
            change: {
                coverHours?: string;
                decisionOn?: components["schemas"]["LocalDate"];
                evaluationEndsOn?: components["schemas"]["LocalDate"];
                hospitalSites?: string[];
                mobilisationStartsOn?: components["schemas"]["LocalDate"];
                summary?: string;
                tupe?: string;
            };
            competitionId: components["schemas"]["CompetitionId"];
            externalReference: string | null;
            issuedAt: components["schemas"]["Instant"];
            number: number;
            /** @default [] */
            replaceDocuments: {
                by: components["schemas"]["DocumentId"];
                documentId: components["schemas"]["DocumentId"];
            }[];
            /** @description What changed and why, for every bidder to read */
            text: string;
        };
        AddPerson: {
            externalReference?: string;
            name: string;
            roles: components["schemas"]["Role"][];
        };
        AddSystem: {
            externalReference?: string;
            name: string;
        };
        Agreement: {
            councilId: components["schemas"]["OrganisationId"];
            createdAt: components["schemas"]["Instant"];
            externalReference: string | null;
            id: components["schemas"]["AgreementId"];
            terms: components["schemas"]["AgreementTermsOutput"];
            title: string;
            valueCalledOffPence: number;
            version: number;
        };
        /** @example agr_019a7c5e000070008000000000000001 */
        AgreementId: string;
        Agreements: {
            data: components["schemas"]["Agreement"][];
            nextCursor: string | null;
        };
        AgreementTerms: {
            /**
             * @description Whether who approves an award may have evaluated bids for it (P-54)
             * @default true
             */
            approverMayEvaluate?: boolean;
            /** @default [] */
            declarations?: components["schemas"]["DeclarationSubject"][];
            directAwardMechanism?: string;
            expiresOn: components["schemas"]["LocalDate"];
            /** @default [] */
            extensions?: {
                /** @default null */
                takenOn?: components["schemas"]["LocalDate"] | null;
                untilOn: components["schemas"]["LocalDate"];
            }[];
            form: {
                /** @constant */
                kind: "closed";
            } | {
                firstAwardedOn: components["schemas"]["LocalDate"];
                /** @constant */
                kind: "open";
                reopensOn: components["schemas"]["LocalDate"][];
            };
            /** @default [] */
            insurance?: {
                cover: components["schemas"]["InsuranceCover"];
                minimumPence: number;
            }[];
            lightTouch: boolean;
            /** @description Why the framework may last longer than four years */
            longTermReason?: string;
            lots: {
                lotId: components["schemas"]["LotId"];
                services: components["schemas"]["ServiceType"][];
            }[];
            maximumValuePence: number;
            /** @description The fewest working days from publication to a deadline, in place of the usual ones */
            minimumTenderWorkingDays?: number;
            /** @description Whether a part of a lot may be won (S-03) */
            partAwards: boolean;
            /** @description Named when registration there is needed to be considered (S-30) */
            portal?: {
                name: string;
            };
            procurementBeganOn: components["schemas"]["LocalDate"];
            /** @default [] */
            rates?: ({
                band: components["schemas"]["NeedBand"];
                maximumHourlyPence: number;
            } | {
                band: components["schemas"]["NeedBand"];
                setHourlyPence: number;
            })[];
            regime: components["schemas"]["Regime"];
            routes: components["schemas"]["CallOffRoute"][];
            /** @default false */
            singleSupplier?: boolean;
            startsOn: components["schemas"]["LocalDate"];
            /**
             * @description Whether firms that were not appointed may deliver as sub-contractors (C-13)
             * @default true
             */
            subContractingAllowed?: boolean;
            weights: {
                price: {
                    maximum: number;
                    minimum: number;
                };
                quality: {
                    maximum: number;
                    minimum: number;
                };
            };
        };
        AgreementTermsOutput: {
            /**
             * @description Whether who approves an award may have evaluated bids for it (P-54)
             * @default true
             */
            approverMayEvaluate: boolean;
            /** @default [] */
            declarations: components["schemas"]["DeclarationSubject"][];
            directAwardMechanism?: string;
            expiresOn: components["schemas"]["LocalDate"];
            /** @default [] */
            extensions: {
                /** @default null */
                takenOn: components["schemas"]["LocalDate"] | null;
                untilOn: components["schemas"]["LocalDate"];
            }[];
            form: {
                /** @constant */
                kind: "closed";
            } | {
                firstAwardedOn: components["schemas"]["LocalDate"];
                /** @constant */
                kind: "open";
                reopensOn: components["schemas"]["LocalDate"][];
            };
            /** @default [] */
            insurance: {
                cover: components["schemas"]["InsuranceCover"];
                minimumPence: number;
            }[];
            lightTouch: boolean;
            /** @description Why the framework may last longer than four years */
            longTermReason?: string;
            lots: {
                lotId: components["schemas"]["LotId"];
                services: components["schemas"]["ServiceType"][];
            }[];
            maximumValuePence: number;
            /** @description The fewest working days from publication to a deadline, in place of the usual ones */
            minimumTenderWorkingDays?: number;
            /** @description Whether a part of a lot may be won (S-03) */
            partAwards: boolean;
            /** @description Named when registration there is needed to be considered (S-30) */
            portal?: {
                name: string;
            };
            procurementBeganOn: components["schemas"]["LocalDate"];
            /** @default [] */
            rates: ({
                band: components["schemas"]["NeedBand"];
                maximumHourlyPence: number;
            } | {
                band: components["schemas"]["NeedBand"];
                setHourlyPence: number;
            })[];
            regime: components["schemas"]["Regime"];
            routes: components["schemas"]["CallOffRoute"][];
            /** @default false */
            singleSupplier: boolean;
            startsOn: components["schemas"]["LocalDate"];
            /**
             * @description Whether firms that were not appointed may deliver as sub-contractors (C-13)
             * @default true
             */
            subContractingAllowed: boolean;
            weights: {
                price: {
                    maximum: number;
                    minimum: number;
                };
                quality: {
                    maximum: number;
                    minimum: number;
                };
            };
        };
        AgreementWarning: {
            code: string;
            detail: string;
        };
        AnswerConsortiumBody: {
            /** @enum {string} */
            answer: "join" | "decline";
            reason?: string;
            /** @description The role in which the firm joins: it consents to no other */
            role?: components["schemas"]["InvitedConsortiumRole"];
        };
        AnswerConsortiumChangeBody: {
            /** @enum {string} */
            answer: "consent" | "refuse";
            /** @description SHA-256 of the change, as canonical JSON (RFC 8785) */
            contentHash: string;
        };
        AnswerConsortiumTermsBody: {
            /** @enum {string} */
            answer: "accept" | "refuse";
            reason?: string;
        };
        /** @enum {string} */
        AnswerState: "stopped" | "scoring" | "scored" | "moderated" | "outdated";
        ApiKey: {
            createdAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
            externalReference: string | null;
            holderId: components["schemas"]["PersonId"] | components["schemas"]["SystemId"];
            id: components["schemas"]["ApiKeyId"];
            lastFour: string;
            revokedAt: components["schemas"]["Instant"] | null;
            scopes: components["schemas"]["Scope"][];
        };
        /** @example key_019a7c5e000070008000000000000001 */
        ApiKeyId: string;
        ApiKeys: {
            data: components["schemas"]["ApiKey"][];
            nextCursor: string | null;
        };
        Appointment: {
            agreementId: components["schemas"]["AgreementId"];
            /** @description The day on which the framework was awarded to it */
            appointedOn: components["schemas"]["LocalDate"];
            changedAt: components["schemas"]["Instant"];
            coverage: components["schemas"]["LotCoverageOutput"];
            decider: components["schemas"]["PersonId"] | null;
            /** @default null */
            externalReference: string | null;
            id: components["schemas"]["AppointmentId"];
            lotId: components["schemas"]["LotId"];
            /** @description Who holds it together, the lead first: the supplier alone, unless several won the lot with one bid */
            members: components["schemas"]["OrganisationId"][];
            reason: string | null;
            services: components["schemas"]["ServiceType"][];
            /** @enum {string} */
            stage: "active" | "suspended" | "removed";
            supplierId: components["schemas"]["OrganisationId"];
            version: number;
        };
        /** @example apt_019a7c5e000070008000000000000001 */
        AppointmentId: string;
        /** @enum {string} */
        AppointmentMove: "suspend" | "reinstate" | "remove";
        Appointments: {
            data: components["schemas"]["Appointment"][];
            nextCursor: string | null;
        };
        AppointsTo: {
            coverage: components["schemas"]["LotCoverageOutput"];
            members: components["schemas"]["OrganisationId"][];
            services: components["schemas"]["ServiceType"][];
        };
        AppointSupplierBody: {
            /** @description The day on which the framework was awarded to it */
            appointedOn: components["schemas"]["LocalDate"];
            coverage: components["schemas"]["LotCoverage"];
            /** @default null */
            externalReference?: string | null;
            /**
             * @description Who hold the lot with the supplier as one, where they won it together; it acts for them (C-13)
             * @default []
             */
            heldWith?: components["schemas"]["OrganisationId"][];
            lotId: components["schemas"]["LotId"];
            services: components["schemas"]["ServiceType"][];
            supplierId: components["schemas"]["OrganisationId"];
        };
        ApproveAssembledRatesBody: {
            saltedHash: string;
        };
        ApproveFurtherPeriodBody: {
            externalReference?: string;
            period: components["schemas"]["Duration"];
        };
        ApproveOpeningBody: {
            externalReference?: string;
        };
        Areas: {
            data: components["schemas"]["Msoa"][];
            nextCursor: string | null;
        };
        AskAboutPriceBody: {
            answerBy: components["schemas"]["LondonDateTime"];
            bidId: components["schemas"]["BidId"];
            externalReference?: string;
            lotId: components["schemas"]["LotId"];
            question: string;
        };
        AskConsortiumRequirementBody: {
            /** @default false */
            beforeBid?: boolean;
            /** @default null */
            dueOn?: components["schemas"]["LocalDate"] | null;
            /** @enum {string} */
            item: "cqc-registration" | "registered-manager" | "cqc-rating" | "cqc-enforcement" | "legal-identity" | "connected-persons" | "ppon" | "cdp-share-code" | "employers-liability" | "public-liability" | "professional-indemnity" | "treatment" | "ico-fee" | "dspt" | "modern-slavery" | "exclusion-grounds" | "associated-persons" | "conflicts-of-interest" | "dbs-policy" | "fit-and-proper-persons" | "business-continuity" | "safeguarding" | "health-and-safety" | "equality" | "whistleblowing" | "lone-working" | "accounts" | "call-monitoring" | "workforce" | "mobilisation-plan" | "other";
            /** @description The least cover of an insurance */
            minimumPence?: number;
            /**
             * @description None for every member
             * @default []
             */
            organisationIds?: components["schemas"]["OrganisationId"][];
            /**
             * @description Whom it is asked of; none for every role
             * @default []
             */
            roles?: components["schemas"]["ConsortiumRole"][];
            title: string;
        };
        AssembledRates: {
            approval: {
                approvedAt: components["schemas"]["Instant"];
                personId: components["schemas"]["PersonId"];
                statement: string;
            } | null;
            assembledAt: components["schemas"]["Instant"];
            lots: {
                lotId: components["schemas"]["LotId"];
                /** @description Pence for a sleep-in night, where nights are priced */
                nightlyPence?: number;
                rates: {
                    band: components["schemas"]["NeedBand"];
                    hourlyPence: number;
                }[];
            }[];
            salt: string;
            /** @description SHA-256 of the salt, a line feed, and the lots as canonical JSON */
            saltedHash: string;
        };
        AttachContractDocumentBody: {
            documentId: components["schemas"]["DocumentId"];
            externalReference?: string | null;
        };
        AuditRecord: {
            actor: {
                [key: string]: components["schemas"]["__schema0"];
            };
            at: components["schemas"]["Instant"];
            data: {
                [key: string]: components["schemas"]["__schema1"];
            };
            id: components["schemas"]["EventId"];
            machineAt: components["schemas"]["Instant"];
            subject: string;
            /** @example competition.published */
            type: string;
        };
        AuditRecords: {
            data: components["schemas"]["AuditRecord"][];
            nextCursor: string | null;
        };
        AuthoriseSubmissionBody: {
            externalReference?: string;
            systemId: components["schemas"]["SystemId"];
        };
        AwardChange: {
            changedAt: components["schemas"]["Instant"];
            competitionId: components["schemas"]["CompetitionId"];
            externalReference: string | null;
            id: components["schemas"]["AwardChangeId"];
            /** @enum {string} */
            kind: "correction" | "withdrawal";
            lotIds: components["schemas"]["LotId"][];
            personId: components["schemas"]["PersonId"];
            /** @description Told to everyone invited */
            reason: string;
        };
        /** @example awc_019a7c5e000070008000000000000001 */
        AwardChangeId: string;
        AwardChanges: {
            data: components["schemas"]["AwardChange"][];
            nextCursor: string | null;
        };
        AwardedConsortia: {
            data: components["schemas"]["AwardedConsortium"][];
            nextCursor: string | null;
        };
        AwardedConsortium: {
            id: components["schemas"]["ConsortiumId"];
            /** @description Whether that firm is excluded under the framework: no contract is signed with it */
            isVehicleExcluded: boolean;
            leadId: components["schemas"]["OrganisationId"];
            /** @description The day by which it is to be one entity that is known; null where none is required, or it is one */
            legalFormBy: components["schemas"]["LocalDate"] | null;
            model: components["schemas"]["ConsortiumModel"];
            name: string;
            papers: components["schemas"]["ConsortiumPaperAtAward"][];
            /** @description The entity that contracts, once its lead has named it; null where the model has none */
            vehicle: components["schemas"]["ConsortiumVehicle"] | null;
            /** @description A `vehicle-consent`, by which the firm that has the number of the vehicle says that it is that; null where nobody here has it */
            vehicleConsent: string | null;
            /** @description Bids of the competition in which the firm that has the number of the vehicle stands */
            vehicleInBids: components["schemas"]["BidId"][];
        };
        AwardNotice: {
            competitionId: components["schemas"]["CompetitionId"];
            /** @description The council's own; null for suppliers */
            externalReference: string | null;
            id: components["schemas"]["AwardNoticeId"];
            /** @description From when contracts may be signed; null while a representation keeps the standstill open, and where another notice has taken its place */
            mayBeSignedFrom: components["schemas"]["Instant"] | null;
            number: components["schemas"]["NoticeNumber"];
            ocid: components["schemas"]["Ocid"];
            publishedAt: components["schemas"]["Instant"];
            reason: string | null;
            recordedAt: components["schemas"]["Instant"];
            /** @description Null for suppliers */
            recordedBy: components["schemas"]["PersonId"] | null;
            round: number;
            /** @description The last day of the standstill that counts from this notice; null where there is none, a representation keeps it open, or another has taken its place */
            standstillEndsOn: components["schemas"]["LocalDate"] | null;
        };
        /** @example awn_019a7c5e000070008000000000000001 */
        AwardNoticeId: string;
        AwardNotices: {
            data: components["schemas"]["AwardNotice"][];
            nextCursor: string | null;
        };
        BidCheck: {
            errors: {
                code: string;
                detail: string;
                pointer: string;
            }[];
            valid: boolean;
        };
        /** @example bdr_019a7c5e000070008000000000000001 */
        BidderId: string;
        BidDraft: {
            competitionId: components["schemas"]["CompetitionId"];
            draft: components["schemas"]["DraftBid"];
            externalReference: string | null;
            savedAt: string;
            version: number;
        };
        /** @example bid_019a7c5e000070008000000000000001 */
        BidId: string;
        BidManifest: {
            bidId: components["schemas"]["BidId"];
            certificates: {
                organisationId: components["schemas"]["OrganisationId"];
                otherBidsInvolvedIn: boolean;
                signedAt: components["schemas"]["Instant"];
                statement: string;
            }[];
            /** @default [] */
            changes: {
                answers: {
                    /** @enum {string} */
                    answer: "consent" | "refuse";
                    answeredAt: components["schemas"]["Instant"];
                    organisationId: components["schemas"]["OrganisationId"];
                    personId: components["schemas"]["PersonId"];
                    statement: string | null;
                }[];
                changeId: components["schemas"]["ConsortiumChangeId"];
                contentHash: string;
                endedAt: components["schemas"]["Instant"];
                leaving: components["schemas"]["OrganisationId"] | null;
                model: components["schemas"]["ConsortiumModel"] | null;
                newcomer: components["schemas"]["OrganisationId"] | null;
                termsHash: string | null;
            }[];
            consortiumId: components["schemas"]["ConsortiumId"];
            firmsToReplace: components["schemas"]["FirmToReplace"][];
            /** @enum {string} */
            liability: "joint-and-several" | "several";
            /** @description As it is now */
            model: components["schemas"]["ConsortiumModel"];
            /** @description The model that the bid was made under */
            modelBid: components["schemas"]["ConsortiumModel"];
            name: string;
            papers: {
                authority: components["schemas"]["SigningAuthority"];
                contentHash: string;
                documentHash: string | null;
                documentId: components["schemas"]["DocumentId"] | null;
                expiresOn: components["schemas"]["LocalDate"] | null;
                form: components["schemas"]["ConsortiumPaperForm"];
                kind: components["schemas"]["ConsortiumPaperKind"];
                organisationId: components["schemas"]["OrganisationId"];
                otherBidsInvolvedIn: boolean | null;
                personId: components["schemas"]["PersonId"];
                signedAt: components["schemas"]["Instant"];
                statement: string;
                version: number;
            }[];
            parties: {
                name: string;
                organisationId: components["schemas"]["OrganisationId"];
                role: components["schemas"]["ConsortiumRole"];
            }[];
            statement: string;
            submittedAt: components["schemas"]["Instant"];
            superseded: {
                /** @default [] */
                changes: {
                    answers: {
                        /** @enum {string} */
                        answer: "consent" | "refuse";
                        answeredAt: components["schemas"]["Instant"];
                        organisationId: components["schemas"]["OrganisationId"];
                        personId: components["schemas"]["PersonId"];
                        statement: string | null;
                    }[];
                    changeId: components["schemas"]["ConsortiumChangeId"];
                    contentHash: string;
                    endedAt: components["schemas"]["Instant"];
                    leaving: components["schemas"]["OrganisationId"] | null;
                    model: components["schemas"]["ConsortiumModel"] | null;
                    newcomer: components["schemas"]["OrganisationId"] | null;
                    termsHash: string | null;
                }[];
                consortiumId: components["schemas"]["ConsortiumId"];
                /** @enum {string} */
                liability: "joint-and-several" | "several";
                /** @description As it is now */
                model: components["schemas"]["ConsortiumModel"];
                /** @description The model that the bid was made under */
                modelBid: components["schemas"]["ConsortiumModel"];
                name: string;
                papers: {
                    authority: components["schemas"]["SigningAuthority"];
                    contentHash: string;
                    documentHash: string | null;
                    documentId: components["schemas"]["DocumentId"] | null;
                    expiresOn: components["schemas"]["LocalDate"] | null;
                    form: components["schemas"]["ConsortiumPaperForm"];
                    kind: components["schemas"]["ConsortiumPaperKind"];
                    organisationId: components["schemas"]["OrganisationId"];
                    otherBidsInvolvedIn: boolean | null;
                    personId: components["schemas"]["PersonId"];
                    signedAt: components["schemas"]["Instant"];
                    statement: string;
                    version: number;
                }[];
                parties: {
                    name: string;
                    organisationId: components["schemas"]["OrganisationId"];
                    role: components["schemas"]["ConsortiumRole"];
                }[];
                statement: string;
                submittedAt: components["schemas"]["Instant"];
                terms: {
                    contentHash: string;
                    signatures: {
                        organisationId: components["schemas"]["OrganisationId"];
                        personId: components["schemas"]["PersonId"];
                        signedAt: components["schemas"]["Instant"];
                        statement: string;
                        termsVersion: number;
                    }[];
                    version: number;
                };
                version: number;
                whyTogether: string;
            }[];
            terms: {
                contentHash: string;
                signatures: {
                    organisationId: components["schemas"]["OrganisationId"];
                    personId: components["schemas"]["PersonId"];
                    signedAt: components["schemas"]["Instant"];
                    statement: string;
                    termsVersion: number;
                }[];
                version: number;
            };
            version: number;
            whyTogether: string;
        };
        BidManifests: {
            data: components["schemas"]["BidManifest"][];
            nextCursor: string | null;
        };
        BidSchema: {
            [key: string]: components["schemas"]["__schema2"];
        };
        BidVersion: {
            addendum: number;
            bidderId: components["schemas"]["BidderId"];
            competitionId: components["schemas"]["CompetitionId"];
            externalReference: string | null;
            id: components["schemas"]["BidId"];
            members: {
                name: string;
                organisationId: components["schemas"]["OrganisationId"];
                role: string;
            }[];
            receivedAt: components["schemas"]["Instant"];
            saltedHash: string;
            statement: string;
            version: number;
            withdrawal: string | null;
            withdrawnAt: components["schemas"]["Instant"] | null;
        };
        BidVersions: {
            data: components["schemas"]["BidVersion"][];
            nextCursor: string | null;
        };
        Brief: {
            /** @description Another free, accessible way to bid, named in the documents (P-48) */
            accessibleRoute?: string;
            /** @default [] */
            conditions?: components["schemas"]["ConditionOfParticipation"][];
            dataProtection?: {
                documentId: components["schemas"]["DocumentId"];
                /** @constant */
                kind: "document";
            } | {
                decidedBy: components["schemas"]["PersonId"];
                decidedOn: components["schemas"]["LocalDate"];
                /** @constant */
                kind: "screening";
                reason: string;
            };
            documents: components["schemas"]["DocumentId"][];
            equality?: {
                documentId: components["schemas"]["DocumentId"];
                /** @constant */
                kind: "document";
            } | {
                decidedBy: components["schemas"]["PersonId"];
                decidedOn: components["schemas"]["LocalDate"];
                /** @constant */
                kind: "screening";
                reason: string;
            };
            /**
             * @default {
             *       "keyDecision": false
             *     }
             */
            governance?: {
                /** @description Whether the award is a key decision: announced 28 clear days before, and open to call-in (P-54) */
                keyDecision: boolean;
            };
            kind: components["schemas"]["CompetitionKind"];
            /** @description The day by which bidders of several must be one entity once awarded; never to bid (C-01) */
            legalFormAtAward?: {
                by: components["schemas"]["LocalDate"];
                reason: string;
            };
            lots: {
                lotId: components["schemas"]["LotId"];
                minimumWeeklyMinutes: number;
                successfulTenderers: number;
                weeklyMinutes: number;
            }[];
            panel: {
                approver?: components["schemas"]["PersonId"];
                evaluators: components["schemas"]["PersonId"][];
                /** @description Who clears the money before the approver decides, if anybody */
                finance?: components["schemas"]["PersonId"];
                moderator?: components["schemas"]["PersonId"];
                openers: components["schemas"]["PersonId"][];
                recommender?: components["schemas"]["PersonId"];
            };
            pricing: components["schemas"]["PricingModel"];
            questions: components["schemas"]["Question"][];
            /** @description How the successful tenderers of a lot share its referrals (P-56) */
            referralSharing: string;
            scoring: components["schemas"]["ScoringMethodology"];
            service: {
                acceptWithinMinutes?: number;
                coverHours: string;
                endsOn: components["schemas"]["LocalDate"];
                episodeDays?: {
                    extension: number;
                    standard: number;
                };
                estimatedValuePence: number;
                extensionMonths: number[];
                /** @default [] */
                hospitalSites?: string[];
                /** @enum {string} */
                hoursBasis: "guaranteed" | "demand-led";
                mainSubject: {
                    reason: string;
                    /** @enum {string} */
                    subject: "social-care" | "health-care";
                };
                /** @description In years, for schemes let by age (S-25) */
                minimumAge?: number;
                /**
                 * @description Whether nights at a sleep-in rate are part of the service
                 * @default false
                 */
                sleepIns?: boolean;
                startsOn: components["schemas"]["LocalDate"];
                startWithinMinutes?: number;
                tupe: string;
            };
            standstill: {
                /** @constant */
                kind: "none";
            } | {
                /** @constant */
                kind: "voluntary";
                /** @description Once announced it binds (P-43). Without it: under the Regulations their 10 days (P-11), which are also the fewest; else 8 working days (P-32) */
                workingDays?: number;
            } | {
                /** @constant */
                kind: "mandatory";
            };
            /** @default  */
            summary?: string;
            /**
             * @description What parts equal totals, in this order; what stays equal a person decides (P-57)
             * @default [
             *       "quality-points",
             *       "evaluated-price",
             *       "heaviest-question"
             *     ]
             */
            tieRule?: ("quality-points" | "evaluated-price" | "heaviest-question")[];
            timetable: {
                clarificationsUntil?: components["schemas"]["LondonDateTime"];
                deadline: components["schemas"]["LondonDateTime"];
                decisionOn?: components["schemas"]["LocalDate"];
                evaluationEndsOn?: components["schemas"]["LocalDate"];
                mobilisationStartsOn?: components["schemas"]["LocalDate"];
                openingOn?: components["schemas"]["LocalDate"];
                publicationOn?: components["schemas"]["LocalDate"];
                standstillEndsOn?: components["schemas"]["LocalDate"];
            };
            title: string;
        };
        BriefOutput: {
            /** @description Another free, accessible way to bid, named in the documents (P-48) */
            accessibleRoute?: string;
            /** @default [] */
            conditions: components["schemas"]["ConditionOfParticipationOutput"][];
            dataProtection?: {
                documentId: components["schemas"]["DocumentId"];
                /** @constant */
                kind: "document";
            } | {
                decidedBy: components["schemas"]["PersonId"];
                decidedOn: components["schemas"]["LocalDate"];
                /** @constant */
                kind: "screening";
                reason: string;
            };
            documents: components["schemas"]["DocumentId"][];
            equality?: {
                documentId: components["schemas"]["DocumentId"];
                /** @constant */
                kind: "document";
            } | {
                decidedBy: components["schemas"]["PersonId"];
                decidedOn: components["schemas"]["LocalDate"];
                /** @constant */
                kind: "screening";
                reason: string;
            };
            /**
             * @default {
             *       "keyDecision": false
             *     }
             */
            governance: {
                /** @description Whether the award is a key decision: announced 28 clear days before, and open to call-in (P-54) */
                keyDecision: boolean;
            };
            kind: components["schemas"]["CompetitionKind"];
            /** @description The day by which bidders of several must be one entity once awarded; never to bid (C-01) */
            legalFormAtAward?: {
                by: components["schemas"]["LocalDate"];
                reason: string;
            };
            lots: {
                lotId: components["schemas"]["LotId"];
                minimumWeeklyMinutes: number;
                successfulTenderers: number;
                weeklyMinutes: number;
            }[];
            panel: {
                approver?: components["schemas"]["PersonId"];
                evaluators: components["schemas"]["PersonId"][];
                /** @description Who clears the money before the approver decides, if anybody */
                finance?: components["schemas"]["PersonId"];
                moderator?: components["schemas"]["PersonId"];
                openers: components["schemas"]["PersonId"][];
                recommender?: components["schemas"]["PersonId"];
            };
            pricing: components["schemas"]["PricingModelOutput"];
            questions: components["schemas"]["QuestionOutput"][];
            /** @description How the successful tenderers of a lot share its referrals (P-56) */
            referralSharing: string;
            scoring: components["schemas"]["ScoringMethodology"];
            service: {
                acceptWithinMinutes?: number;
                coverHours: string;
                endsOn: components["schemas"]["LocalDate"];
                episodeDays?: {
                    extension: number;
                    standard: number;
                };
                estimatedValuePence: number;
                extensionMonths: number[];
                /** @default [] */
                hospitalSites: string[];
                /** @enum {string} */
                hoursBasis: "guaranteed" | "demand-led";
                mainSubject: {
                    reason: string;
                    /** @enum {string} */
                    subject: "social-care" | "health-care";
                };
                /** @description In years, for schemes let by age (S-25) */
                minimumAge?: number;
                /**
                 * @description Whether nights at a sleep-in rate are part of the service
                 * @default false
                 */
                sleepIns: boolean;
                startsOn: components["schemas"]["LocalDate"];
                startWithinMinutes?: number;
                tupe: string;
            };
            standstill: {
                /** @constant */
                kind: "none";
            } | {
                /** @constant */
                kind: "voluntary";
                /** @description Once announced it binds (P-43). Without it: under the Regulations their 10 days (P-11), which are also the fewest; else 8 working days (P-32) */
                workingDays?: number;
            } | {
                /** @constant */
                kind: "mandatory";
            };
            /** @default  */
            summary: string;
            /**
             * @description What parts equal totals, in this order; what stays equal a person decides (P-57)
             * @default [
             *       "quality-points",
             *       "evaluated-price",
             *       "heaviest-question"
             *     ]
             */
            tieRule: ("quality-points" | "evaluated-price" | "heaviest-question")[];
            timetable: {
                clarificationsUntil?: components["schemas"]["LondonDateTime"];
                deadline: components["schemas"]["LondonDateTime"];
                decisionOn?: components["schemas"]["LocalDate"];
                evaluationEndsOn?: components["schemas"]["LocalDate"];
                mobilisationStartsOn?: components["schemas"]["LocalDate"];
                openingOn?: components["schemas"]["LocalDate"];
                publicationOn?: components["schemas"]["LocalDate"];
                standstillEndsOn?: components["schemas"]["LocalDate"];
            };
            title: string;
        };
        /** @enum {string} */
        CallOffRoute: "further-competition" | "direct-award";
        CancelCompetitionBody: {
            reason: string;
        };
        Cancelled: {
            competitionId: components["schemas"]["CompetitionId"];
            /** @constant */
            stage: "cancelled";
            version: number;
        };
        /** @enum {string} */
        ChainFault: "signature-invalid" | "previous-hash-wrong" | "batch-missing" | "place-missing" | "record-missing" | "record-changed" | "record-unnumbered" | "anchor-unknown";
        ChainVerification: {
            anchor: string | null;
            brokenLink: {
                batch: number | null;
                detail: string;
                fault: components["schemas"]["ChainFault"];
            } | null;
            intact: boolean;
            verifiedAt: components["schemas"]["Instant"];
        };
        ChangeAppointmentBody: {
            move: components["schemas"]["AppointmentMove"];
            reason: string;
        };
        ChangeAwardBody: {
            externalReference?: string;
            lotIds: components["schemas"]["LotId"][];
            /** @description Told to everyone invited */
            reason: string;
        };
        ChangeConsortiumModelBody: {
            model: components["schemas"]["ConsortiumModel"];
            /** @default [] */
            roles?: {
                organisationId: components["schemas"]["OrganisationId"];
                role: components["schemas"]["InvitedConsortiumRole"];
            }[];
        };
        ChangePanelBody: {
            /** @enum {string} */
            office: "opener" | "moderator" | "recommender" | "finance" | "approver";
            personId: components["schemas"]["PersonId"];
            reason: string;
            replaces?: components["schemas"]["PersonId"];
        };
        ChangePersonBody: {
            externalReference?: string | null;
            name?: string;
            roles?: components["schemas"]["Role"][];
        };
        ChangeRegistrationBody: {
            expiresOn?: components["schemas"]["LocalDate"] | null;
            externalReference?: string | null;
        };
        ChecklistEntry: {
            /** @description Whether the bid waits for it */
            beforeBid: boolean;
            contentHash: string | null;
            dueOn: components["schemas"]["LocalDate"] | null;
            evidenceId: components["schemas"]["ConsortiumEvidenceId"] | null;
            expiresOn: components["schemas"]["LocalDate"] | null;
            issuedOn: components["schemas"]["LocalDate"] | null;
            /** @enum {string} */
            item: "cqc-registration" | "registered-manager" | "cqc-rating" | "cqc-enforcement" | "legal-identity" | "connected-persons" | "ppon" | "cdp-share-code" | "employers-liability" | "public-liability" | "professional-indemnity" | "treatment" | "ico-fee" | "dspt" | "modern-slavery" | "exclusion-grounds" | "associated-persons" | "conflicts-of-interest" | "dbs-policy" | "fit-and-proper-persons" | "business-continuity" | "safeguarding" | "health-and-safety" | "equality" | "whistleblowing" | "lone-working" | "accounts" | "call-monitoring" | "workforce" | "mobilisation-plan" | "other";
            minimumPence: number | null;
            organisationId: components["schemas"]["OrganisationId"];
            particulars: components["schemas"]["ConsortiumEvidenceParticularsOutput"] | null;
            /** @description Why the lead refused it, or verified what speaks against the member */
            reason: string | null;
            requirementId: string | null;
            source: ("evidence" | "register" | "declaration") | null;
            state: components["schemas"]["ChecklistState"];
            title: string;
            verifiedAt: components["schemas"]["Instant"] | null;
            verifiedBy: components["schemas"]["PersonId"] | null;
            /**
             * @description Who asks for it
             * @enum {string}
             */
            whose: "statute" | "authority" | "lead" | "nobody";
        };
        /** @enum {string} */
        ChecklistState: "missing" | "submitted" | "verified" | "expiring-before-commencement" | "beginning-after-commencement" | "expired" | "refused";
        CheckMemberFinancesBody: {
            note: string;
            organisationId: components["schemas"]["OrganisationId"];
            /** @enum {string} */
            outcome: "pass" | "fail";
            reasons: components["schemas"]["FinancialReason"][];
        };
        CleanTeamPerson: {
            name: string;
            organisationId: components["schemas"]["OrganisationId"];
            organisationName: string;
            personId: components["schemas"]["PersonId"];
        };
        Closing: {
            closedAt: components["schemas"]["Instant"];
            competitionId: components["schemas"]["CompetitionId"];
            deadlineVersion: number;
            hashes: string[];
            statement: string;
        };
        CommentOnConsortiumTermsBody: {
            externalReference?: string;
            section?: components["schemas"]["ConsortiumTermsSection"];
            /** @description What the member would rather have: a change of this version, or whole terms */
            suggestion?: {
                patch: components["schemas"]["ConsortiumTermsPatch"];
            } | {
                terms: components["schemas"]["ConsortiumTerms"];
            };
            text: string;
        };
        Competition: {
            agreementId: components["schemas"]["AgreementId"];
            brief: components["schemas"]["SeenBrief"];
            closedAt: components["schemas"]["Instant"] | null;
            councilId: components["schemas"]["OrganisationId"];
            createdAt: components["schemas"]["Instant"];
            deadline: components["schemas"]["Instant"] | null;
            deadlineVersion: number;
            /** @description The council's own; null for suppliers */
            externalReference: string | null;
            id: components["schemas"]["CompetitionId"];
            /** @description When quality was locked, and so the evaluation over */
            lockedAt: components["schemas"]["Instant"] | null;
            /** @description When letters last told what was decided */
            notifiedAt: components["schemas"]["Instant"] | null;
            openedAt: components["schemas"]["Instant"] | null;
            outcome: string | null;
            publishedAt: components["schemas"]["Instant"] | null;
            /** @enum {string} */
            stage: "draft" | "tendering" | "closed" | "evaluating" | "moderated" | "deciding" | "standstill" | "contracting" | "concluded" | "unsuccessful" | "cancelled";
            standstillEndedAt: components["schemas"]["Instant"] | null;
            version: number;
        };
        /** @example cmp_019a7c5e000070008000000000000001 */
        CompetitionId: string;
        /** @enum {string} */
        CompetitionKind: "discharge-to-assess" | "extra-care-background" | "framework-letting";
        Competitions: {
            data: components["schemas"]["CompetitionSummary"][];
            nextCursor: string | null;
        };
        CompetitionStanding: {
            /** @description The number of the last addendum; 0 for none */
            addendum: number;
            at: components["schemas"]["Instant"];
            /** @description A bidder's own last version; null where it has none */
            bid?: components["schemas"]["OwnBid"] | null;
            competitionId: components["schemas"]["CompetitionId"];
            deadline: components["schemas"]["Instant"] | null;
            lapsedLots: components["schemas"]["LotId"][];
            /** @description The moves of the reader's own roles, and of their own offices on the panel, that this stage allows */
            may: ("redraft" | "publish" | "cancel" | "save draft" | "authorise submission" | "submit bid" | "withdraw bid" | "ask for invitation" | "check gates" | "issue addendum" | "lapse lot" | "extend" | "record outage" | "end outage" | "change panel" | "close tenders" | "withdraw period approval" | "give further period" | "approve opening" | "release quality" | "end without bids" | "seat evaluator" | "save score" | "give score" | "moderate" | "lock quality" | "release price" | "ask about price" | "explain price" | "decide price" | "decide tie" | "recommend" | "decide award" | "record key decision" | "issue letters" | "record award notice" | "correct award" | "withdraw award" | "place hold" | "lift hold" | "record representation" | "decide representation" | "end standstill" | "conclude" | "end without award")[];
            /** @description The move of the stage table that is waited for; null where all is over */
            next: {
                at: components["schemas"]["Instant"] | null;
                by: ("commissioner" | "opener" | "evaluator" | "moderator" | "finance" | "approver" | "bidder" | "process")[];
                /** @enum {string} */
                move: "redraft" | "publish" | "cancel" | "save draft" | "authorise submission" | "submit bid" | "withdraw bid" | "ask for invitation" | "check gates" | "issue addendum" | "lapse lot" | "extend" | "record outage" | "end outage" | "change panel" | "close tenders" | "withdraw period approval" | "give further period" | "approve opening" | "release quality" | "end without bids" | "seat evaluator" | "save score" | "give score" | "moderate" | "lock quality" | "release price" | "ask about price" | "explain price" | "decide price" | "decide tie" | "recommend" | "decide award" | "record key decision" | "issue letters" | "record award notice" | "correct award" | "withdraw award" | "place hold" | "lift hold" | "record representation" | "decide representation" | "end standstill" | "conclude" | "end without award";
            } | null;
            outcome: string | null;
            owed: components["schemas"]["Duty"][];
            /** @enum {string} */
            stage: "draft" | "tendering" | "closed" | "evaluating" | "moderated" | "deciding" | "standstill" | "contracting" | "concluded" | "unsuccessful" | "cancelled";
            timetable: components["schemas"]["Milestone"][];
        };
        CompetitionSummary: {
            agreementId: components["schemas"]["AgreementId"];
            councilId: components["schemas"]["OrganisationId"];
            deadline: components["schemas"]["Instant"] | null;
            /** @description The council's own; null for suppliers */
            externalReference: string | null;
            id: components["schemas"]["CompetitionId"];
            kind: components["schemas"]["CompetitionKind"];
            publishedAt: components["schemas"]["Instant"] | null;
            /** @enum {string} */
            stage: "draft" | "tendering" | "closed" | "evaluating" | "moderated" | "deciding" | "standstill" | "contracting" | "concluded" | "unsuccessful" | "cancelled";
            title: string;
            version: number;
        };
        ConcludeSubContractBody: {
            /** @description Of the executed copy of the sub-contract */
            documentHash: string;
        };
        ConditionOfParticipation: {
            /** @constant */
            about: "accounts";
            /** @enum {string} */
            audited: "where the law asks for it" | "from everybody";
            /** @description Why it is proportionate (P-22) */
            reason: string;
            years: number;
        } | {
            /** @constant */
            about: "insurance";
            cover: components["schemas"]["InsuranceCover"];
            /** @enum {string} */
            inPlace: "before the award" | "at the award" | "when the service starts";
            minimumPence: number;
            /** @description Why it is proportionate (P-22) */
            reason: string;
        } | {
            /** @constant */
            about: "experience";
            /** @description A particular authority that the experience must have been gained with */
            contractWith?: string;
            of: string;
            /** @description Why it is proportionate (P-22) */
            reason: string;
        } | {
            /** @constant */
            about: "standard";
            /**
             * @description Whether what is equivalent is accepted
             * @default true
             */
            equivalents?: boolean;
            /** @description Why it is proportionate (P-22) */
            reason: string;
            standard: string;
        } | {
            /** @constant */
            about: "other";
            condition: string;
            /** @description Why it is proportionate (P-22) */
            reason: string;
        };
        ConditionOfParticipationOutput: {
            /** @constant */
            about: "accounts";
            /** @enum {string} */
            audited: "where the law asks for it" | "from everybody";
            /** @description Why it is proportionate (P-22) */
            reason: string;
            years: number;
        } | {
            /** @constant */
            about: "insurance";
            cover: components["schemas"]["InsuranceCover"];
            /** @enum {string} */
            inPlace: "before the award" | "at the award" | "when the service starts";
            minimumPence: number;
            /** @description Why it is proportionate (P-22) */
            reason: string;
        } | {
            /** @constant */
            about: "experience";
            /** @description A particular authority that the experience must have been gained with */
            contractWith?: string;
            of: string;
            /** @description Why it is proportionate (P-22) */
            reason: string;
        } | {
            /** @constant */
            about: "standard";
            /**
             * @description Whether what is equivalent is accepted
             * @default true
             */
            equivalents: boolean;
            /** @description Why it is proportionate (P-22) */
            reason: string;
            standard: string;
        } | {
            /** @constant */
            about: "other";
            condition: string;
            /** @description Why it is proportionate (P-22) */
            reason: string;
        };
        ConfirmConsortiumAddendumBody: {
            /** @description Of the last addendum that was considered */
            number: number;
        };
        ConnectedPerson: {
            name: string;
            /** @enum {string} */
            relation: "significant-control" | "director" | "parent" | "subsidiary" | "predecessor" | "other";
        };
        ConnectedPersons: {
            declaredAt: components["schemas"]["Instant"];
            organisationId: components["schemas"]["OrganisationId"];
            persons: components["schemas"]["ConnectedPerson"][];
        };
        ConnectedPersonsDeclared: {
            declared: number;
            declaredAt: components["schemas"]["Instant"];
            organisationId: components["schemas"]["OrganisationId"];
        };
        Consensus: {
            bidId: components["schemas"]["BidId"];
            moderatedAt: components["schemas"]["Instant"];
            /** @description The moderator */
            personId: components["schemas"]["PersonId"];
            question: string;
            reason: string;
            /** @description A whole score on the competition's scale */
            score: number;
            version: number;
        };
        ConsentAsVehicle: {
            consortiumId: components["schemas"]["ConsortiumId"];
        };
        Consortia: {
            data: components["schemas"]["Consortium"][];
            nextCursor: string | null;
        };
        Consortium: {
            /** @description The bid that it made, for those who have joined; null where none of it stands */
            bid: components["schemas"]["ConsortiumReceipt"] | null;
            competitionId: components["schemas"]["CompetitionId"];
            createdAt: components["schemas"]["Instant"];
            /** @description The lead's own; null for others */
            externalReference: string | null;
            id: components["schemas"]["ConsortiumId"];
            leadId: components["schemas"]["OrganisationId"];
            lotIds: components["schemas"]["LotId"][];
            members: components["schemas"]["ConsortiumMember"][];
            model: components["schemas"]["ConsortiumModel"];
            name: string;
            /** @description To be accepted before the other members are seen (C-18) */
            nda: components["schemas"]["ConsortiumNda"] | null;
            /** @enum {string} */
            stage: "inviting" | "submitted" | "preferred" | "unsuccessful" | "contracted" | "withdrawn" | "dissolved";
            terms: {
                /** @description The last addendum that they were proposed or confirmed under */
                addendaConsidered: number;
                answers: {
                    /** @enum {string} */
                    answer: "accepted" | "refused";
                    answeredAt: components["schemas"]["Instant"];
                    organisationId: components["schemas"]["OrganisationId"];
                    reason: string | null;
                    termsVersion: number;
                }[];
                /** @description Whom the terms name to read rows, as they are registered now; nobody in other modes (C-14) */
                cleanTeam: components["schemas"]["CleanTeamPerson"][];
                content: components["schemas"]["ConsortiumTermsOutput"];
                contentHash: string;
                /** @description SHA-256 of what is material of them (C-16), which papers rest on, as canonical JSON */
                materialHash: string;
                proposedAt: components["schemas"]["Instant"];
                shares: {
                    basisPoints: number;
                    lotId: components["schemas"]["LotId"];
                    organisationId: components["schemas"]["OrganisationId"];
                }[];
                /** @description Those that count for this version */
                signatures: {
                    organisationId: components["schemas"]["OrganisationId"];
                    personId: components["schemas"]["PersonId"];
                    signedAt: components["schemas"]["Instant"];
                    statement: string;
                    termsVersion: number;
                }[];
                signaturesNeeded: {
                    /** @description What is material and has changed since (JSON Pointers; C-16); `/leadId` where another firm leads */
                    because: string[];
                    organisationId: components["schemas"]["OrganisationId"];
                    /** @description What it has refused since, by which that does not count; null if it has not */
                    refusedVersion: number | null;
                    /** @description What it has signed before */
                    signedVersion: number | null;
                }[];
                version: number;
            } | null;
            /** @description The entity that contracts, once its lead has named it; null where the model has none */
            vehicle: components["schemas"]["ConsortiumVehicle"] | null;
            version: number;
            /** @description Why joint bidding is needed (C-09) */
            whyTogether: string;
        };
        ConsortiumArea: {
            accountable: components["schemas"]["OrganisationId"] | null;
            backup: components["schemas"]["OrganisationId"] | null;
            delivering: components["schemas"]["OrganisationId"][];
            msoaCode: components["schemas"]["MsoaCode"];
            name: string;
            problems: {
                of: components["schemas"]["OrganisationId"][];
                problem: components["schemas"]["ConsortiumAreaProblem"];
            }[];
            ruralityCategory: components["schemas"]["RuralityCategory"];
            state: components["schemas"]["ConsortiumAreaState"];
        };
        /** @enum {string} */
        ConsortiumAreaProblem: "uncovered" | "doubled" | "not-joined" | "outside-part" | "unregistered" | "no-backup";
        /** @enum {string} */
        ConsortiumAreaState: "covered" | "uncovered" | "doubled" | "not-joined" | "outside-part" | "unregistered" | "no-backup";
        ConsortiumChange: {
            answers: {
                /** @enum {string} */
                answer: "consent" | "refuse";
                answeredAt: components["schemas"]["Instant"];
                organisationId: components["schemas"]["OrganisationId"];
                personId: components["schemas"]["PersonId"];
                statement: string | null;
            }[];
            /** @description Whose answer it still waits for */
            awaits: components["schemas"]["OrganisationId"][];
            /**
             * @description Where a contract is in force, on what the law lets a contracting member change
             * @default null
             */
            basis: {
                kind: components["schemas"]["ConsortiumChangeBasis"];
                text: string;
            } | null;
            consortiumId: components["schemas"]["ConsortiumId"];
            /** @description SHA-256 of what is consented to, as canonical JSON (RFC 8785): id, consortiumId, phase, termsHash and what it was begun with, with the role that is taken */
            contentHash: string;
            declaredAt: components["schemas"]["Instant"];
            declaredBy: components["schemas"]["OrganisationId"];
            endedAt: components["schemas"]["Instant"] | null;
            /** @description Why it lapsed, or was superseded: the code of what it no longer fitted when the last had consented, or the type of the event that ended what it was begun for, or by which another took its place */
            endedBecause: string | null;
            id: components["schemas"]["ConsortiumChangeId"];
            /**
             * @description The open change of the same leaving member that this one takes the place of
             * @default null
             */
            insteadOf: components["schemas"]["ConsortiumChangeId"] | null;
            /**
             * @description The council's judgement by which a member is replaced against its will (P-24)
             * @default null
             */
            judgementId: components["schemas"]["JudgementId"] | null;
            kind: components["schemas"]["ConsortiumChangeKind"];
            /** @default null */
            leaving: components["schemas"]["OrganisationId"] | null;
            /**
             * @description The legal model that is taken at an award, where that is what changes
             * @default null
             */
            model: components["schemas"]["ConsortiumModel"] | null;
            /**
             * @description The reserve member that steps in, or who is to be the lead
             * @default null
             */
            newcomer: components["schemas"]["OrganisationId"] | null;
            /** @enum {string} */
            phase: "before-bid" | "after-bid" | "after-contract";
            reason: string;
            /** @description What a reserve member that steps in is then, and consents to be; in place of another what that one was; null where none does */
            role: components["schemas"]["ConsortiumRole"] | null;
            /** @enum {string} */
            stage: "proposed" | "declared" | "completed" | "approved" | "refused" | "declined" | "withdrawn" | "superseded" | "lapsed";
            /**
             * @description Who takes over what of the leaving member: the first named of a service has its areas too
             * @default []
             */
            takesOver: components["schemas"]["ConsortiumTakenOver"][];
            /** @description After the bid, the hash of the terms that stand: by its consent a newcomer is bound to this very version */
            termsHash: string | null;
            /** @description What it leaves open of the work as things stand, or, once it is completed after the bid, left then */
            uncovered: components["schemas"]["ConsortiumUncovered"][];
            /** @description Areas in which nobody steps in by it, no gap of the work: as things stand, or, once it is made after the bid, all that have nobody now (C-04) */
            withoutBackup: components["schemas"]["ConsortiumWithoutBackup"][];
        };
        /** @enum {string} */
        ConsortiumChangeBasis: "review-clause" | "succession" | "corporate-restructuring";
        ConsortiumChangeDecidedFacts: {
            closedGates: {
                gate: string;
                lotId: components["schemas"]["LotId"];
            }[];
            /** @description Whose finances rested on whoever leaves, and who comes in without having passed, and whether they are met then; null where nobody has looked (C-12, P-23) */
            finances: {
                meets: boolean | null;
                organisationId: components["schemas"]["OrganisationId"];
            }[];
            /** @description What the law or the authority asks of whoever delivers that is lacking by it: nothing is approved before (C-04, C-11) */
            lacking: {
                /** @enum {string} */
                item: "cqc-registration" | "registered-manager" | "cqc-rating" | "cqc-enforcement" | "legal-identity" | "connected-persons" | "ppon" | "cdp-share-code" | "employers-liability" | "public-liability" | "professional-indemnity" | "treatment" | "ico-fee" | "dspt" | "modern-slavery" | "exclusion-grounds" | "associated-persons" | "conflicts-of-interest" | "dbs-policy" | "fit-and-proper-persons" | "business-continuity" | "safeguarding" | "health-and-safety" | "equality" | "whistleblowing" | "lone-working" | "accounts" | "call-monitoring" | "workforce" | "mobilisation-plan" | "other";
                organisationId: components["schemas"]["OrganisationId"];
                state: components["schemas"]["ChecklistState"];
            }[];
            /** @description Whether 20(4)(c) may apply: whoever comes in was not invited, did not pass a gate or was excluded */
            laterJoiningMayBeBarred: boolean;
            /** @description In another bid: it stands in one for a lot of this one (C-09) */
            newcomer: ("not-invited" | "gate-not-passed" | "excluded" | "debarred" | "judgement-needed" | "in-another-bid")[];
            /** @description What whoever comes in has yet to sign for the bid: nothing is approved before (C-02, C-09) */
            unsigned: components["schemas"]["ConsortiumPaperKind"][];
            /** @description Areas in which nobody stepped in by it, no gap of the work (C-04) */
            withoutBackup: components["schemas"]["ConsortiumWithoutBackup"][];
        };
        ConsortiumChangeFacts: {
            closedGates: {
                gate: string;
                lotId: components["schemas"]["LotId"];
            }[];
            /** @description Whose finances rested on whoever leaves, and who comes in without having passed, and whether they are met then; null where nobody has looked (C-12, P-23) */
            finances: {
                meets: boolean | null;
                organisationId: components["schemas"]["OrganisationId"];
            }[];
            /** @description What the law or the authority asks of whoever delivers that is lacking by it: nothing is approved before (C-04, C-11) */
            lacking: {
                /** @enum {string} */
                item: "cqc-registration" | "registered-manager" | "cqc-rating" | "cqc-enforcement" | "legal-identity" | "connected-persons" | "ppon" | "cdp-share-code" | "employers-liability" | "public-liability" | "professional-indemnity" | "treatment" | "ico-fee" | "dspt" | "modern-slavery" | "exclusion-grounds" | "associated-persons" | "conflicts-of-interest" | "dbs-policy" | "fit-and-proper-persons" | "business-continuity" | "safeguarding" | "health-and-safety" | "equality" | "whistleblowing" | "lone-working" | "accounts" | "call-monitoring" | "workforce" | "mobilisation-plan" | "other";
                organisationId: components["schemas"]["OrganisationId"];
                state: components["schemas"]["ChecklistState"];
            }[];
            /** @description Whether 20(4)(c) may apply: whoever comes in was not invited, did not pass a gate or was excluded */
            laterJoiningMayBeBarred: boolean;
            /** @description In another bid: it stands in one for a lot of this one (C-09) */
            newcomer: ("not-invited" | "gate-not-passed" | "excluded" | "debarred" | "judgement-needed" | "in-another-bid")[];
            /** @description What whoever comes in has yet to sign for the bid: nothing is approved before (C-02, C-09) */
            unsigned: components["schemas"]["ConsortiumPaperKind"][];
        };
        /** @example cch_019a7c5e000070008000000000000001 */
        ConsortiumChangeId: string;
        /** @enum {string} */
        ConsortiumChangeKind: "departure" | "step-in" | "replacement" | "lead-replacement" | "model";
        ConsortiumChanges: {
            data: components["schemas"]["ConsortiumChange"][];
            nextCursor: string | null;
        };
        ConsortiumChecklists: {
            data: components["schemas"]["ChecklistEntry"][];
            nextCursor: string | null;
        };
        /** @example ccm_019a7c5e000070008000000000000001 */
        ConsortiumCommentId: string;
        ConsortiumConflictManaged: {
            managedAt: components["schemas"]["Instant"];
            organisationId: components["schemas"]["OrganisationId"];
            personId: components["schemas"]["PersonId"];
        };
        ConsortiumConnectedPersons: {
            data: components["schemas"]["ConnectedPersons"][];
            nextCursor: string | null;
        };
        ConsortiumCoverage: {
            /** @description The changes of members that have taken effect since the bid, in their order */
            changeIds: components["schemas"]["ConsortiumChangeId"][];
            consortiumId: components["schemas"]["ConsortiumId"];
            lots: components["schemas"]["ConsortiumLotCoverage"][];
            /** @description null while there are no terms */
            termsVersion: number | null;
        };
        ConsortiumEvidence: {
            /** @description SHA-256 of the document, which may be held elsewhere */
            contentHash: string;
            expiresOn: components["schemas"]["LocalDate"] | null;
            externalReference: string | null;
            id: components["schemas"]["ConsortiumEvidenceId"];
            issuedOn: components["schemas"]["LocalDate"];
            organisationId: components["schemas"]["OrganisationId"];
            particulars: components["schemas"]["ConsortiumEvidenceParticularsOutput"];
            reason: string | null;
            submittedAt: components["schemas"]["Instant"];
            submittedBy: components["schemas"]["PersonId"];
            verdict: ("verified" | "refused") | null;
            verdictAt: components["schemas"]["Instant"] | null;
            verdictBy: components["schemas"]["PersonId"] | null;
        };
        /** @example cev_019a7c5e000070008000000000000001 */
        ConsortiumEvidenceId: string;
        ConsortiumEvidenceImported: {
            dryRun: boolean;
            faults: components["schemas"]["RowFault"][];
            imported: number;
        };
        ConsortiumEvidenceParticulars: {
            activity: components["schemas"]["RegulatedActivity"];
            /** @constant */
            item: "cqc-registration";
            locationId: components["schemas"]["CqcLocationId"];
            providerId: components["schemas"]["CqcProviderId"];
        } | {
            /** @constant */
            item: "cqc-rating";
            locationId: components["schemas"]["CqcLocationId"];
            /** @enum {string} */
            rating: "outstanding" | "good" | "requires-improvement" | "inadequate" | "not-rated";
        } | {
            /** @constant */
            item: "cqc-enforcement";
            unresolved: boolean;
        } | {
            identifier: components["schemas"]["OrganisationIdentifier"];
            /** @constant */
            item: "legal-identity";
        } | {
            /** @constant */
            item: "ppon";
            ppon: string;
        } | {
            /** @constant */
            item: "cdp-share-code";
            shareCode: string;
        } | {
            coverPence: number;
            /** @enum {string} */
            item: "employers-liability" | "public-liability" | "professional-indemnity" | "treatment";
            reference?: string;
            /** @enum {string} */
            status: "in-place" | "committed";
        } | {
            feeNumber: string;
            /** @constant */
            item: "ico-fee";
        } | {
            /** @constant */
            item: "dspt";
            odsCode: components["schemas"]["OdsCode"];
            /** @enum {string} */
            status: "approaching" | "met" | "exceeded";
        } | {
            /** @constant */
            item: "business-continuity";
            testedOn: components["schemas"]["LocalDate"];
        } | {
            audited: boolean;
            /** @constant */
            item: "accounts";
            turnoverPence: number;
            years: number;
        } | {
            /** @constant */
            item: "call-monitoring";
            system: string;
        } | {
            careCertificate: number;
            /** @constant */
            item: "workforce";
            turnover: number;
            vacancies: number;
            zeroHours: number;
        } | {
            /** @constant */
            item: "other";
            requirementId: components["schemas"]["ConsortiumRequirementId"];
        } | {
            /** @enum {string} */
            item: "registered-manager" | "connected-persons" | "modern-slavery" | "exclusion-grounds" | "associated-persons" | "conflicts-of-interest" | "dbs-policy" | "fit-and-proper-persons" | "safeguarding" | "health-and-safety" | "equality" | "whistleblowing" | "lone-working" | "mobilisation-plan";
        };
        ConsortiumEvidenceParticularsOutput: {
            activity: components["schemas"]["RegulatedActivity"];
            /** @constant */
            item: "cqc-registration";
            locationId: components["schemas"]["CqcLocationId"];
            providerId: components["schemas"]["CqcProviderId"];
        } | {
            /** @constant */
            item: "cqc-rating";
            locationId: components["schemas"]["CqcLocationId"];
            /** @enum {string} */
            rating: "outstanding" | "good" | "requires-improvement" | "inadequate" | "not-rated";
        } | {
            /** @constant */
            item: "cqc-enforcement";
            unresolved: boolean;
        } | {
            identifier: components["schemas"]["OrganisationIdentifierOutput"];
            /** @constant */
            item: "legal-identity";
        } | {
            /** @constant */
            item: "ppon";
            ppon: string;
        } | {
            /** @constant */
            item: "cdp-share-code";
            shareCode: string;
        } | {
            coverPence: number;
            /** @enum {string} */
            item: "employers-liability" | "public-liability" | "professional-indemnity" | "treatment";
            reference?: string;
            /** @enum {string} */
            status: "in-place" | "committed";
        } | {
            feeNumber: string;
            /** @constant */
            item: "ico-fee";
        } | {
            /** @constant */
            item: "dspt";
            odsCode: components["schemas"]["OdsCode"];
            /** @enum {string} */
            status: "approaching" | "met" | "exceeded";
        } | {
            /** @constant */
            item: "business-continuity";
            testedOn: components["schemas"]["LocalDate"];
        } | {
            audited: boolean;
            /** @constant */
            item: "accounts";
            turnoverPence: number;
            years: number;
        } | {
            /** @constant */
            item: "call-monitoring";
            system: string;
        } | {
            careCertificate: number;
            /** @constant */
            item: "workforce";
            turnover: number;
            vacancies: number;
            zeroHours: number;
        } | {
            /** @constant */
            item: "other";
            requirementId: components["schemas"]["ConsortiumRequirementId"];
        } | {
            /** @enum {string} */
            item: "registered-manager" | "connected-persons" | "modern-slavery" | "exclusion-grounds" | "associated-persons" | "conflicts-of-interest" | "dbs-policy" | "fit-and-proper-persons" | "safeguarding" | "health-and-safety" | "equality" | "whistleblowing" | "lone-working" | "mobilisation-plan";
        };
        ConsortiumFinances: {
            /** @description Whether the model has it assessed: else nothing waits for it */
            assessed: boolean;
            checkedAt: components["schemas"]["Instant"] | null;
            checkedBy: components["schemas"]["PersonId"] | null;
            meets: boolean | null;
            note: string | null;
            organisationId: components["schemas"]["OrganisationId"];
            /** @description Null where nobody has looked */
            outcome: ("pass" | "fail") | null;
            reasons: components["schemas"]["FinancialReason"][];
            reliesOn: {
                /** @description P-23: not of a guarantor */
                associated: boolean;
                how: components["schemas"]["Reliance"];
                on: components["schemas"]["OrganisationId"];
            }[];
        };
        ConsortiumFinancesChecked: {
            checkedAt: components["schemas"]["Instant"];
            organisationId: components["schemas"]["OrganisationId"];
            /** @enum {string} */
            outcome: "pass" | "fail";
        };
        ConsortiumFinancesOfAll: {
            data: components["schemas"]["ConsortiumFinances"][];
            nextCursor: string | null;
        };
        ConsortiumGround: {
            /** @enum {string} */
            concerns: "supplier" | "associated-person" | "sub-contractor";
            decidedAt: components["schemas"]["Instant"] | null;
            decidedBy: components["schemas"]["PersonId"] | null;
            /** @description The reasons of the last decision */
            decision: string | null;
            ground: components["schemas"]["ExclusionGround"];
            id: components["schemas"]["ConsortiumGroundId"];
            organisationId: components["schemas"]["OrganisationId"];
            /** @enum {string} */
            outcome: "considering" | "not-excluded" | "excluded";
            raisedAt: components["schemas"]["Instant"];
            reason: string;
            replaceBy: components["schemas"]["LocalDate"] | null;
            respondBy: components["schemas"]["LocalDate"];
            respondedAt: components["schemas"]["Instant"] | null;
            response: string | null;
        };
        /** @example cgr_019a7c5e000070008000000000000001 */
        ConsortiumGroundId: string;
        ConsortiumGroundMade: {
            id: components["schemas"]["ConsortiumGroundId"];
        };
        ConsortiumGrounds: {
            data: components["schemas"]["ConsortiumGround"][];
            nextCursor: string | null;
        };
        /** @example cns_019a7c5e000070008000000000000001 */
        ConsortiumId: string;
        ConsortiumInterest: {
            conflict: boolean;
            declaredAt: components["schemas"]["Instant"];
            detail: string | null;
            /** @description What was decided about this declaration before that, in order */
            earlier: {
                at: components["schemas"]["Instant"];
                by: components["schemas"]["PersonId"];
                how: string;
            }[];
            /** @description Null where nothing was decided about it */
            managed: {
                at: components["schemas"]["Instant"];
                by: components["schemas"]["PersonId"];
                how: string;
            } | null;
            organisationId: components["schemas"]["OrganisationId"];
            personId: components["schemas"]["PersonId"];
        };
        ConsortiumInterests: {
            data: components["schemas"]["ConsortiumInterest"][];
            nextCursor: string | null;
        };
        ConsortiumInvitation: {
            answerBy: components["schemas"]["Instant"];
            consortiumId: components["schemas"]["ConsortiumId"];
            email: string | null;
            externalReference: string | null;
            firmName: string | null;
            id: components["schemas"]["ConsortiumInvitationId"];
            /** @description Null until a link has been redeemed */
            organisationId: components["schemas"]["OrganisationId"] | null;
            /** @description Why it was declined or revoked */
            reason: string | null;
            role: components["schemas"]["InvitedConsortiumRole"];
            /** @description How often a link was sent; the last one counts */
            sends: number;
            sentAt: components["schemas"]["Instant"];
            /** @enum {string} */
            stage: "standing" | "joined" | "declined" | "revoked" | "expired";
        };
        /** @example cin_019a7c5e000070008000000000000001 */
        ConsortiumInvitationId: string;
        ConsortiumInvitations: {
            data: components["schemas"]["ConsortiumInvitation"][];
            nextCursor: string | null;
        };
        ConsortiumLotCoverage: {
            /** @description The lot by each published figure that contradicts its hours */
            conflictingSizing: components["schemas"]["Sizing"][];
            lotId: components["schemas"]["LotId"];
            /** @description What is published of the whole lot, with what contradicts it */
            lotSizing: components["schemas"]["Sizing"];
            name: string;
            services: components["schemas"]["ConsortiumServiceCoverage"][];
            shares: {
                basisPoints: number;
                organisationId: components["schemas"]["OrganisationId"];
                weeklyMinutes: number;
            }[];
            /** @description The consortium's hours on their own against 800 to 1,000 a provider; nothing is published of them */
            sizing: components["schemas"]["Sizing"];
            /** @description The census whose boundaries the codes of the areas are drawn with */
            vintage: components["schemas"]["Vintage"];
            weeklyMinutes: number;
        };
        ConsortiumLotSplit: {
            /** @description The least that a member with a share in the lot has of it, where the lead sets one */
            floorWeeklyMinutes?: number;
            lotId: components["schemas"]["LotId"];
            services: {
                areas: {
                    accountable: components["schemas"]["OrganisationId"];
                    /** @description Another member; null while nobody has been found */
                    backup: components["schemas"]["OrganisationId"] | null;
                    coverage: components["schemas"]["LotCoverage"];
                    /** @description Who delivers there; empty when the accountable member does so alone */
                    delivering: components["schemas"]["OrganisationId"][];
                }[];
                service: components["schemas"]["ServiceType"];
                shares: {
                    organisationId: components["schemas"]["OrganisationId"];
                    weeklyMinutes: number;
                }[];
            }[];
        };
        ConsortiumLotSplitOutput: {
            /** @description The least that a member with a share in the lot has of it, where the lead sets one */
            floorWeeklyMinutes?: number;
            lotId: components["schemas"]["LotId"];
            services: {
                areas: {
                    accountable: components["schemas"]["OrganisationId"];
                    /** @description Another member; null while nobody has been found */
                    backup: components["schemas"]["OrganisationId"] | null;
                    coverage: components["schemas"]["LotCoverageOutput"];
                    /** @description Who delivers there; empty when the accountable member does so alone */
                    delivering: components["schemas"]["OrganisationId"][];
                }[];
                service: components["schemas"]["ServiceType"];
                shares: {
                    organisationId: components["schemas"]["OrganisationId"];
                    weeklyMinutes: number;
                }[];
            }[];
        };
        ConsortiumMember: {
            answerBy: components["schemas"]["Instant"] | null;
            answeredAt: components["schemas"]["Instant"] | null;
            /** @description What it has consented to be, as it joined or by a change since; null before */
            consentedRole: components["schemas"]["ConsortiumRole"] | null;
            name: string;
            organisationId: components["schemas"]["OrganisationId"];
            /** @description Why it declined or left */
            reason: string | null;
            role: components["schemas"]["ConsortiumRole"];
            /** @enum {string} */
            stage: "invited" | "joined" | "declined" | "revoked" | "expired" | "left";
        };
        /** @enum {string} */
        ConsortiumModel: "lead-with-subcontracts" | "special-purpose-vehicle" | "unincorporated" | "alliance";
        ConsortiumModelChanged: {
            id: components["schemas"]["ConsortiumId"];
            model: components["schemas"]["ConsortiumModel"];
            needed: components["schemas"]["ConsortiumPaperOwed"][];
            notNeeded: components["schemas"]["ConsortiumPaperOwed"][];
            /** @description Papers that were signed and say something else now */
            signAgain: components["schemas"]["ConsortiumPaperOwed"][];
            version: number;
        };
        ConsortiumNda: {
            acceptances: {
                acceptedAt: components["schemas"]["Instant"];
                organisationId: components["schemas"]["OrganisationId"];
                personId: components["schemas"]["PersonId"];
                statement: string;
            }[];
            /** @description SHA-256 of what is accepted, as canonical JSON (RFC 8785) */
            contentHash: string;
            documentHash: string | null;
            setAt: components["schemas"]["Instant"];
            text: string | null;
            version: number;
        };
        ConsortiumOpenItem: {
            /** @description The item of a checklist, or the id of what is to be done */
            about: string | null;
            /** @description How many areas of the lot it is about, and the first of them */
            areas?: {
                count: number;
                first: components["schemas"]["MsoaCode"][];
            };
            /** @description Whether there is no valid bid before it is done */
            bars: boolean;
            by: components["schemas"]["Instant"] | null;
            detail?: string;
            lotId: components["schemas"]["LotId"] | null;
            /** @description The member whose due diligence it is of, or the firm that is missing or one too many for a lot as it is held */
            member: components["schemas"]["OrganisationId"] | null;
            owner: components["schemas"]["OrganisationId"];
            paper: components["schemas"]["ConsortiumPaperKind"] | null;
            /** @example C-02 */
            rule: string;
            section?: components["schemas"]["ConsortiumTermsSection"];
            service?: components["schemas"]["ServiceType"];
            /** @description The version of the terms that the firm signed last, where that is another text */
            signedVersion?: number;
            /** @enum {string} */
            what: "give the consortium up" | "ask for an invitation" | "find a partner" | "contract as the lot is held" | "answer invitation" | "accept nda" | "propose terms" | "complete the terms" | "agree liability as the model has it" | "answer a refusal" | "confirm addendum" | "share a lot" | "share enough of a lot" | "share less of a lot" | "cover an area" | "settle who is accountable" | "name members that have joined" | "keep to the part that was won" | "register a deliverer" | "name a backup" | "give every member a share" | "share work anew" | "give a role of the model" | "settle a departure" | "sign terms" | "sign paper" | "sign changed paper" | "renew expired paper" | "renew paper that ends early" | "have paper signed with authority" | "declare another bid" | "look at your own bid" | "take legal form" | "name the vehicle" | "register the vehicle" | "give evidence" | "renew evidence" | "verify evidence" | "respond to ground" | "decide ground" | "replace member or keep it" | "replace judged member" | "rely on somebody" | "manage conflict" | "change the pricing" | "submit prices" | "approve assembled rates" | "answer a change" | "contract with sub-contractor" | "conclude sub-contract";
        };
        ConsortiumOpenItems: {
            data: components["schemas"]["ConsortiumOpenItem"][];
            nextCursor: string | null;
        };
        ConsortiumPaper: {
            /** @description The change after the bid by which its firm comes in, which is not approved before the paper stands */
            changeId: components["schemas"]["ConsortiumChangeId"] | null;
            content: components["schemas"]["ConsortiumPaperContent"] | null;
            contentHash: string | null;
            /** @enum {string} */
            due: "bid" | "award";
            expiresOn: components["schemas"]["LocalDate"] | null;
            form: components["schemas"]["ConsortiumPaperForm"];
            /** @description Whether it is to stand now: what is due at award once there is one; what was signed of others stays to be read, for the bid say once it has an award */
            isNeeded: boolean;
            kind: components["schemas"]["ConsortiumPaperKind"];
            organisationId: components["schemas"]["OrganisationId"];
            signature: components["schemas"]["ConsortiumPaperSignature"] | null;
            state: components["schemas"]["ConsortiumPaperState"];
            /** @description Of the text that stands: another one, or a signature anew, counts it up. For its firm and the lead, as its last day is */
            version: number | null;
        };
        ConsortiumPaperAtAward: {
            documentHash: string | null;
            documentId: components["schemas"]["DocumentId"] | null;
            form: components["schemas"]["ConsortiumPaperForm"];
            kind: components["schemas"]["ConsortiumPaperKind"];
            organisationId: components["schemas"]["OrganisationId"];
            signedAt: components["schemas"]["Instant"] | null;
            state: components["schemas"]["ConsortiumPaperState"];
            /** @description A compact JWS (ES256) that anybody can verify offline */
            statement: string | null;
        };
        ConsortiumPaperContent: {
            competitionId: components["schemas"]["CompetitionId"];
            consortiumId: components["schemas"]["ConsortiumId"];
            form: components["schemas"]["ConsortiumPaperForm"];
            from: components["schemas"]["OrganisationId"];
            kind: components["schemas"]["ConsortiumPaperKind"];
            leadId: components["schemas"]["OrganisationId"];
            lotIds: components["schemas"]["LotId"][];
            model: components["schemas"]["ConsortiumModel"];
            parties: components["schemas"]["OrganisationId"][];
            role: components["schemas"]["ConsortiumRole"];
            says: string[];
            termsMaterialHash: string | null;
        };
        /** @enum {string} */
        ConsortiumPaperForm: "simple-contract" | "deed" | "seal";
        /** @enum {string} */
        ConsortiumPaperKind: "letter-of-authority" | "commitment" | "non-collusion" | "guarantee" | "consortium-agreement";
        ConsortiumPaperOwed: {
            /** @enum {string} */
            due: "bid" | "award";
            form: components["schemas"]["ConsortiumPaperForm"];
            kind: components["schemas"]["ConsortiumPaperKind"];
            organisationId: components["schemas"]["OrganisationId"];
        };
        ConsortiumPapers: {
            data: components["schemas"]["ConsortiumPaper"][];
            nextCursor: string | null;
        };
        ConsortiumPaperSignature: {
            authority: components["schemas"]["SigningAuthority"];
            contentHash: string;
            documentHash: string | null;
            documentId: components["schemas"]["DocumentId"] | null;
            expiresOn: components["schemas"]["LocalDate"] | null;
            otherBidsInvolvedIn: boolean | null;
            personId: components["schemas"]["PersonId"];
            signedAt: components["schemas"]["Instant"];
            statement: string;
            version: number;
        };
        /** @enum {string} */
        ConsortiumPaperState: "missing" | "signed" | "expired" | "ends-early" | "superseded" | "unauthorised";
        ConsortiumPricePart: {
            id: components["schemas"]["PricePartId"];
            lots: {
                lotId: components["schemas"]["LotId"];
                /** @description Pence for a sleep-in night, where nights are priced */
                nightlyPence?: number;
                rates: {
                    band: components["schemas"]["NeedBand"];
                    hourlyPence: number;
                }[];
            }[] | null;
            organisationId: components["schemas"]["OrganisationId"];
            saltedHash: string;
            submittedAt: components["schemas"]["Instant"];
        };
        ConsortiumPriceParts: {
            data: components["schemas"]["ConsortiumPricePart"][];
            nextCursor: string | null;
        };
        ConsortiumReceipt: {
            id: components["schemas"]["BidId"];
            receivedAt: components["schemas"]["Instant"];
            saltedHash: string;
            statement: string;
            version: number;
        };
        ConsortiumReliance: {
            declaredAt: components["schemas"]["Instant"];
            how: components["schemas"]["Reliance"];
            on: components["schemas"]["OrganisationId"];
            organisationId: components["schemas"]["OrganisationId"];
        };
        ConsortiumRequirement: {
            askedAt: components["schemas"]["Instant"];
            beforeBid: boolean;
            dueOn: components["schemas"]["LocalDate"] | null;
            id: components["schemas"]["ConsortiumRequirementId"];
            /** @enum {string} */
            item: "cqc-registration" | "registered-manager" | "cqc-rating" | "cqc-enforcement" | "legal-identity" | "connected-persons" | "ppon" | "cdp-share-code" | "employers-liability" | "public-liability" | "professional-indemnity" | "treatment" | "ico-fee" | "dspt" | "modern-slavery" | "exclusion-grounds" | "associated-persons" | "conflicts-of-interest" | "dbs-policy" | "fit-and-proper-persons" | "business-continuity" | "safeguarding" | "health-and-safety" | "equality" | "whistleblowing" | "lone-working" | "accounts" | "call-monitoring" | "workforce" | "mobilisation-plan" | "other";
            minimumPence: number | null;
            organisationIds: components["schemas"]["OrganisationId"][];
            roles: components["schemas"]["ConsortiumRole"][];
            title: string;
            /** @constant */
            whose: "lead";
        };
        /** @example crq_019a7c5e000070008000000000000001 */
        ConsortiumRequirementId: string;
        ConsortiumRequirementWithdrawn: {
            requirementId: components["schemas"]["ConsortiumRequirementId"];
        };
        /** @enum {string} */
        ConsortiumRole: "lead" | "member" | "sub-contractor" | "guarantor" | "reserve";
        ConsortiumServiceCoverage: {
            areas: components["schemas"]["ConsortiumArea"][];
            /** @description How many areas are in each state */
            counts: {
                [key: string]: number;
            };
            rural: {
                organisationId: components["schemas"]["OrganisationId"];
                ruralBasisPoints: number;
                rurality: components["schemas"]["RuralityMix"];
            }[];
            service: components["schemas"]["ServiceType"];
            shares: {
                basisPoints: number;
                organisationId: components["schemas"]["OrganisationId"];
                weeklyMinutes: number;
            }[];
            warnings: {
                /** @enum {string} */
                code: "SHARE_WITHOUT_AREA" | "AREA_WITHOUT_SHARE" | "RURAL_SHARE_UNEVEN";
                detail: string;
                organisationId: components["schemas"]["OrganisationId"];
            }[];
            weeklyMinutes: number;
        };
        ConsortiumStanding: {
            at: components["schemas"]["Instant"];
            consortiumId: components["schemas"]["ConsortiumId"];
            deadline: components["schemas"]["Instant"] | null;
            /** @description Instants that lie ahead, the earliest first */
            next: {
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                what: "answer by" | "reminder" | "tenders close";
            }[];
            /** @description Null before the reader has joined (C-18) */
            others: components["schemas"]["ConsortiumOpenItem"][] | null;
            own: components["schemas"]["ConsortiumOpenItem"][];
            /** @enum {string} */
            stage: "inviting" | "submitted" | "preferred" | "unsuccessful" | "contracted" | "withdrawn" | "dissolved";
        };
        ConsortiumTakenOver: {
            lotId: components["schemas"]["LotId"];
            organisationId: components["schemas"]["OrganisationId"];
            service: components["schemas"]["ServiceType"];
            weeklyMinutes: number;
        };
        ConsortiumTerms: {
            annexes?: {
                mediaType: string;
                sha256: string;
                title: string;
            }[];
            /** @description Who is controller of personal data, and whose the bid and what is made for it is */
            data?: {
                /** @enum {string} */
                controller: "each" | "joint" | "lead";
                intellectualProperty: string;
            };
            decisions?: {
                majorityBasisPoints: number;
                /** @description Members, or basis points of the hours, that have to be there. Where it is in members, votes are counted alike; where it is in hours, by each member's minutes */
                quorum: {
                    members: number;
                } | {
                    basisPoints: number;
                };
                text?: string;
            };
            /** @description Before whom a dispute comes, one after the other, and how long each has */
            escalation?: {
                steps: {
                    before: string;
                    withinDays: number;
                }[];
                text?: string;
            };
            exit?: {
                handoverDays: number;
                text: string;
            };
            informationBarrier?: {
                /** Format: email */
                contact?: string;
                text: string;
            };
            insurance?: {
                covers: {
                    cover: components["schemas"]["InsuranceCover"];
                    coverPence: number;
                }[];
                text?: string;
            };
            leadFee?: {
                /** @description Of what is invoiced; null: no fee */
                basisPoints: number | null;
                text?: string;
            };
            /** @description On what grounds and by which majority another member becomes the lead (C-03) */
            leadReplacement?: {
                majorityBasisPoints: number;
                text: string;
            };
            liability?: {
                /** @enum {string} */
                basis: "joint-and-several" | "several";
                crossIndemnity: string;
            };
            lots: components["schemas"]["ConsortiumLotSplit"][];
            payment?: {
                /** Format: email */
                invoicesTo?: string;
                text?: string;
                /** @description From the day on which the lead receives a valid invoice of a member, whatever it was paid itself; at most 30 (P-35) */
                withinDays: number;
            };
            /** @description How pension costs of transferred staff are shared (TUPE) */
            pensionCosts?: {
                /** @enum {string} */
                by: "equally" | "hours" | "employer";
                text?: string;
            };
            /**
             * @default {
             *       "mode": "open-to-lead"
             *     }
             */
            pricing?: components["schemas"]["JointPricing"];
            /** @description To whom a referral goes: whoever is accountable for the area, by share of hours, in turn */
            referrals?: {
                /** @enum {string} */
                by: "area" | "hours" | "turn";
                text?: string;
            };
            /** @description Who does what, with which resources and at whose risk (C-03) */
            roles?: {
                text: string;
            };
            safeguarding?: {
                /** Format: email */
                contact?: string;
                text: string;
            };
            /** @description Who bears what is deducted for missed performance */
            serviceCredits?: {
                /** @enum {string} */
                by: "fault" | "hours" | "lead";
                text?: string;
            };
            /** @description What stands before the sections */
            text?: string;
            withdrawal?: {
                noticeDays: number;
                text?: string;
            };
        };
        ConsortiumTermsChange: {
            /** @description The lot, member or other entry of a list that it is of */
            about: string[];
            /** @description Absent for what is there no more */
            after?: components["schemas"]["__schema3"];
            /** @description Absent for what was not there */
            before?: components["schemas"]["__schema3"];
            /** @description Whether it voids signatures given before (C-16) */
            material: boolean;
            /** @description Where in the terms (JSON Pointer, RFC 6901) */
            pointer: string;
            /** @description Of the section */
            title: string;
        };
        ConsortiumTermsComment: {
            commentedAt: components["schemas"]["Instant"];
            /** @description The commenting member's own; null for others */
            externalReference: string | null;
            id: components["schemas"]["ConsortiumCommentId"];
            organisationId: components["schemas"]["OrganisationId"];
            personId: components["schemas"]["PersonId"];
            section: components["schemas"]["ConsortiumTermsSection"] | null;
            /** @description Whole terms, with what was suggested */
            suggested: components["schemas"]["ConsortiumTermsOutput"] | null;
            termsVersion: number;
            text: string;
        };
        ConsortiumTermsComments: {
            data: components["schemas"]["ConsortiumTermsComment"][];
            nextCursor: string | null;
        };
        ConsortiumTermsDifference: {
            data: components["schemas"]["ConsortiumTermsChange"][];
            nextCursor: string | null;
        };
        ConsortiumTermsOutput: {
            annexes?: {
                mediaType: string;
                sha256: string;
                title: string;
            }[];
            /** @description Who is controller of personal data, and whose the bid and what is made for it is */
            data?: {
                /** @enum {string} */
                controller: "each" | "joint" | "lead";
                intellectualProperty: string;
            };
            decisions?: {
                majorityBasisPoints: number;
                /** @description Members, or basis points of the hours, that have to be there. Where it is in members, votes are counted alike; where it is in hours, by each member's minutes */
                quorum: {
                    members: number;
                } | {
                    basisPoints: number;
                };
                text?: string;
            };
            /** @description Before whom a dispute comes, one after the other, and how long each has */
            escalation?: {
                steps: {
                    before: string;
                    withinDays: number;
                }[];
                text?: string;
            };
            exit?: {
                handoverDays: number;
                text: string;
            };
            informationBarrier?: {
                /** Format: email */
                contact?: string;
                text: string;
            };
            insurance?: {
                covers: {
                    cover: components["schemas"]["InsuranceCover"];
                    coverPence: number;
                }[];
                text?: string;
            };
            leadFee?: {
                /** @description Of what is invoiced; null: no fee */
                basisPoints: number | null;
                text?: string;
            };
            /** @description On what grounds and by which majority another member becomes the lead (C-03) */
            leadReplacement?: {
                majorityBasisPoints: number;
                text: string;
            };
            liability?: {
                /** @enum {string} */
                basis: "joint-and-several" | "several";
                crossIndemnity: string;
            };
            lots: components["schemas"]["ConsortiumLotSplitOutput"][];
            payment?: {
                /** Format: email */
                invoicesTo?: string;
                text?: string;
                /** @description From the day on which the lead receives a valid invoice of a member, whatever it was paid itself; at most 30 (P-35) */
                withinDays: number;
            };
            /** @description How pension costs of transferred staff are shared (TUPE) */
            pensionCosts?: {
                /** @enum {string} */
                by: "equally" | "hours" | "employer";
                text?: string;
            };
            /**
             * @default {
             *       "mode": "open-to-lead"
             *     }
             */
            pricing: components["schemas"]["JointPricing"];
            /** @description To whom a referral goes: whoever is accountable for the area, by share of hours, in turn */
            referrals?: {
                /** @enum {string} */
                by: "area" | "hours" | "turn";
                text?: string;
            };
            /** @description Who does what, with which resources and at whose risk (C-03) */
            roles?: {
                text: string;
            };
            safeguarding?: {
                /** Format: email */
                contact?: string;
                text: string;
            };
            /** @description Who bears what is deducted for missed performance */
            serviceCredits?: {
                /** @enum {string} */
                by: "fault" | "hours" | "lead";
                text?: string;
            };
            /** @description What stands before the sections */
            text?: string;
            withdrawal?: {
                noticeDays: number;
                text?: string;
            };
        };
        ConsortiumTermsPatch: ({
            /** @constant */
            op: "add";
            path: string;
            value: string | number | boolean | null | unknown[] | {
                [key: string]: unknown;
            };
        } | {
            /** @constant */
            op: "replace";
            path: string;
            value: string | number | boolean | null | unknown[] | {
                [key: string]: unknown;
            };
        } | {
            /** @constant */
            op: "remove";
            path: string;
        })[];
        /** @enum {string} */
        ConsortiumTermsSection: "text" | "roles" | "lots" | "pricing" | "decisions" | "leadReplacement" | "withdrawal" | "informationBarrier" | "liability" | "payment" | "leadFee" | "referrals" | "insurance" | "safeguarding" | "pensionCosts" | "serviceCredits" | "escalation" | "data" | "exit" | "annexes";
        ConsortiumTermsVersion: {
            contentHash: string;
            /** @description Sections that it needs before anybody signs */
            missing: components["schemas"]["ConsortiumTermsSection"][];
            proposedAt: components["schemas"]["Instant"];
            proposedBy: components["schemas"]["PersonId"];
            signatures: {
                organisationId: components["schemas"]["OrganisationId"];
                personId: components["schemas"]["PersonId"];
                signedAt: components["schemas"]["Instant"];
                statement: string;
                termsVersion: number;
            }[];
            version: number;
        };
        ConsortiumTermsVersions: {
            data: components["schemas"]["ConsortiumTermsVersion"][];
            nextCursor: string | null;
        };
        ConsortiumUncovered: {
            areas: number | null;
            lotId: components["schemas"]["LotId"];
            service: components["schemas"]["ServiceType"];
            weeklyMinutes: number | null;
            /** @example cover an area */
            what: string;
        };
        ConsortiumUnderModel: {
            assessed: ("lead" | "members" | "vehicle" | "council")[];
            /** @description Who the staff transfer to, and who registers with CQC */
            carriesOn: string;
            contracting: ("lead" | "members" | "vehicle" | "council")[];
            id: components["schemas"]["ConsortiumId"];
            isOneEntity: boolean;
            /** @enum {string} */
            liability: "joint-and-several" | "several";
            liable: ("lead" | "members" | "vehicle" | "council")[];
            model: components["schemas"]["ConsortiumModel"];
            version: number;
        };
        ConsortiumVehicle: {
            /** @description By what the signatory of the lead signs the contract for it */
            authority: components["schemas"]["SigningAuthority"];
            identifier: components["schemas"]["OrganisationIdentifierOutput"];
            name: string;
            recordedAt: components["schemas"]["Instant"];
        };
        ConsortiumWithoutBackup: {
            areas: number;
            lotId: components["schemas"]["LotId"];
            service: components["schemas"]["ServiceType"];
        };
        Contiguity: {
            contiguous: boolean;
            pieces: components["schemas"]["MsoaCode"][][];
        };
        Contract: {
            agreementId: components["schemas"]["AgreementId"];
            /** @description Of a framework that is let: what both signatures appoint to. Nothing is called off with them */
            appointsTo: components["schemas"]["AppointsTo"] | null;
            competitionId: components["schemas"]["CompetitionId"];
            councilId: components["schemas"]["OrganisationId"];
            createdAt: components["schemas"]["Instant"];
            documentId: components["schemas"]["DocumentId"] | null;
            endsOn: components["schemas"]["LocalDate"];
            /** @description The council's own; null for suppliers */
            externalReference: string | null;
            /** @description Whether a legal hold, or a representation, keeps it from being signed */
            held: boolean;
            id: components["schemas"]["ContractId"];
            /** @description Whether the law wants its details published (P-35) */
            isPublished: boolean;
            lotId: components["schemas"]["LotId"];
            /** @description Null while a notice of the award is awaited, or a representation keeps the standstill open */
            mayBeSignedFrom: components["schemas"]["Instant"] | null;
            publications: components["schemas"]["PublicationDuty"][];
            signatures: components["schemas"]["ContractSignature"][];
            signedAt: components["schemas"]["Instant"] | null;
            /** @enum {string} */
            stage: "unsigned" | "in-force" | "void";
            startsOn: components["schemas"]["LocalDate"];
            supplierId: components["schemas"]["OrganisationId"];
            valuePence: number;
            /** @description The entity that is the supplier, where firms that bid together have formed one: `supplierId` signs for it */
            vehicle: components["schemas"]["ContractingVehicle"] | null;
            version: number;
            voidAt: components["schemas"]["Instant"] | null;
            voidReason: string | null;
        };
        /** @example con_019a7c5e000070008000000000000001 */
        ContractId: string;
        ContractingVehicle: {
            identifier: components["schemas"]["OrganisationIdentifierOutput"];
            name: string;
        };
        Contracts: {
            data: components["schemas"]["Contract"][];
            nextCursor: string | null;
        };
        ContractSignature: {
            documentHash: string;
            personId: components["schemas"]["PersonId"];
            /** @enum {string} */
            side: "council" | "supplier";
            signedAt: components["schemas"]["Instant"];
            statement: string;
        };
        /** @example 1-123456789 */
        CqcLocationId: string;
        /** @example 1-101234567 */
        CqcProviderId: string;
        DebarmentReading: {
            councilId: components["schemas"]["OrganisationId"];
            /** @default null */
            externalReference: string | null;
            found: {
                /** @constant */
                listed: false;
            } | {
                /**
                 * @description The last day of the entry; null if open
                 * @default null
                 */
                endsOn: components["schemas"]["LocalDate"] | null;
                /** @enum {string} */
                ground: "mandatory" | "discretionary";
                /** @constant */
                listed: true;
            };
            id: components["schemas"]["DebarmentReadingId"];
            organisationId: components["schemas"]["OrganisationId"];
            readOn: components["schemas"]["LocalDate"];
            recordedAt: components["schemas"]["Instant"];
            recordedBy: components["schemas"]["PersonId"];
        };
        /** @example deb_019a7c5e000070008000000000000001 */
        DebarmentReadingId: string;
        DebarmentReadings: {
            data: components["schemas"]["DebarmentReading"][];
            nextCursor: string | null;
        };
        DecideAwardBody: {
            lotId: components["schemas"]["LotId"];
            /** @enum {string} */
            outcome: "cleared" | "sent-back";
            reason?: string;
            /** @enum {string} */
            step: "finance" | "approval";
        };
        DecideConsortiumChangeBody: {
            /**
             * @description Of the facts, whose finances are met no more, where it is approved all the same
             * @default []
             */
            despiteUnmet?: components["schemas"]["OrganisationId"][];
            /** @enum {string} */
            outcome: "approved" | "refused";
            reason: string;
        };
        DecideConsortiumGroundBody: {
            /** @enum {string} */
            outcome: "not-excluded" | "excluded";
            reason: string;
        };
        DecidePriceBody: {
            /** @enum {string} */
            decision: "accepted" | "rejected";
            reason: string;
        };
        DecideRepresentationBody: {
            /** @enum {string} */
            outcome: "award-stands" | "earlier-step" | "abandoned";
            reason: string;
            /** @description When it was told, in writing and with its reason, to whoever made them */
            toldAt: components["schemas"]["Instant"];
        };
        DecideSharedMemberBody: {
            /**
             * @description Whether both bids stand as they are, or a judgement on an exclusion is to be recorded (P-46)
             * @enum {string}
             */
            decision: "bids-stand" | "to-be-judged";
            lotId: components["schemas"]["LotId"];
            organisationId: components["schemas"]["OrganisationId"];
            reason: string;
        };
        DecideTieBody: {
            /** @description The tied bids in the order that is decided, best first */
            bidIds: components["schemas"]["BidId"][];
            lotId: components["schemas"]["LotId"];
            /** @description Told to bidders of the tie that do not succeed (P-10) */
            reason: string;
        };
        DecisionStep: {
            decidedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            outcome: "cleared" | "sent-back";
            personId: components["schemas"]["PersonId"];
            reason: string | null;
            statement: string;
            /** @enum {string} */
            step: "finance" | "approval";
        };
        Declaration: {
            conflict: boolean;
            declaredAt: components["schemas"]["Instant"];
            /** @description What the conflict is, or why one that was declared before is none any more */
            detail: string | null;
            externalReference: string | null;
            /** @description What a conflict is about; empty for everything */
            lotIds: components["schemas"]["LotId"][];
            personId: components["schemas"]["PersonId"];
            phase: components["schemas"]["DeclarationPhase"];
            /** @description False of one that the person has declared anew since */
            stands: boolean;
            version: number;
        };
        DeclarationOfInterest: {
            competitionId: components["schemas"]["CompetitionId"];
            conflict: boolean;
            personId: string;
            phase: string;
        };
        /** @enum {string} */
        DeclarationPhase: "before-issue" | "opening" | "award";
        Declarations: {
            data: components["schemas"]["Declaration"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        DeclarationSubject: "exclusion-grounds" | "associated-persons" | "conflicts-of-interest" | "modern-slavery";
        DeclareConnectedPersonsBody: {
            persons: components["schemas"]["ConnectedPerson"][];
        };
        DeclareConsortiumChangeBody: {
            /**
             * @description Where a contract is in force, on what the law lets a contracting member change
             * @default null
             */
            basis?: {
                kind: components["schemas"]["ConsortiumChangeBasis"];
                text: string;
            } | null;
            /**
             * @description The open change of the same leaving member that this one takes the place of
             * @default null
             */
            insteadOf?: components["schemas"]["ConsortiumChangeId"] | null;
            /**
             * @description The council's judgement by which a member is replaced against its will (P-24)
             * @default null
             */
            judgementId?: components["schemas"]["JudgementId"] | null;
            kind: components["schemas"]["ConsortiumChangeKind"];
            /** @default null */
            leaving?: components["schemas"]["OrganisationId"] | null;
            /**
             * @description The legal model that is taken at an award, where that is what changes
             * @default null
             */
            model?: components["schemas"]["ConsortiumModel"] | null;
            /**
             * @description The reserve member that steps in, or who is to be the lead
             * @default null
             */
            newcomer?: components["schemas"]["OrganisationId"] | null;
            reason: string;
            /**
             * @description What a reserve member steps in as; in place of another it is what that one was
             * @default member
             * @enum {string}
             */
            role?: "member" | "sub-contractor";
            /**
             * @description Who takes over what of the leaving member: the first named of a service has its areas too
             * @default []
             */
            takesOver?: components["schemas"]["ConsortiumTakenOver"][];
        };
        DeclaredConsortiumChange: {
            answers: {
                /** @enum {string} */
                answer: "consent" | "refuse";
                answeredAt: components["schemas"]["Instant"];
                organisationId: components["schemas"]["OrganisationId"];
                personId: components["schemas"]["PersonId"];
                statement: string | null;
            }[];
            /** @description Whose answer it still waits for */
            awaits: components["schemas"]["OrganisationId"][];
            /**
             * @description Where a contract is in force, on what the law lets a contracting member change
             * @default null
             */
            basis: {
                kind: components["schemas"]["ConsortiumChangeBasis"];
                text: string;
            } | null;
            consortiumId: components["schemas"]["ConsortiumId"];
            consortiumName: string;
            /** @description SHA-256 of what is consented to, as canonical JSON (RFC 8785): id, consortiumId, phase, termsHash and what it was begun with, with the role that is taken */
            contentHash: string;
            decision: {
                decidedAt: components["schemas"]["Instant"];
                facts: components["schemas"]["ConsortiumChangeDecidedFacts"];
                /** @enum {string} */
                outcome: "approved" | "refused";
                personId: components["schemas"]["PersonId"];
                reason: string;
            } | null;
            declaredAt: components["schemas"]["Instant"];
            declaredBy: components["schemas"]["OrganisationId"];
            endedAt: components["schemas"]["Instant"] | null;
            /** @description Why it lapsed, or was superseded: the code of what it no longer fitted when the last had consented, or the type of the event that ended what it was begun for, or by which another took its place */
            endedBecause: string | null;
            /** @description As things stand now */
            facts: components["schemas"]["ConsortiumChangeFacts"];
            id: components["schemas"]["ConsortiumChangeId"];
            /**
             * @description The open change of the same leaving member that this one takes the place of
             * @default null
             */
            insteadOf: components["schemas"]["ConsortiumChangeId"] | null;
            /**
             * @description The council's judgement by which a member is replaced against its will (P-24)
             * @default null
             */
            judgementId: components["schemas"]["JudgementId"] | null;
            kind: components["schemas"]["ConsortiumChangeKind"];
            /** @default null */
            leaving: components["schemas"]["OrganisationId"] | null;
            /**
             * @description The legal model that is taken at an award, where that is what changes
             * @default null
             */
            model: components["schemas"]["ConsortiumModel"] | null;
            /**
             * @description The reserve member that steps in, or who is to be the lead
             * @default null
             */
            newcomer: components["schemas"]["OrganisationId"] | null;
            /** @enum {string} */
            phase: "before-bid" | "after-bid" | "after-contract";
            reason: string;
            /** @description What a reserve member that steps in is then, and consents to be; in place of another what that one was; null where none does */
            role: components["schemas"]["ConsortiumRole"] | null;
            /** @enum {string} */
            stage: "proposed" | "declared" | "completed" | "approved" | "refused" | "declined" | "withdrawn" | "superseded" | "lapsed";
            /**
             * @description Who takes over what of the leaving member: the first named of a service has its areas too
             * @default []
             */
            takesOver: components["schemas"]["ConsortiumTakenOver"][];
            /** @description After the bid, the hash of the terms that stand: by its consent a newcomer is bound to this very version */
            termsHash: string | null;
            /** @description What it leaves open of the work as things stand, or, once it is completed after the bid, left then */
            uncovered: components["schemas"]["ConsortiumUncovered"][];
            /** @description Areas in which nobody steps in by it, no gap of the work: as things stand, or, once it is made after the bid, all that have nobody now (C-04) */
            withoutBackup: components["schemas"]["ConsortiumWithoutBackup"][];
        };
        DeclaredConsortiumChanges: {
            data: components["schemas"]["DeclaredConsortiumChange"][];
            nextCursor: string | null;
        };
        DeclareInterestBody: {
            conflict: boolean;
            /** @description What the conflict is about, or why one that was declared before is none any more */
            detail?: string;
            externalReference?: string;
            /** @description The lots that a conflict is about; none for everything */
            lotIds?: components["schemas"]["LotId"][];
            phase: components["schemas"]["DeclarationPhase"];
        };
        DeclareMemberInterestBody: {
            conflict: boolean;
            detail?: string;
        };
        DirectSubContractBody: {
            bidId: components["schemas"]["BidId"];
            /** @description By when the sub-contract is to be concluded */
            dueOn: components["schemas"]["LocalDate"];
            /** @description A sub-contractor that the bid names */
            organisationId: components["schemas"]["OrganisationId"];
            reason: string;
        };
        DissolveConsortiumBody: {
            reason: string;
        };
        Document: {
            competitionId: components["schemas"]["CompetitionId"] | null;
            contentHash: string | null;
            createdAt: components["schemas"]["Instant"];
            externalReference: string | null;
            id: components["schemas"]["DocumentId"];
            mediaType: string;
            name: string;
            organisationId: components["schemas"]["OrganisationId"];
            /** @enum {string} */
            purpose: "tender" | "bid" | "exempt" | "contract" | "consortium";
            readable: boolean;
            sizeBytes: number;
        };
        /** @example doc_019a7c5e000070008000000000000001 */
        DocumentId: string;
        /** @example method-statement.pdf */
        DocumentName: string;
        DraftBid: {
            answers?: {
                question?: string;
                text?: string;
            }[];
            documents?: components["schemas"]["DocumentId"][];
            formOfTender?: {
                /** @constant */
                declaration?: "I am authorised to make this bid and it is made in good faith, without collusion";
                signatory?: components["schemas"]["PersonId"];
            };
            lots?: {
                lotId?: components["schemas"]["LotId"];
                /** @description Pence for a sleep-in night, where nights are priced */
                nightlyPence?: number;
                rates?: {
                    band?: components["schemas"]["NeedBand"];
                    hourlyPence?: number;
                }[];
                /** @description What is offered in this lot, where a bid says so: in the letting of a framework (S-04) */
                services?: components["schemas"]["ServiceType"][];
                weeklyCapacityMinutes?: number;
            }[];
        };
        DraftCompetition: {
            agreementId: components["schemas"]["AgreementId"];
            brief: components["schemas"]["Brief"];
            externalReference?: string;
        };
        Drafted: {
            id: components["schemas"]["CompetitionId"];
            version: number;
        };
        DrawLot: {
            clusterRef: string;
            /** @default [] */
            conflictingHours?: components["schemas"]["LotHours"][];
            /** @default null */
            externalReference?: string | null;
            /** @default null */
            hours?: components["schemas"]["LotHours"] | null;
            /** @default false */
            invented?: boolean;
            msoaCodes: components["schemas"]["MsoaCode"][];
            name: string;
            /** @default [] */
            needTypes?: string[];
            /** @default null */
            note?: string | null;
            /** @default [] */
            previousClusters?: string[];
            /** @default null */
            publishedProviders?: components["schemas"]["ProviderRange"] | null;
            services: components["schemas"]["ServiceType"][];
            vintage: components["schemas"]["Vintage"];
        };
        DryRun: {
            competitionId: components["schemas"]["CompetitionId"];
            /** @description Null where London has no one such time */
            deadline: components["schemas"]["Instant"] | null;
            faults: {
                code: string;
                detail: string;
                pointer: string;
            }[];
            /** @description What the gates say today of every appointed supplier and lot, also while there are faults */
            invitations: {
                detail: string | null;
                /** @description The gate that would not be passed; null for invited */
                gate: components["schemas"]["GateCode"] | null;
                lotId: components["schemas"]["LotId"];
                supplierId: components["schemas"]["OrganisationId"];
            }[];
            publishable: boolean;
            reminders: {
                dueAt: components["schemas"]["Instant"];
                kind: string;
            }[];
            version: number;
            /** @description What a person should know; it stands in the way of nothing */
            warnings: {
                code: string;
                detail: string;
            }[];
        };
        /**
         * @description An ISO 8601 length of time
         * @example P10D
         */
        Duration: string;
        Duty: {
            addendum?: number;
            /** @description An instant, or a planned date; null where none is fixed */
            by: string | null;
            /** @description How many of them */
            count?: number;
            /** @description The sub-contract that was directed, and that it waits for */
            directionId?: components["schemas"]["SubContractDirectionId"];
            lotIds?: components["schemas"]["LotId"][];
            /**
             * @description Which notice of a contract
             * @enum {string}
             */
            notice?: "UK7" | "contract-copy";
            /**
             * @description Of the panel, to be given to somebody who can do what it is for: whoever holds it cannot
             * @enum {string}
             */
            office?: "opener" | "moderator" | "recommender" | "finance" | "approver";
            organisationId?: components["schemas"]["OrganisationId"];
            personId?: components["schemas"]["PersonId"];
            /** @description Why letters were refused the last time, or what stands in the way of signing the contract: the code of a problem */
            reason?: string;
            /** @enum {string} */
            role: "commissioner" | "panel" | "opener" | "evaluator" | "moderator" | "recommender" | "finance" | "approver" | "contract-signatory" | "bidder";
            /** @description The id of the contract, enquiry, representation, hold, letter or change of a consortium that it is about */
            subject?: string;
            /**
             * @description What is to be done. Whoever is to recommend looks at the ranking: a tie that waits for a decision comes first, and so does what is to be settled of a bid that would succeed
             * @enum {string}
             */
            what: "publish" | "declare interests before issue" | "declare interests for the opening" | "approve opening" | "change panel" | "seat evaluator" | "score answers" | "moderate answers" | "lock quality" | "declare interests for the award" | "decide price" | "recommend" | "clear the money" | "approve award" | "record key decision" | "look at refused letters" | "record award notice" | "lift hold" | "decide representation" | "decide change" | "judge supplier" | "correct or withdraw award" | "attach contract document" | "look at blocked contract" | "sign contract" | "publish notice of contract" | "explain price" | "read letter" | "submit bid" | "look at addendum";
        };
        EndedOutage: {
            competitionId: components["schemas"]["CompetitionId"];
            endedAt: components["schemas"]["Instant"];
            outageId: components["schemas"]["OutageId"];
        };
        EndOutageBody: {
            endedAt: components["schemas"]["Instant"];
        };
        EvaluatedAnswer: {
            bidId: components["schemas"]["BidId"];
            evaluators: components["schemas"]["PersonId"][];
            moderatedAt: components["schemas"]["Instant"] | null;
            question: string;
            state: components["schemas"]["AnswerState"];
            /** @description How often it was moderated */
            version: number;
            /** @description Evaluators whose score is not given */
            waitingFor: components["schemas"]["PersonId"][];
        };
        EvaluatedAnswers: {
            data: components["schemas"]["EvaluatedAnswer"][];
            nextCursor: string | null;
        };
        EvaluatedPrice: {
            /** @description Whole pence for the illustrative week */
            evaluatedPence: number;
            exactPence: string;
            lines: components["schemas"]["PriceLine"][];
        };
        EvaluatorSeat: {
            lotId: components["schemas"]["LotId"];
            personId: components["schemas"]["PersonId"];
            question: string;
        };
        EvaluatorSeated: {
            competitionId: components["schemas"]["CompetitionId"];
            lotIds: components["schemas"]["LotId"][];
            personId: components["schemas"]["PersonId"];
        };
        EvaluatorSeats: {
            data: components["schemas"]["EvaluatorSeat"][];
            nextCursor: string | null;
        };
        Event: {
            at: components["schemas"]["Instant"];
            cursor: string;
            data: {
                [key: string]: components["schemas"]["__schema4"];
            };
            id: components["schemas"]["EventId"];
            /** @description The id of what the event is about */
            subject: string;
            type: components["schemas"]["EventType"];
        };
        /** @example evt_019a7c5e000070008000000000000001 */
        EventId: string;
        Events: {
            data: components["schemas"]["Event"][];
            nextCursor: string | null;
        };
        /**
         * @example competition.published
         * @enum {string}
         */
        EventType: "organisation.registered" | "organisation.debarment-read" | "registration.recorded" | "registration.changed" | "person.added" | "person.changed" | "system.added" | "api-key.issued" | "api-key.revoked" | "grant.given" | "grant.revoked" | "lot.registered" | "agreement.registered" | "agreement.extended" | "agreement.supplier-appointed" | "agreement.appointment-changed" | "agreement.judgement-recorded" | "document.stored" | "competition.drafted" | "competition.redrafted" | "competition.interest-declared" | "competition.conflict-cleared" | "competition.published" | "competition.invited" | "competition.not-invited" | "competition.addendum-issued" | "competition.extended" | "competition.cancelled" | "competition.lot-lapsed" | "competition.outage-recorded" | "competition.outage-ended" | "competition.further-period-approved" | "competition.further-period-approval-withdrawn" | "competition.further-period-given" | "competition.closed" | "competition.opening-approved" | "competition.opened" | "competition.lot-without-bids" | "competition.ended-without-bids" | "competition.step-refused" | "competition.panel-changed" | "competition.evaluator-seated" | "competition.evaluator-left" | "competition.quality-locked" | "competition.prices-released" | "competition.prices-read" | "competition.tie-decided" | "competition.tie-reopened" | "competition.award-recommended" | "competition.recommendation-reopened" | "competition.award-decided" | "competition.key-decision-recorded" | "competition.letters-issued" | "competition.award-notice-recorded" | "competition.award-corrected" | "competition.award-withdrawn" | "competition.hold-placed" | "competition.hold-lifted" | "competition.representation-received" | "competition.representation-decided" | "competition.standstill-ended" | "competition.contracting-begun" | "competition.ended-without-award" | "competition.concluded" | "competition.record-read" | "letter.issued" | "letter.received" | "contract.prepared" | "contract.document-attached" | "contract.signed" | "contract.entered" | "contract.voided" | "contract.publication-recorded" | "bid.submission-authorised" | "bid.submission-authority-revoked" | "bid.draft-saved" | "bid.submitted" | "bid.withdrawn" | "bid.refused-late" | "bid.opened" | "bid.read" | "bid.scored" | "bid.moderated" | "bid.price-asked" | "bid.price-explained" | "bid.price-decided" | "bid.price-reopened" | "bid.superseded-documents" | "consortium.formed" | "consortium.member-invited" | "consortium.member-joined" | "consortium.member-declined" | "consortium.link-issued" | "consortium.link-redeemed" | "consortium.invitation-resent" | "consortium.invitation-revoked" | "consortium.nda-set" | "consortium.nda-accepted" | "consortium.terms-proposed" | "consortium.terms-commented" | "consortium.terms-accepted" | "consortium.terms-refused" | "consortium.terms-signed" | "consortium.member-left" | "consortium.addendum-confirmed" | "consortium.model-changed" | "consortium.role-changed" | "consortium.paper-signed" | "consortium.vehicle-consented" | "consortium.vehicle-recorded" | "consortium.shared-member-decided" | "consortium.change-proposed" | "consortium.change-answered" | "consortium.change-withdrawn" | "consortium.change-declared" | "consortium.change-completed" | "consortium.change-lapsed" | "consortium.change-decided" | "consortium.bid-at-risk" | "consortium.bid-out-of-risk" | "consortium.sub-contract-directed" | "consortium.sub-contract-direction-withdrawn" | "consortium.sub-contract-concluded" | "consortium.requirement-asked" | "consortium.requirement-withdrawn" | "consortium.evidence-submitted" | "consortium.evidence-judged" | "consortium.connected-persons-declared" | "consortium.interest-declared" | "consortium.conflict-managed" | "consortium.member-judged" | "consortium.ground-raised" | "consortium.ground-responded" | "consortium.ground-decided" | "consortium.finances-checked" | "consortium.reliance-declared" | "consortium.price-part-submitted" | "consortium.prices-reopened" | "consortium.rates-assembled" | "consortium.rates-approved" | "consortium.price-rows-read" | "consortium.bid-submitted" | "consortium.reopened" | "consortium.preferred" | "consortium.unsuccessful" | "consortium.contracted" | "consortium.reconsidered" | "consortium.dissolved" | "consortium.withdrawn" | "reminder.due" | "clock.stepped";
        /** @enum {string} */
        ExclusionGround: "mandatory" | "labour" | "environment" | "insolvency" | "competition" | "professional-misconduct" | "poor-performance" | "improper-conduct" | "debarment";
        ExplainPriceBody: {
            explanation: string;
        };
        ExtendAgreementBody: {
            reason: string;
        };
        ExtendDeadlineBody: {
            deadline: components["schemas"]["LondonDateTime"];
            reason: string;
        };
        ExtendedDeadline: {
            competitionId: components["schemas"]["CompetitionId"];
            deadline: components["schemas"]["Instant"];
            deadlineVersion: number;
            version: number;
        };
        /** @enum {string} */
        FinancialReason: "liquidity" | "profitability" | "turnover-ratio" | "credit-score" | "going-concern";
        FirmToReplace: {
            bidId: components["schemas"]["BidId"];
            detail: string;
            gate: components["schemas"]["GateCode"];
            organisationId: components["schemas"]["OrganisationId"];
            /** @example sub-contractor */
            role: string;
        };
        FormConsortium: {
            competitionId: components["schemas"]["CompetitionId"];
            externalReference?: string;
            lotIds: components["schemas"]["LotId"][];
            /** @default unincorporated */
            model?: components["schemas"]["ConsortiumModel"];
            name: string;
            /** @description To be accepted before the other members are seen (C-18) */
            nda?: components["schemas"]["NewConsortiumNda"];
            whyTogether: string;
        };
        FurtherDecision: {
            /** @description When it was put on record */
            decidedAt: components["schemas"]["Instant"];
            decidedBy: components["schemas"]["PersonId"];
            /** @enum {string} */
            outcome: "award-stands" | "earlier-step" | "abandoned";
            reason: string;
            /** @description When it was told, in writing and with its reason, to whoever made them */
            toldAt: components["schemas"]["Instant"];
        };
        FurtherPeriodApproval: {
            approvedAt: components["schemas"]["Instant"];
            competitionId: components["schemas"]["CompetitionId"];
            /** @description The new deadline, once two persons have approved */
            deadline: components["schemas"]["Instant"] | null;
            outageId: components["schemas"]["OutageId"];
            personId: components["schemas"]["PersonId"];
        };
        GateCheck: {
            id: components["schemas"]["CompetitionId"];
            invited: number;
            notInvited: number;
        };
        /** @enum {string} */
        GateCode: "gate.not-party" | "gate.removed" | "gate.suspended" | "gate.excluded" | "gate.debarred" | "gate.judgement-needed" | "gate.lot-not-won" | "gate.lot-removed" | "gate.lot-suspended" | "gate.service-not-in-scope" | "gate.registration-missing" | "gate.registration-expired" | "gate.portal-registration-missing" | "gate.declaration-missing" | "gate.declaration-expired" | "gate.insurance-missing" | "gate.insurance-expired" | "gate.insurance-too-low";
        GiveScoreBody: {
            question: string;
            reason: string;
            /** @description A whole score on the competition's scale */
            score: number;
        };
        Grant: {
            externalReference: string | null;
            grantedAt: components["schemas"]["Instant"];
            grantedBy: components["schemas"]["PersonId"];
            id: components["schemas"]["GrantId"];
            providerId: components["schemas"]["OrganisationId"];
            revokedAt: components["schemas"]["Instant"] | null;
            scopes: components["schemas"]["Scope"][];
            systemId: components["schemas"]["SystemId"];
            systemName: string;
            vendorId: components["schemas"]["OrganisationId"];
        };
        /** @example gra_019a7c5e000070008000000000000001 */
        GrantId: string;
        Grants: {
            data: components["schemas"]["Grant"][];
            nextCursor: string | null;
        };
        GrantSystem: {
            externalReference?: string;
            scopes: components["schemas"]["Scope"][];
            systemId: components["schemas"]["SystemId"];
        };
        HoursOnSheet: {
            basis: string;
            hours: number;
            indicative: boolean;
            minutes: number;
            /** @enum {string} */
            per: "WEEK" | "NOT_STATED";
            period: string;
            /** @enum {string} */
            provenance: "PUBLISHED" | "INVENTED";
            source: string;
        };
        ImportConsortiumEvidenceBody: {
            /** @description A table with a header (RFC 4180) */
            csv?: string;
            /** @default false */
            dryRun?: boolean;
            /** @description The same table as JSON, at most 1000 rows */
            rows?: {
                [key: string]: string | number | boolean | null;
            }[];
        };
        ImportConsortiumInvitationsBody: {
            /** @description A table with a header (RFC 4180) */
            csv?: string;
            /**
             * @description Tells what would be done, and does nothing
             * @default false
             */
            dryRun?: boolean;
            /**
             * @description Whether one fault keeps every row out, or its own row alone
             * @default all-or-nothing
             * @enum {string}
             */
            mode?: "all-or-nothing" | "valid-rows";
            /** @description The same table as JSON, at most 1000 rows */
            rows?: {
                [key: string]: string | number | boolean | null;
            }[];
        };
        ImportedConsortiumInvitations: {
            dryRun: boolean;
            faults: components["schemas"]["RowFault"][];
            invited: {
                firmName: string | null;
                /** @description Null in a dry run */
                invitationId: components["schemas"]["ConsortiumInvitationId"] | null;
                organisationId: components["schemas"]["OrganisationId"] | null;
                row: number;
                /** @description Of the link, told in this answer alone */
                secret: string | null;
            }[];
        };
        /**
         * Format: date-time
         * @description An instant in UTC with milliseconds
         * @example 2027-01-05T09:00:00.000Z
         */
        Instant: string;
        /** @enum {string} */
        InsuranceCover: "employers-liability" | "public-liability" | "professional-indemnity" | "treatment";
        Invitation: {
            competitionId: components["schemas"]["CompetitionId"];
            coverage: components["schemas"]["LotCoverageOutput"] | null;
            detail: string | null;
            gate: components["schemas"]["GateCode"] | null;
            judgedAt: components["schemas"]["Instant"];
            lotId: components["schemas"]["LotId"];
            /** @description Who hold the lot as one, the supplier that acts for them first: it alone, unless they won it together */
            members: components["schemas"]["OrganisationId"][];
            supplierId: components["schemas"]["OrganisationId"];
        };
        Invitations: {
            data: components["schemas"]["Invitation"][];
            nextCursor: string | null;
        };
        InviteByLinkBody: {
            answerBy: components["schemas"]["LondonDateTime"];
            /** Format: email */
            email: string;
            externalReference?: string;
            firmName: string;
            /** @default member */
            role?: components["schemas"]["InvitedConsortiumRole"];
        };
        /** @enum {string} */
        InvitedConsortiumRole: "member" | "sub-contractor" | "guarantor" | "reserve";
        InviteMemberBody: {
            answerBy: components["schemas"]["LondonDateTime"];
            organisationId: components["schemas"]["OrganisationId"];
            /** @default member */
            role?: components["schemas"]["InvitedConsortiumRole"];
        };
        IssueAddendumBody: {
            /** @default [] */
            addDocuments?: components["schemas"]["DocumentId"][];
            /** @default {} */
            change?: {
                coverHours?: string;
                decisionOn?: components["schemas"]["LocalDate"];
                evaluationEndsOn?: components["schemas"]["LocalDate"];
                hospitalSites?: string[];
                mobilisationStartsOn?: components["schemas"]["LocalDate"];
                summary?: string;
                tupe?: string;
            };
            externalReference?: string;
            /** @default [] */
            replaceDocuments?: {
                by: components["schemas"]["DocumentId"];
                documentId: components["schemas"]["DocumentId"];
            }[];
            /** @description What changed and why, for every bidder to read */
            text: string;
        };
        IssuedConsortiumLink: {
            answerBy: components["schemas"]["Instant"];
            consortiumId: components["schemas"]["ConsortiumId"];
            email: string | null;
            externalReference: string | null;
            firmName: string | null;
            id: components["schemas"]["ConsortiumInvitationId"];
            /** @description Null until a link has been redeemed */
            organisationId: components["schemas"]["OrganisationId"] | null;
            /** @description Why it was declined or revoked */
            reason: string | null;
            role: components["schemas"]["InvitedConsortiumRole"];
            /** @description Of the link; null where the firm is registered and needs none */
            secret: string | null;
            /** @description How often a link was sent; the last one counts */
            sends: number;
            sentAt: components["schemas"]["Instant"];
            /** @enum {string} */
            stage: "standing" | "joined" | "declined" | "revoked" | "expired";
        };
        IssuedKey: {
            apiKey: string;
            createdAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
            externalReference: string | null;
            holderId: components["schemas"]["PersonId"] | components["schemas"]["SystemId"];
            id: components["schemas"]["ApiKeyId"];
            lastFour: string;
            revokedAt: components["schemas"]["Instant"] | null;
            scopes: components["schemas"]["Scope"][];
        };
        IssueKey: {
            /** @description Within 12 months by the clock of the machine, which is also the usual */
            expiresAt?: components["schemas"]["Instant"];
            externalReference?: string;
            holderId: components["schemas"]["PersonId"] | components["schemas"]["SystemId"];
            /** @description All that the holder may have, unless fewer are named */
            scopes?: components["schemas"]["Scope"][];
        };
        JointPricing: {
            /** @constant */
            mode: "set-rates";
        } | {
            assembly?: {
                /** @enum {string} */
                formula: "weighted-by-minutes" | "mean-of-members";
                /** @constant */
                rounding: "half-up-once";
            };
            /** @constant */
            mode: "open-to-lead";
        } | {
            assembly: {
                /** @enum {string} */
                formula: "weighted-by-minutes" | "mean-of-members";
                /** @constant */
                rounding: "half-up-once";
            };
            cleanTeam: components["schemas"]["PersonId"][];
            /** @constant */
            mode: "clean-team";
        } | {
            assembly: {
                /** @enum {string} */
                formula: "weighted-by-minutes" | "mean-of-members";
                /** @constant */
                rounding: "half-up-once";
            };
            /** @constant */
            mode: "blind";
        };
        JudgeConsortiumEvidenceBody: {
            reason?: string;
            /** @enum {string} */
            verdict: "verified" | "refused";
        };
        Judgement: {
            agreementId: components["schemas"]["AgreementId"];
            /** @enum {string} */
            concerns: "supplier" | "associated-person" | "sub-contractor";
            decidedAt: components["schemas"]["Instant"];
            decider: components["schemas"]["PersonId"];
            /** @default null */
            externalReference: string | null;
            ground: components["schemas"]["ExclusionGround"];
            id: components["schemas"]["JudgementId"];
            /** @enum {string} */
            outcome: "considering" | "not-excluded" | "excluded";
            reason: string;
            /**
             * @description Until when it may replace the associated person or sub-contractor; null as in `respondBy`
             * @default null
             */
            replaceBy: components["schemas"]["LocalDate"] | null;
            /** @description Until when the supplier may respond, or null, which of a ground that was raised before stands for what it was told then */
            respondBy: components["schemas"]["LocalDate"] | null;
            /** @description What the supplier said; null if nothing */
            response: string | null;
            supplierId: components["schemas"]["OrganisationId"];
        };
        /** @example jdg_019a7c5e000070008000000000000001 */
        JudgementId: string;
        Judgements: {
            data: components["schemas"]["Judgement"][];
            nextCursor: string | null;
        };
        KeyDecision: {
            /** @description No letter goes before */
            callInEndsAt: components["schemas"]["Instant"];
            /** @description The last day on which the decision can be called in */
            callInEndsOn: components["schemas"]["LocalDate"];
            competitionId: components["schemas"]["CompetitionId"];
            decidedOn: components["schemas"]["LocalDate"];
            exemptAnnex: components["schemas"]["DocumentId"] | null;
            externalReference: string | null;
            /** @example Cabinet Member for Adult Social Care */
            maker: string;
            noticePublishedOn: components["schemas"]["LocalDate"];
            /** @example 27/00012 */
            number: string;
            reason: string | null;
            recordedAt: components["schemas"]["Instant"];
            recordedBy: components["schemas"]["PersonId"];
            /** @description Which letters it is about; after a correction there is another decision */
            round: number;
            urgency: components["schemas"]["Urgency"] | null;
        };
        LapsedLot: {
            cancelled: boolean;
            competitionId: components["schemas"]["CompetitionId"];
            lapsedAt: components["schemas"]["Instant"];
            lotId: components["schemas"]["LotId"];
        };
        LapseLotBody: {
            reason: string;
        };
        LaterChange: {
            changedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            kind: "correction" | "withdrawal" | "cancellation";
            lotIds: components["schemas"]["LotId"][];
            reason: string;
        };
        LeaveConsortiumBody: {
            reason: string;
        };
        LegalHold: {
            competitionId: components["schemas"]["CompetitionId"];
            externalReference: string | null;
            id: components["schemas"]["LegalHoldId"];
            liftedAt: components["schemas"]["Instant"] | null;
            liftedBy: components["schemas"]["PersonId"] | null;
            liftedReason: string | null;
            placedAt: components["schemas"]["Instant"];
            placedBy: components["schemas"]["PersonId"];
            reason: string;
        };
        /** @example hld_019a7c5e000070008000000000000001 */
        LegalHoldId: string;
        LegalHolds: {
            data: components["schemas"]["LegalHold"][];
            nextCursor: string | null;
        };
        Letter: {
            bidderId: components["schemas"]["BidderId"];
            /** @description What was changed since of the lots that it tells of */
            changes: components["schemas"]["LaterChange"][];
            competitionId: components["schemas"]["CompetitionId"];
            content: components["schemas"]["LetterContent"];
            contentHash: string;
            id: components["schemas"]["LetterId"];
            issuedAt: components["schemas"]["Instant"];
            /** @description When somebody of the bidder first read it */
            receivedAt: components["schemas"]["Instant"] | null;
            round: number;
            statement: string;
        };
        LetterContent: {
            bidder: string[];
            bidderId: components["schemas"]["BidderId"];
            bidId: components["schemas"]["BidId"];
            competitionId: components["schemas"]["CompetitionId"];
            council: string;
            formula: {
                price: string;
                quality: string;
                total: string;
            };
            issuedAt: components["schemas"]["Instant"];
            lots: components["schemas"]["LotOutcome"][];
            /** @description Earlier letters to this bidder that told of these lots before a correction; this one counts */
            replaces?: components["schemas"]["LetterId"][];
            round: number;
            standstill: {
                /** @description Its last day; null where it counts from a notice yet to be published */
                endsOn: components["schemas"]["LocalDate"] | null;
                /** @enum {string} */
                kind: "none" | "voluntary" | "mandatory";
                says: string;
            };
            title: string;
        };
        /** @example ltr_019a7c5e000070008000000000000001 */
        LetterId: string;
        Letters: {
            data: components["schemas"]["Letter"][];
            nextCursor: string | null;
        };
        LiftHoldBody: {
            reason: string;
        };
        LinkSecret: string;
        /**
         * Format: date
         * @description A calendar date
         * @example 2027-01-05
         */
        LocalDate: string;
        /**
         * @description A wall-clock time in London, to the minute
         * @example 2027-02-05T12:00
         */
        LondonDateTime: string;
        Lot: {
            clusterRef: string;
            conflictingHours: components["schemas"]["LotHoursOutput"][];
            councilId: components["schemas"]["OrganisationId"];
            createdAt: components["schemas"]["Instant"];
            externalReference: string | null;
            hours: components["schemas"]["LotHoursOutput"] | null;
            id: components["schemas"]["LotId"];
            invented: boolean;
            msoaCodes: components["schemas"]["MsoaCode"][];
            name: string;
            needTypes: string[];
            note: string | null;
            previousClusters: string[];
            publishedProviders: components["schemas"]["ProviderRangeOutput"] | null;
            services: components["schemas"]["ServiceType"][];
            vintage: components["schemas"]["Vintage"];
        };
        LotCoverage: {
            /** @constant */
            scope: "WHOLE";
        } | {
            msoaCodes: components["schemas"]["MsoaCode"][];
            /** @constant */
            scope: "PART";
        };
        LotCoverageOutput: {
            /** @constant */
            scope: "WHOLE";
        } | {
            msoaCodes: components["schemas"]["MsoaCode"][];
            /** @constant */
            scope: "PART";
        };
        LotDataSheet: {
            areaKm2: number;
            areas: components["schemas"]["Msoa"][];
            conflictingHours: components["schemas"]["HoursOnSheet"][];
            contiguity: components["schemas"]["Contiguity"];
            hours: components["schemas"]["HoursOnSheet"] | null;
            lot: components["schemas"]["Lot"];
            needTypes: string[];
            population: components["schemas"]["Population"] | null;
            ruralityByMsoa: components["schemas"]["RuralityMix"];
            ruralityByPostcode: components["schemas"]["RuralityMix"];
            ruralityNote: string;
            sizing: components["schemas"]["Sizing"];
        };
        LotHours: {
            basis: string;
            indicative: boolean;
            minutes: number;
            /** @enum {string} */
            per: "WEEK" | "NOT_STATED";
            period: string;
            /** @enum {string} */
            provenance: "PUBLISHED" | "INVENTED";
            source: string;
        };
        LotHoursOutput: {
            basis: string;
            indicative: boolean;
            minutes: number;
            /** @enum {string} */
            per: "WEEK" | "NOT_STATED";
            period: string;
            /** @enum {string} */
            provenance: "PUBLISHED" | "INVENTED";
            source: string;
        };
        /** @example lot_019a7c5e000070008000000000000001 */
        LotId: string;
        LotLabel: {
            clusterRef: string;
            id: components["schemas"]["LotId"];
            invented: boolean;
            name: string;
        };
        LotOutcome: {
            criteria: {
                maximum: number;
                points: number;
                question: string;
                /** @description Why the bid was given this score */
                reason: string;
                score: number;
                text: string;
                weight: number;
            }[];
            lotId: components["schemas"]["LotId"];
            name: string;
            /** @enum {string} */
            outcome: "successful" | "unsuccessful" | "below-minimum" | "price-rejected" | "gate-closed" | "no-award";
            /** @description Whole hundredths of points; null where the bid has none */
            points: number | null;
            price: {
                /** @description Null where the bid was out before prices */
                evaluatedPence: number | null;
                /** @description Where it is the bid’s own, or of a tenderer whose price is told */
                lowestPence: number | null;
                /** @description Whole hundredths of points; null where the bid has none */
                points: number | null;
            };
            qualityPoints: number;
            rank: number | null;
            successful: components["schemas"]["SuccessfulTenderer"][];
            why: string;
            withheld: components["schemas"]["Withheld"][];
        };
        LotRanking: {
            bids: components["schemas"]["RankedBid"][];
            formula: {
                evaluatedPrice: string;
                price: string;
                quality: string;
                ties: string[];
                total: string;
            };
            lotId: components["schemas"]["LotId"];
            successful: components["schemas"]["BidId"][] | null;
            successfulTenderers: number;
            ties: components["schemas"]["Tie"][];
        };
        LotRankings: {
            data: components["schemas"]["LotRanking"][];
            nextCursor: string | null;
        };
        Lots: {
            data: components["schemas"]["Lot"][];
            nextCursor: string | null;
        };
        /** @example E01023972 */
        LsoaCode: string;
        ManageConsortiumConflictBody: {
            how: string;
        };
        Milestone: {
            /** @description When it came: an instant, or of a key decision its day */
            actual: (components["schemas"]["Instant"] | components["schemas"]["LocalDate"]) | null;
            /** @enum {string} */
            name: "publication" | "clarifications-end" | "deadline" | "opening" | "evaluation-ends" | "decision" | "standstill-ends" | "mobilisation-starts";
            /** @description A date, or a wall-clock time in London */
            planned: string | null;
        };
        ModerateAnswerBody: {
            question: string;
            reason: string;
            /** @description A whole score on the competition's scale */
            score: number;
        };
        Msoa: {
            areaKm2: number;
            code: components["schemas"]["MsoaCode"];
            districtCode: string;
            districtName: string;
            healthAreaName: string;
            name: string;
            placeName: string;
            population: components["schemas"]["Population"];
            ruralityCategory: components["schemas"]["RuralityCategory"];
            ruralUrbanClass: components["schemas"]["RuralUrbanClass"] | null;
            vintage: components["schemas"]["Vintage"];
        };
        /** @example E02004996 */
        MsoaCode: string;
        /** @enum {string} */
        NeedBand: "standard" | "complex";
        NewConsortiumNda: {
            text: string;
        } | {
            documentHash: string;
        };
        NewRecommendation: {
            /** @description The relative advantages of each that succeeds, as the others are told them (P-10) */
            advantages: {
                bidId: components["schemas"]["BidId"];
                text: string;
            }[];
            /** @description Why fewer succeed than the lot takes and the ranking has, or nobody; bidders are told it */
            fewerReason?: string;
            /** @description What was considered, and why it is recommended or not */
            options: {
                assessment: string;
                option: string;
            }[];
            /** @description For those who decide; bidders are not told it */
            reason: string;
            /** @description Why capacity below the hours of the lot is enough (P-57); for those who decide */
            shortfallReason?: string;
            /** @description In the order of the ranking, those of equal rank in either; none ends the lot without an award */
            successful: components["schemas"]["BidId"][];
            /** @default [] */
            withheld: components["schemas"]["Withheld"][];
        };
        /** @example 012345-2027 */
        NoticeNumber: string;
        /** @example ocds-h6vhtk-04a1b2 */
        Ocid: string;
        /** @example QKS */
        OdsCode: string;
        Opening: {
            approvals: {
                approvedAt: components["schemas"]["Instant"];
                /** @description The council's own; null for suppliers */
                externalReference: string | null;
                name: string;
                personId: components["schemas"]["PersonId"];
                statement: string;
            }[];
            closedAt: components["schemas"]["Instant"] | null;
            competitionId: components["schemas"]["CompetitionId"];
            deadline: components["schemas"]["Instant"] | null;
            deadlineStatement: string | null;
            deadlineVersion: number;
            envelopes: {
                /** @enum {string} */
                envelope: "quality" | "price";
                keyId: string;
                releasedAt: components["schemas"]["Instant"] | null;
            }[];
            openedAt: components["schemas"]["Instant"] | null;
            /** @description The key of the deployment that the keys were wrapped to */
            openedWith: string | null;
        };
        OpeningApproval: {
            approvedAt: string;
            competitionId: components["schemas"]["CompetitionId"];
            personId: string;
        };
        Organisation: {
            /** @default [] */
            additionalIdentifiers: components["schemas"]["OrganisationIdentifierOutput"][];
            createdAt: components["schemas"]["Instant"];
            /** @default null */
            externalReference: string | null;
            id: components["schemas"]["OrganisationId"];
            identifier: components["schemas"]["OrganisationIdentifierOutput"] | null;
            kind: components["schemas"]["OrganisationKind"];
            name: string;
            version: number;
        };
        /** @example org_019a7c5e000070008000000000000001 */
        OrganisationId: string;
        /**
         * @example {
         *       "scheme": "GB-COH",
         *       "id": "01234567"
         *     }
         */
        OrganisationIdentifier: {
            id: string;
            /** @constant */
            scheme: "GB-COH";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-CHC";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-SC";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-NIC";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-MPR";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-NHS";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-UKPRN";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-PPON";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-LAE";
        } | {
            id: string;
            /** @constant */
            scheme: "VAT";
        };
        /**
         * @example {
         *       "scheme": "GB-COH",
         *       "id": "01234567"
         *     }
         */
        OrganisationIdentifierOutput: {
            id: string;
            /** @constant */
            scheme: "GB-COH";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-CHC";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-SC";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-NIC";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-MPR";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-NHS";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-UKPRN";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-PPON";
        } | {
            id: string;
            /** @constant */
            scheme: "GB-LAE";
        } | {
            id: string;
            /** @constant */
            scheme: "VAT";
        };
        /** @enum {string} */
        OrganisationKind: "council" | "provider" | "vendor";
        Organisations: {
            data: components["schemas"]["Organisation"][];
            nextCursor: string | null;
        };
        Outage: {
            approvals: {
                approvedAt: components["schemas"]["Instant"];
                externalReference: string | null;
                period: components["schemas"]["Duration"];
                personId: components["schemas"]["PersonId"];
            }[];
            beganAt: components["schemas"]["Instant"];
            competitionId: components["schemas"]["CompetitionId"];
            detail: string;
            /** @description Null while it goes on */
            endedAt: components["schemas"]["Instant"] | null;
            /** @description When a further period was given for it */
            extendedAt: components["schemas"]["Instant"] | null;
            externalReference: string | null;
            id: components["schemas"]["OutageId"];
            recordedAt: components["schemas"]["Instant"];
            recordedBy: components["schemas"]["PersonId"];
        };
        /** @example out_019a7c5e000070008000000000000001 */
        OutageId: string;
        Outages: {
            data: components["schemas"]["Outage"][];
            nextCursor: string | null;
        };
        OwnBid: {
            /** @description The last addendum when it was received; 0 for none */
            addendum: number;
            receivedAt: components["schemas"]["Instant"];
            version: number;
            withdrawnAt: components["schemas"]["Instant"] | null;
        };
        OwnConsortiumInvitation: {
            answerBy: components["schemas"]["Instant"];
            consortiumId: components["schemas"]["ConsortiumId"];
            id: components["schemas"]["ConsortiumInvitationId"];
            sentAt: components["schemas"]["Instant"];
            /** @enum {string} */
            stage: "standing" | "joined" | "declined" | "revoked" | "expired";
        };
        OwnConsortiumInvitations: {
            data: components["schemas"]["OwnConsortiumInvitation"][];
            nextCursor: string | null;
        };
        OwnInvitation: {
            bidderId: components["schemas"]["BidderId"] | null;
            competitionId: components["schemas"]["CompetitionId"];
            lots: components["schemas"]["Invitation"][];
        };
        OwnScore: {
            bidId: components["schemas"]["BidId"];
            /** @description When the evaluation is planned to end */
            dueOn: components["schemas"]["LocalDate"] | null;
            givenAt: components["schemas"]["Instant"] | null;
            question: string;
            reason: string | null;
            score: number | null;
            /** @enum {string} */
            state: "left" | "begun" | "given";
        };
        OwnScores: {
            data: components["schemas"]["OwnScore"][];
            nextCursor: string | null;
        };
        OwnSubContractDirections: {
            data: components["schemas"]["SubContractDirection"][];
            nextCursor: string | null;
        };
        PanelChanged: {
            id: components["schemas"]["CompetitionId"];
            version: number;
        };
        Particulars: {
            activity: components["schemas"]["RegulatedActivity"];
            /** @constant */
            kind: "cqc-registration";
            locationId: components["schemas"]["CqcLocationId"];
            providerId: components["schemas"]["CqcProviderId"];
        } | {
            cover: components["schemas"]["InsuranceCover"];
            coverPence: number;
            /** @constant */
            kind: "insurance";
            reference?: string;
            /** @enum {string} */
            status: "in-place" | "committed";
        } | {
            /** @constant */
            kind: "declaration";
            subject: components["schemas"]["DeclarationSubject"];
        } | {
            /** @constant */
            kind: "portal-registration";
            portal: string;
            reference: string;
        };
        PartOfJointBid: {
            lots: {
                lotId: components["schemas"]["LotId"];
                /** @description Pence for a sleep-in night, where nights are priced */
                nightlyPence?: number;
                rates: {
                    band: components["schemas"]["NeedBand"];
                    hourlyPence: number;
                }[];
            }[] | null;
            organisationId: components["schemas"]["OrganisationId"];
            saltedHash: string;
        };
        PartsOfJointBid: {
            data: components["schemas"]["PartOfJointBid"][];
            nextCursor: string | null;
        };
        Person: {
            createdAt: components["schemas"]["Instant"];
            externalReference: string | null;
            id: components["schemas"]["PersonId"];
            name: string;
            roles: components["schemas"]["Role"][];
            version: number;
        };
        /** @example per_019a7c5e000070008000000000000001 */
        PersonId: string;
        Persons: {
            data: components["schemas"]["Person"][];
            nextCursor: string | null;
        };
        PlaceHoldBody: {
            externalReference?: string;
            reason: string;
        };
        Population: {
            aged18AndOver: number;
            aged65AndOver: number;
            aged75AndOver: number;
            aged85AndOver: number;
            all: number;
            on: components["schemas"]["LocalDate"];
        };
        /** @example TN23 1AA */
        Postcode: string;
        PostcodeArea: {
            area: {
                code: components["schemas"]["MsoaCode"];
                districtName: string;
                name: string;
                placeName: string;
                ruralityCategory: components["schemas"]["RuralityCategory"];
            };
            lots: components["schemas"]["LotLabel"][];
            postcode: components["schemas"]["Postcode"];
            smallArea: {
                lsoaCode: components["schemas"]["LsoaCode"];
                note: string;
                ruralityCategory: components["schemas"]["RuralityCategory"];
                /** @constant */
                standsInFor: "OUTPUT_AREA";
            };
            vintage: components["schemas"]["Vintage"];
        };
        PriceEnquiries: {
            data: components["schemas"]["PriceEnquiry"][];
            nextCursor: string | null;
        };
        PriceEnquiry: {
            answerBy: components["schemas"]["Instant"];
            askedAt: components["schemas"]["Instant"];
            /** @description Null for the bidder */
            askedBy: components["schemas"]["PersonId"] | null;
            bidId: components["schemas"]["BidId"];
            competitionId: components["schemas"]["CompetitionId"];
            decidedAt: components["schemas"]["Instant"] | null;
            /** @description Null for the bidder */
            decidedBy: components["schemas"]["PersonId"] | null;
            decision: ("accepted" | "rejected") | null;
            explainedAt: components["schemas"]["Instant"] | null;
            explanation: string | null;
            /** @description The council's own; null for the bidder */
            externalReference: string | null;
            id: components["schemas"]["PriceEnquiryId"];
            lotId: components["schemas"]["LotId"];
            question: string;
            reason: string | null;
        };
        /** @example enq_019a7c5e000070008000000000000001 */
        PriceEnquiryId: string;
        PriceLine: {
            /**
             * @description A whole number of pence or a fraction
             * @example 403809/2
             */
            exactPence: string;
            /**
             * @description The hour's rate, the weight of the place and the share of an hour where there are any, and how often
             * @example 2345 × 10250/10000 × 6000/10000 × 140
             */
            formula: string;
            /** @example complex, 140 calls of 30 minutes in RURAL_VILLAGE_AND_DISPERSED */
            line: string;
            /** @description Pence for an hour, or for a night */
            ratePence: number;
        };
        /** @example ppt_019a7c5e000070008000000000000001 */
        PricePartId: string;
        PricePartReceipt: {
            consortiumId: components["schemas"]["ConsortiumId"];
            /** @description The terms for which these prices are */
            contentHash: string;
            id: components["schemas"]["PricePartId"];
            organisationId: components["schemas"]["OrganisationId"];
            salt: string;
            saltedHash: string;
            /** @description A compact JWS (ES256) over the rest but the salt */
            statement: string;
            submittedAt: components["schemas"]["Instant"];
        };
        PricePoints: {
            evaluatedPence: number;
            /** @description weight × lowest ÷ evaluated, before it is rounded half up */
            exact: string;
            /** @description The lowest evaluated price of those that passed every minimum */
            lowestPence: number;
            /** @description Whole hundredths of points; 10,000 is everything */
            points: number;
            weight: number;
        };
        PricingModel: {
            bands: {
                band: components["schemas"]["NeedBand"];
                /** @default [] */
                illustrativeCalls?: {
                    category?: components["schemas"]["RuralityCategory"];
                    minutes: number;
                    weekly: number;
                }[];
                illustrativeWeeklyMinutes: number;
                setHourlyPence?: number;
            }[];
            /** @default [] */
            callLengths?: {
                minutes: number;
                share: components["schemas"]["Weight"];
            }[];
            /** @constant */
            formula: "lowest-over-evaluated";
            /** @constant */
            rounding: "half-up-once";
            /** @default [] */
            ruralityWeights?: {
                category: components["schemas"]["RuralityCategory"];
                weight: number;
            }[];
            /** @description Present where sleep-ins are part of the service; priced by the night (S-40) */
            sleepNights?: {
                illustrativeWeekly: number;
                setNightlyPence?: number;
            };
            weight: components["schemas"]["Weight"];
        };
        PricingModelOutput: {
            bands: {
                band: components["schemas"]["NeedBand"];
                /** @default [] */
                illustrativeCalls: {
                    category?: components["schemas"]["RuralityCategory"];
                    minutes: number;
                    weekly: number;
                }[];
                illustrativeWeeklyMinutes: number;
                setHourlyPence?: number;
            }[];
            /** @default [] */
            callLengths: {
                minutes: number;
                share: components["schemas"]["Weight"];
            }[];
            /** @constant */
            formula: "lowest-over-evaluated";
            /** @constant */
            rounding: "half-up-once";
            /** @default [] */
            ruralityWeights: {
                category: components["schemas"]["RuralityCategory"];
                weight: number;
            }[];
            /** @description Present where sleep-ins are part of the service; priced by the night (S-40) */
            sleepNights?: {
                illustrativeWeekly: number;
                setNightlyPence?: number;
            };
            weight: components["schemas"]["Weight"];
        };
        /** @description A refusal (RFC 9457) */
        Problem: {
            /**
             * @description Stable: branch on this
             * @example not-found
             */
            code: string;
            detail?: string;
            errors?: {
                code: string;
                detail: string;
                /**
                 * @description JSON Pointer into the request
                 * @example /rates/0/amountPence
                 */
                pointer: string;
            }[];
            /**
             * @description The id of the request
             * @example urn:uuid:6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d
             */
            instance: string;
            status: number;
            title: string;
            /**
             * @description Where the refusal is explained
             * @example /docs/problems#not-found
             */
            type: string;
        };
        ProposeConsortiumTermsBody: {
            terms: components["schemas"]["ConsortiumTerms"];
        };
        ProviderCount: {
            averageWeeklyHours: number;
            providers: number;
        };
        ProviderRange: {
            maximum: number;
            minimum: number;
        };
        ProviderRangeOutput: {
            maximum: number;
            minimum: number;
        };
        PublicationDuty: {
            dueOn: components["schemas"]["LocalDate"];
            /** @enum {string} */
            notice: "UK7" | "contract-copy";
            number: string | null;
            publishedAt: components["schemas"]["Instant"] | null;
        };
        Published: {
            deadline: components["schemas"]["Instant"];
            id: components["schemas"]["CompetitionId"];
            invited: number;
            notInvited: number;
            version: number;
            /** @description What a person should know of what is published */
            warnings: {
                code: string;
                detail: string;
            }[];
        };
        QualityLock: {
            competitionId: components["schemas"]["CompetitionId"];
            lockedAt: components["schemas"]["Instant"];
            personId: components["schemas"]["PersonId"];
            statement: string;
        };
        QualityOfBid: {
            answers: {
                question: string;
                text: string;
            }[];
            documents: components["schemas"]["DocumentId"][];
            formOfTender: {
                /** @constant */
                declaration: "I am authorised to make this bid and it is made in good faith, without collusion";
                signatory: components["schemas"]["PersonId"];
            };
            lots: {
                lotId: components["schemas"]["LotId"];
                /** @description What is offered in this lot, where a bid says so: in the letting of a framework (S-04) */
                services?: components["schemas"]["ServiceType"][];
                weeklyCapacityMinutes: number;
            }[];
        };
        Question: {
            /** @example rapid-start */
            key: string;
            /** @default 0 */
            minimumScore?: number;
            text: string;
            weight: components["schemas"]["Weight"];
            wordLimit: number;
        };
        QuestionOutput: {
            /** @example rapid-start */
            key: string;
            /** @default 0 */
            minimumScore: number;
            text: string;
            weight: components["schemas"]["Weight"];
            wordLimit: number;
        };
        QuestionPoints: {
            /** @description weight × score ÷ maximum, before it is rounded half up */
            exact: string;
            maximum: number;
            minimumScore: number;
            /** @description Whole hundredths of points; 10,000 is everything */
            points: number;
            question: string;
            score: number;
            weight: number;
        };
        RaiseConsortiumGroundBody: {
            /** @enum {string} */
            concerns: "supplier" | "associated-person" | "sub-contractor";
            ground: components["schemas"]["ExclusionGround"];
            organisationId: components["schemas"]["OrganisationId"];
            reason: string;
            /** @default null */
            replaceBy?: components["schemas"]["LocalDate"] | null;
            respondBy: components["schemas"]["LocalDate"];
        };
        RankedBid: {
            bidId: components["schemas"]["BidId"];
            /** @description The minimum scores that it is below (S-71) */
            failed: {
                minimumScore: number;
                question: string;
                score: number;
            }[];
            points: number | null;
            /** @description Null where the bid is below a minimum: it is out before prices */
            price: components["schemas"]["EvaluatedPrice"] | null;
            pricePoints: components["schemas"]["PricePoints"] | null;
            /** @description Why its price was rejected as abnormally low (P-50) */
            priceRejected: string | null;
            quality: components["schemas"]["QuestionPoints"][];
            qualityPoints: number;
            rank: number | null;
            weeklyCapacityMinutes: number;
        };
        RatesApproval: {
            approvedAt: components["schemas"]["Instant"];
            personId: components["schemas"]["PersonId"];
            saltedHash: string;
            statement: string;
        };
        ReadBid: {
            addendum: number;
            bidderId: components["schemas"]["BidderId"];
            competitionId: components["schemas"]["CompetitionId"];
            externalReference: string | null;
            id: components["schemas"]["BidId"];
            members: {
                name: string;
                organisationId: components["schemas"]["OrganisationId"];
                role: string;
            }[];
            quality: components["schemas"]["QualityOfBid"] | null;
            receivedAt: components["schemas"]["Instant"];
            saltedHash: string;
            statement: string;
            version: number;
            withdrawal: string | null;
            withdrawnAt: components["schemas"]["Instant"] | null;
        };
        Receipt: {
            bidderId: components["schemas"]["BidderId"];
            competitionId: components["schemas"]["CompetitionId"];
            id: components["schemas"]["BidId"];
            receivedAt: components["schemas"]["Instant"];
            salt: string;
            saltedHash: string;
            statement: string;
            version: number;
        };
        Recommendation: {
            content: components["schemas"]["RecommendationContent"];
            contentHash: string;
            lotId: components["schemas"]["LotId"];
            recommendedAt: components["schemas"]["Instant"];
            recommendedBy: components["schemas"]["PersonId"];
            reopenedAt: components["schemas"]["Instant"] | null;
            reopenedReason: string | null;
            statement: string;
            steps: components["schemas"]["DecisionStep"][];
            version: number;
            warnings: {
                code: string;
                detail: string;
            }[];
        };
        RecommendationContent: {
            closedGates: {
                bidId: components["schemas"]["BidId"];
                /** @example gate.suspended: Late visits */
                gate: string;
                /** @description What a letter says of it: of one firm of several that it does not pass */
                told: string;
            }[];
            firmsToReplace: components["schemas"]["FirmToReplace"][];
            ranking: components["schemas"]["LotRanking"];
            recommendation: components["schemas"]["NewRecommendation"];
        };
        Recommendations: {
            data: components["schemas"]["Recommendation"][];
            nextCursor: string | null;
        };
        RecommendAwardBody: {
            /** @description The relative advantages of each that succeeds, as the others are told them (P-10) */
            advantages: {
                bidId: components["schemas"]["BidId"];
                text: string;
            }[];
            /** @description Why fewer succeed than the lot takes and the ranking has, or nobody; bidders are told it */
            fewerReason?: string;
            lotId: components["schemas"]["LotId"];
            /** @description What was considered, and why it is recommended or not */
            options: {
                assessment: string;
                option: string;
            }[];
            /** @description For those who decide; bidders are not told it */
            reason: string;
            /** @description Why capacity below the hours of the lot is enough (P-57); for those who decide */
            shortfallReason?: string;
            /** @description In the order of the ranking, those of equal rank in either; none ends the lot without an award */
            successful: components["schemas"]["BidId"][];
            /** @default [] */
            withheld?: components["schemas"]["Withheld"][];
        };
        RecordAwardNoticeBody: {
            externalReference?: string;
            number: components["schemas"]["NoticeNumber"];
            ocid: components["schemas"]["Ocid"];
            publishedAt: components["schemas"]["Instant"];
            /** @description Why it replaces an earlier notice, or has another OCID than those of other letters */
            reason?: string;
            /** @description Which letters it is about; the first that wait for a notice, or else the last, where left out */
            round?: number;
        };
        RecordConsortiumVehicleBody: {
            /** @description By what the signatory of the lead signs the contract for it */
            authority: components["schemas"]["SigningAuthority"];
            identifier: components["schemas"]["OrganisationIdentifier"];
            name: string;
        };
        RecordDebarmentReadingBody: {
            /** @default null */
            externalReference?: string | null;
            found: {
                /** @constant */
                listed: false;
            } | {
                /**
                 * @description The last day of the entry; null if open
                 * @default null
                 */
                endsOn?: components["schemas"]["LocalDate"] | null;
                /** @enum {string} */
                ground: "mandatory" | "discretionary";
                /** @constant */
                listed: true;
            };
            readOn: components["schemas"]["LocalDate"];
        };
        RecordedOutage: {
            id: components["schemas"]["OutageId"];
        };
        RecordJudgementBody: {
            /** @enum {string} */
            concerns: "supplier" | "associated-person" | "sub-contractor";
            /** @default null */
            externalReference?: string | null;
            ground: components["schemas"]["ExclusionGround"];
            /** @enum {string} */
            outcome: "considering" | "not-excluded" | "excluded";
            reason: string;
            /**
             * @description Until when it may replace the associated person or sub-contractor; null as in `respondBy`
             * @default null
             */
            replaceBy?: components["schemas"]["LocalDate"] | null;
            /** @description Until when the supplier may respond, or null, which of a ground that was raised before stands for what it was told then */
            respondBy: components["schemas"]["LocalDate"] | null;
            /** @description What the supplier said; null if nothing */
            response: string | null;
            supplierId: components["schemas"]["OrganisationId"];
        };
        RecordKeyDecisionBody: {
            /** @description The last day on which the decision can be called in */
            callInEndsOn: components["schemas"]["LocalDate"];
            decidedOn: components["schemas"]["LocalDate"];
            /** @description A document that those alone read who decide (S-73) */
            exemptAnnex?: components["schemas"]["DocumentId"];
            externalReference?: string;
            /** @example Cabinet Member for Adult Social Care */
            maker: string;
            noticePublishedOn: components["schemas"]["LocalDate"];
            /** @example 27/00012 */
            number: string;
            /** @description Why it replaces an earlier one */
            reason?: string;
            /** @description Why it was announced for less than 28 clear days */
            urgency?: components["schemas"]["Urgency"];
        };
        RecordOutageBody: {
            beganAt: components["schemas"]["Instant"];
            detail: string;
            /**
             * @description Left out while it goes on
             * @default null
             */
            endedAt?: components["schemas"]["Instant"] | null;
            externalReference?: string;
        };
        RecordPublicationBody: {
            /** @enum {string} */
            notice: "UK7" | "contract-copy";
            /** @description Of a UK7 the number that Find a Tender gave it, e.g. 012345-2027 */
            number: string;
            publishedAt: components["schemas"]["Instant"];
            /** @description Why it replaces an earlier entry */
            reason?: string;
        };
        RecordRegistrationBody: {
            /** @default null */
            expiresOn?: components["schemas"]["LocalDate"] | null;
            /** @default null */
            externalReference?: string | null;
            issuedOn: components["schemas"]["LocalDate"];
            particulars: components["schemas"]["Particulars"];
        };
        RecordRepresentationBody: {
            /** @description Who made it, as it is written there */
            madeBy: string;
            /** @description The provider who made it, if it is registered here */
            providerId?: components["schemas"]["OrganisationId"];
            receivedAt: components["schemas"]["Instant"];
            reference: string;
            /** @description Which letters it is about */
            round: number;
        };
        RedeemConsortiumLink: {
            secret: components["schemas"]["LinkSecret"];
        };
        RedraftCompetitionBody: {
            brief?: components["schemas"]["Brief"];
            externalReference?: string | null;
        };
        Redrafted: {
            id: components["schemas"]["CompetitionId"];
            version: number;
        };
        /**
         * @description The law that governs the procurement, fixed when it begins
         * @enum {string}
         */
        Regime: "PCR2015" | "PA2023" | "PSR2023" | "BELOW_THRESHOLD";
        RegisterAgreement: {
            /** @default null */
            externalReference?: string | null;
            terms: components["schemas"]["AgreementTerms"];
            title: string;
        };
        RegisterByLink: {
            /** @default [] */
            additionalIdentifiers?: components["schemas"]["OrganisationIdentifier"][];
            /** @default null */
            externalReference?: string | null;
            identifier: components["schemas"]["OrganisationIdentifier"];
            name: string;
            person: {
                name: string;
            };
            secret: components["schemas"]["LinkSecret"];
        };
        Registered: {
            id: components["schemas"]["OrganisationId"];
            version: number;
        };
        RegisteredAgreement: {
            id: components["schemas"]["AgreementId"];
            version: number;
            warnings: components["schemas"]["AgreementWarning"][];
        };
        RegisteredByLink: {
            apiKey: string;
            consortiumId: components["schemas"]["ConsortiumId"];
            organisationId: components["schemas"]["OrganisationId"];
            personId: components["schemas"]["PersonId"];
        };
        RegisterOrganisation: {
            /** @default [] */
            additionalIdentifiers?: components["schemas"]["OrganisationIdentifier"][];
            /** @default null */
            externalReference?: string | null;
            identifier: components["schemas"]["OrganisationIdentifier"];
            /** @enum {string} */
            kind: "provider" | "vendor";
            name: string;
        };
        Registration: {
            createdAt: components["schemas"]["Instant"];
            /** @default null */
            expiresOn: components["schemas"]["LocalDate"] | null;
            /** @default null */
            externalReference: string | null;
            id: components["schemas"]["RegistrationId"];
            issuedOn: components["schemas"]["LocalDate"];
            organisationId: components["schemas"]["OrganisationId"];
            particulars: components["schemas"]["Particulars"];
            version: number;
        };
        /** @example reg_019a7c5e000070008000000000000001 */
        RegistrationId: string;
        Registrations: {
            data: components["schemas"]["Registration"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        RegulatedActivity: "personal-care" | "accommodation-with-care" | "nursing-care" | "treatment";
        /** @enum {string} */
        Reliance: "together" | "sub-contract" | "guarantee";
        RelyOnAnotherBody: {
            how: components["schemas"]["Reliance"];
            on: components["schemas"]["OrganisationId"];
        };
        ReopenConsortiumBody: {
            reason: string;
        };
        Representation: {
            competitionId: components["schemas"]["CompetitionId"];
            /** @description In the order in which they were made; the last counts */
            decisions: components["schemas"]["FurtherDecision"][];
            id: components["schemas"]["RepresentationId"];
            /** @description Who made it, as it is written there */
            madeBy: string;
            providerId: components["schemas"]["OrganisationId"] | null;
            receivedAt: components["schemas"]["Instant"];
            recordedAt: components["schemas"]["Instant"];
            recordedBy: components["schemas"]["PersonId"];
            reference: string;
            /** @description Which letters it is about */
            round: number;
        };
        /** @example rep_019a7c5e000070008000000000000001 */
        RepresentationId: string;
        Representations: {
            data: components["schemas"]["Representation"][];
            nextCursor: string | null;
        };
        ResendConsortiumInvitationBody: {
            answerBy: components["schemas"]["LondonDateTime"];
        };
        RespondToConsortiumGroundBody: {
            response: string;
        };
        RevokeConsortiumInvitationBody: {
            reason: string;
        };
        /** @enum {string} */
        Role: "administrator" | "commissioner" | "opener" | "evaluator" | "moderator" | "finance" | "approver" | "auditor" | "contract-signatory" | "signatory" | "bid-writer" | "clean-team";
        RowFault: {
            code: string;
            column: string | null;
            detail: string;
            row: number;
        };
        /** @enum {string} */
        RuralityCategory: "URBAN_MAJOR_CONURBATION" | "URBAN_CITY_AND_TOWN" | "RURAL_TOWN_AND_FRINGE" | "RURAL_VILLAGE_AND_DISPERSED";
        RuralityMix: {
            counts: {
                [key: string]: number;
            };
            total: number;
            /** @enum {string} */
            unit: "MSOA" | "POSTCODE";
        };
        /**
         * @description ONS rural-urban classification of 2011
         * @enum {string}
         */
        RuralUrbanClass: "A1" | "B1" | "C1" | "C2" | "D1" | "D2" | "E1" | "E2" | "F1" | "F2";
        SandboxClock: {
            frozen: boolean;
            now: components["schemas"]["Instant"];
        };
        SavedDraft: {
            competitionId: components["schemas"]["CompetitionId"];
            savedAt: string;
            version: number;
        };
        SaveDraftBody: {
            answers?: {
                question?: string;
                text?: string;
            }[];
            documents?: components["schemas"]["DocumentId"][];
            externalReference?: string;
            formOfTender?: {
                /** @constant */
                declaration?: "I am authorised to make this bid and it is made in good faith, without collusion";
                signatory?: components["schemas"]["PersonId"];
            };
            lots?: {
                lotId?: components["schemas"]["LotId"];
                /** @description Pence for a sleep-in night, where nights are priced */
                nightlyPence?: number;
                rates?: {
                    band?: components["schemas"]["NeedBand"];
                    hourlyPence?: number;
                }[];
                /** @description What is offered in this lot, where a bid says so: in the letting of a framework (S-04) */
                services?: components["schemas"]["ServiceType"][];
                weeklyCapacityMinutes?: number;
            }[];
        };
        SavedScore: {
            bidId: components["schemas"]["BidId"];
            competitionId: components["schemas"]["CompetitionId"];
            question: string;
            savedAt: components["schemas"]["Instant"];
        };
        SaveScoreBody: {
            question: string;
            reason?: string;
            /** @description A whole score on the competition's scale */
            score?: number;
        };
        /**
         * @description What a key may be used for
         * @example bids:write
         * @enum {string}
         */
        Scope: "organisations:read" | "organisations:write" | "access:read" | "access:write" | "lots:read" | "lots:write" | "agreements:read" | "agreements:write" | "competitions:read" | "competitions:write" | "bids:read" | "bids:write" | "documents:read" | "documents:write" | "openings:approve" | "evaluations:read" | "evaluations:write" | "awards:read" | "awards:write" | "contracts:read" | "contracts:write" | "events:read" | "audit:read" | "sandbox:write";
        Score: {
            bidId: components["schemas"]["BidId"];
            givenAt: components["schemas"]["Instant"] | null;
            personId: components["schemas"]["PersonId"];
            question: string;
            reason: string | null;
            score: number | null;
            setAsideAt: components["schemas"]["Instant"] | null;
        };
        ScoredAnswer: {
            bidId: components["schemas"]["BidId"];
            consensus: components["schemas"]["Consensus"][];
            question: string;
            scores: components["schemas"]["Score"][];
        };
        ScoreGiven: {
            bidId: components["schemas"]["BidId"];
            competitionId: components["schemas"]["CompetitionId"];
            givenAt: components["schemas"]["Instant"];
            personId: components["schemas"]["PersonId"];
            question: string;
        };
        ScoringMethodology: {
            descriptors: string[];
            maximum: number;
        };
        SeatEvaluatorBody: {
            lotIds: components["schemas"]["LotId"][];
            personId: components["schemas"]["PersonId"];
            reason: string;
            replaces?: components["schemas"]["PersonId"];
        };
        SeenBrief: {
            /** @description Another free, accessible way to bid, named in the documents (P-48) */
            accessibleRoute?: string;
            /** @default [] */
            conditions: components["schemas"]["ConditionOfParticipationOutput"][];
            dataProtection?: {
                documentId: components["schemas"]["DocumentId"];
                /** @constant */
                kind: "document";
            } | {
                decidedBy: components["schemas"]["PersonId"];
                decidedOn: components["schemas"]["LocalDate"];
                /** @constant */
                kind: "screening";
                reason: string;
            };
            documents: components["schemas"]["DocumentId"][];
            equality?: {
                documentId: components["schemas"]["DocumentId"];
                /** @constant */
                kind: "document";
            } | {
                decidedBy: components["schemas"]["PersonId"];
                decidedOn: components["schemas"]["LocalDate"];
                /** @constant */
                kind: "screening";
                reason: string;
            };
            /**
             * @default {
             *       "keyDecision": false
             *     }
             */
            governance: {
                /** @description Whether the award is a key decision: announced 28 clear days before, and open to call-in (P-54) */
                keyDecision: boolean;
            };
            kind: components["schemas"]["CompetitionKind"];
            /** @description The day by which bidders of several must be one entity once awarded; never to bid (C-01) */
            legalFormAtAward?: {
                by: components["schemas"]["LocalDate"];
                reason: string;
            };
            lots: {
                lotId: components["schemas"]["LotId"];
                minimumWeeklyMinutes: number;
                successfulTenderers: number;
                weeklyMinutes: number;
            }[];
            panel?: {
                approver?: components["schemas"]["PersonId"];
                evaluators: components["schemas"]["PersonId"][];
                /** @description Who clears the money before the approver decides, if anybody */
                finance?: components["schemas"]["PersonId"];
                moderator?: components["schemas"]["PersonId"];
                openers: components["schemas"]["PersonId"][];
                recommender?: components["schemas"]["PersonId"];
            };
            pricing: components["schemas"]["PricingModelOutput"];
            questions: components["schemas"]["QuestionOutput"][];
            /** @description How the successful tenderers of a lot share its referrals (P-56) */
            referralSharing: string;
            scoring: components["schemas"]["ScoringMethodology"];
            service: {
                acceptWithinMinutes?: number;
                coverHours: string;
                endsOn: components["schemas"]["LocalDate"];
                episodeDays?: {
                    extension: number;
                    standard: number;
                };
                estimatedValuePence: number;
                extensionMonths: number[];
                /** @default [] */
                hospitalSites: string[];
                /** @enum {string} */
                hoursBasis: "guaranteed" | "demand-led";
                mainSubject: {
                    reason: string;
                    /** @enum {string} */
                    subject: "social-care" | "health-care";
                };
                /** @description In years, for schemes let by age (S-25) */
                minimumAge?: number;
                /**
                 * @description Whether nights at a sleep-in rate are part of the service
                 * @default false
                 */
                sleepIns: boolean;
                startsOn: components["schemas"]["LocalDate"];
                startWithinMinutes?: number;
                tupe: string;
            };
            standstill: {
                /** @constant */
                kind: "none";
            } | {
                /** @constant */
                kind: "voluntary";
                /** @description Once announced it binds (P-43). Without it: under the Regulations their 10 days (P-11), which are also the fewest; else 8 working days (P-32) */
                workingDays?: number;
            } | {
                /** @constant */
                kind: "mandatory";
            };
            /** @default  */
            summary: string;
            /**
             * @description What parts equal totals, in this order; what stays equal a person decides (P-57)
             * @default [
             *       "quality-points",
             *       "evaluated-price",
             *       "heaviest-question"
             *     ]
             */
            tieRule: ("quality-points" | "evaluated-price" | "heaviest-question")[];
            timetable: {
                clarificationsUntil?: components["schemas"]["LondonDateTime"];
                deadline: components["schemas"]["LondonDateTime"];
                decisionOn?: components["schemas"]["LocalDate"];
                evaluationEndsOn?: components["schemas"]["LocalDate"];
                mobilisationStartsOn?: components["schemas"]["LocalDate"];
                openingOn?: components["schemas"]["LocalDate"];
                publicationOn?: components["schemas"]["LocalDate"];
                standstillEndsOn?: components["schemas"]["LocalDate"];
            };
            title: string;
        };
        /** @enum {string} */
        ServiceType: "HOME_CARE" | "SIS" | "EXTRA_CARE_BACKGROUND" | "DISCHARGE_TO_ASSESS" | "SUPPORTED_LIVING" | "CARE_HOME";
        SetConsortiumNdaBody: {
            nda: components["schemas"]["NewConsortiumNda"];
        };
        SharedMember: {
            bids: {
                bidId: components["schemas"]["BidId"];
                /** @description Null where the bid is of no consortium, and has no certificate */
                declared: boolean | null;
                role: string;
            }[];
            competitionId: components["schemas"]["CompetitionId"];
            decision: components["schemas"]["SharedMemberDecision"] | null;
            lotId: components["schemas"]["LotId"];
            organisationId: components["schemas"]["OrganisationId"];
        };
        SharedMemberDecision: {
            decidedAt: components["schemas"]["Instant"];
            /**
             * @description Whether both bids stand as they are, or a judgement on an exclusion is to be recorded (P-46)
             * @enum {string}
             */
            decision: "bids-stand" | "to-be-judged";
            personId: components["schemas"]["PersonId"];
            reason: string;
        };
        SharedMembers: {
            data: components["schemas"]["SharedMember"][];
            nextCursor: string | null;
        };
        SignConsortiumPaperBody: {
            authority: components["schemas"]["SigningAuthority"];
            contentHash: string;
            /** @description The executed copy of a deed, or of what is sealed */
            documentId?: components["schemas"]["DocumentId"];
            /** @description Its last day. A letter of authority names one */
            expiresOn?: components["schemas"]["LocalDate"];
            kind: components["schemas"]["ConsortiumPaperKind"];
            /** @description Of the certificate of non-collusion: whether the firm is in another bid for any of these lots (C-09) */
            otherBidsInvolvedIn?: boolean;
        };
        SignConsortiumTermsBody: {
            /** @description SHA-256 of the terms that are signed, as canonical JSON (RFC 8785) */
            contentHash: string;
        };
        SignContractBody: {
            /** @description SHA-256 of the document that is signed */
            documentHash: string;
        };
        SigningAuthority: {
            /** @constant */
            kind: "office";
            office: string;
        } | {
            /** @constant */
            kind: "board-resolution";
            reference: string;
            resolvedOn: components["schemas"]["LocalDate"];
        };
        Sizing: {
            feasible: components["schemas"]["ProviderCount"][];
            published: components["schemas"]["ProviderCount"][];
            viableWeeklyHours: {
                maximum: number;
                minimum: number;
            };
            warnings: components["schemas"]["SizingWarning"][];
            weeklyHours: number;
        };
        SizingWarning: {
            /** @enum {string} */
            code: "HOURS_MISSING" | "HOURS_TOO_MANY" | "NO_FEASIBLE_COUNT" | "PUBLISHED_COUNT_NOT_VIABLE" | "FIGURES_CONFLICT";
            detail: string;
        };
        StepClock: {
            advance: components["schemas"]["Duration"];
        } | {
            to: "next-due" | components["schemas"]["Instant"];
        } | {
            /** @enum {string} */
            set: "frozen" | "running";
        };
        SubContractDirection: {
            /** @description The executed sub-contract by its hash, as the sub-contractor has said that it is concluded */
            concluded: {
                at: components["schemas"]["Instant"];
                by: components["schemas"]["PersonId"];
                documentHash: string;
            } | null;
            consortiumId: components["schemas"]["ConsortiumId"];
            directedAt: components["schemas"]["Instant"];
            directedBy: components["schemas"]["PersonId"];
            dueOn: components["schemas"]["LocalDate"];
            id: components["schemas"]["SubContractDirectionId"];
            /** @description The sub-contractor */
            organisationId: components["schemas"]["OrganisationId"];
            reason: string;
            /** @description By the authority; by nobody where it lapsed: with the award, the consortium, or the place of the firm in the bid */
            withdrawn: {
                at: components["schemas"]["Instant"];
                by: components["schemas"]["PersonId"] | null;
                reason: string;
            } | null;
        };
        /** @example scd_019a7c5e000070008000000000000001 */
        SubContractDirectionId: string;
        SubContractDirections: {
            data: components["schemas"]["SubContractDirection"][];
            nextCursor: string | null;
        };
        SubmissionAuthorities: {
            data: components["schemas"]["SubmissionAuthority"][];
            nextCursor: string | null;
        };
        SubmissionAuthority: {
            competitionId: components["schemas"]["CompetitionId"];
            externalReference: string | null;
            givenAt: components["schemas"]["Instant"];
            id: components["schemas"]["SubmissionAuthorityId"];
            revokedAt: components["schemas"]["Instant"] | null;
            signatory: components["schemas"]["PersonId"];
            statement: string;
            systemId: components["schemas"]["SystemId"];
        };
        /** @example aut_019a7c5e000070008000000000000001 */
        SubmissionAuthorityId: string;
        SubmitBidBody: {
            answers: {
                question: string;
                text: string;
            }[];
            documents: components["schemas"]["DocumentId"][];
            externalReference?: string;
            formOfTender: {
                /** @constant */
                declaration: "I am authorised to make this bid and it is made in good faith, without collusion";
                signatory: components["schemas"]["PersonId"];
            };
            lots: {
                lotId: components["schemas"]["LotId"];
                /** @description Pence for a sleep-in night, where nights are priced */
                nightlyPence?: number;
                rates: {
                    band: components["schemas"]["NeedBand"];
                    hourlyPence: number;
                }[];
                /** @description What is offered in this lot, where a bid says so: in the letting of a framework (S-04) */
                services?: components["schemas"]["ServiceType"][];
                weeklyCapacityMinutes: number;
            }[];
        };
        SubmitConsortiumEvidenceBody: {
            /** @description SHA-256 of the document, which may be held elsewhere */
            contentHash: string;
            /** @default null */
            expiresOn?: components["schemas"]["LocalDate"] | null;
            /** @default null */
            externalReference?: string | null;
            issuedOn: components["schemas"]["LocalDate"];
            particulars: components["schemas"]["ConsortiumEvidenceParticulars"];
        };
        SubmitJointBidBody: {
            answers: {
                question: string;
                text: string;
            }[];
            documents: components["schemas"]["DocumentId"][];
            externalReference?: string;
            formOfTender: {
                /** @constant */
                declaration: "I am authorised to make this bid and it is made in good faith, without collusion";
                signatory: components["schemas"]["PersonId"];
            };
            lots: {
                lotId: components["schemas"]["LotId"];
                /** @description Pence for a sleep-in night, where nights are priced */
                nightlyPence?: number;
                rates: {
                    band: components["schemas"]["NeedBand"];
                    hourlyPence: number;
                }[];
                /** @description What is offered in this lot, where a bid says so: in the letting of a framework (S-04) */
                services?: components["schemas"]["ServiceType"][];
                weeklyCapacityMinutes: number;
            }[];
        };
        SubmitPricePartBody: {
            /** @description SHA-256 of the terms that the prices are for */
            contentHash: string;
            lots: {
                lotId: components["schemas"]["LotId"];
                /** @description Pence for a sleep-in night, where nights are priced */
                nightlyPence?: number;
                rates: {
                    band: components["schemas"]["NeedBand"];
                    hourlyPence: number;
                }[];
            }[];
        };
        SuccessfulTenderer: {
            advantages: string;
            /** @description Null where it is withheld */
            evaluatedPence: number | null;
            /** @description Every member of the bidder, the lead first */
            names: string[];
            /** @description Whole hundredths of points; null where the bid has none */
            points: number | null;
            /** @description Whole hundredths of points; null where the bid has none */
            pricePoints: number | null;
            /** @description Whole hundredths of points; null where the bid has none */
            qualityPoints: number | null;
            /** @description Null where they are withheld */
            scores: {
                points: number;
                question: string;
                score: number;
            }[] | null;
        };
        System: {
            createdAt: components["schemas"]["Instant"];
            externalReference: string | null;
            id: components["schemas"]["SystemId"];
            name: string;
            version: number;
        };
        /** @example sys_019a7c5e000070008000000000000001 */
        SystemId: string;
        Systems: {
            data: components["schemas"]["System"][];
            nextCursor: string | null;
        };
        Tie: {
            bidIds: components["schemas"]["BidId"][];
            partedBy: ("quality-points" | "evaluated-price" | "heaviest-question" | "decision") | null;
            points: number;
        };
        TieDecided: {
            bidIds: components["schemas"]["BidId"][];
            competitionId: components["schemas"]["CompetitionId"];
            decidedAt: components["schemas"]["Instant"];
            lotId: components["schemas"]["LotId"];
            personId: components["schemas"]["PersonId"];
            /** @description How often this tie was decided; the last decision counts */
            version: number;
        };
        Urgency: {
            /** @constant */
            kind: "general-exception";
            /** @description Why 28 clear days were impracticable */
            reason: string;
        } | {
            /** @example Chair of the Scrutiny Committee */
            agreedBy: string;
            agreedOn: components["schemas"]["LocalDate"];
            /** @constant */
            kind: "special-urgency";
            /** @description Why it could not reasonably be deferred */
            reason: string;
        };
        ValidateBidBody: {
            answers: {
                question: string;
                text: string;
            }[];
            documents: components["schemas"]["DocumentId"][];
            formOfTender: {
                /** @constant */
                declaration: "I am authorised to make this bid and it is made in good faith, without collusion";
                signatory: components["schemas"]["PersonId"];
            };
            lots: {
                lotId: components["schemas"]["LotId"];
                /** @description Pence for a sleep-in night, where nights are priced */
                nightlyPence?: number;
                rates: {
                    band: components["schemas"]["NeedBand"];
                    hourlyPence: number;
                }[];
                /** @description What is offered in this lot, where a bid says so: in the letting of a framework (S-04) */
                services?: components["schemas"]["ServiceType"][];
                weeklyCapacityMinutes: number;
            }[];
        };
        VehicleConsent: {
            consentedAt: components["schemas"]["Instant"];
            consortiumId: components["schemas"]["ConsortiumId"];
            organisationId: components["schemas"]["OrganisationId"];
            /** @description The signatory who has said so for the firm */
            personId: components["schemas"]["PersonId"];
            /** @description A `vehicle-consent`, which anyone can verify offline */
            statement: string;
        };
        /** @enum {number} */
        Vintage: 2011 | 2021;
        /** @description Whole hundredths; 10,000 is everything */
        Weight: number;
        WhoAmI: {
            keyId: components["schemas"]["ApiKeyId"];
            /** @enum {string} */
            mode: "live" | "sandbox";
            name: string;
            organisationId: components["schemas"]["OrganisationId"];
            organisationKind: components["schemas"]["OrganisationKind"];
            organisationName: string;
            personId: components["schemas"]["PersonId"] | null;
            roles: components["schemas"]["Role"][];
            scopes: components["schemas"]["Scope"][];
            systemId: components["schemas"]["SystemId"] | null;
            vendorId: components["schemas"]["OrganisationId"] | null;
        };
        WholeConsortiumTermsVersion: {
            /** @description Whom the terms name to read rows, as they are registered now; nobody in other modes (C-14) */
            cleanTeam: components["schemas"]["CleanTeamPerson"][];
            content: components["schemas"]["ConsortiumTermsOutput"];
            contentHash: string;
            /** @description Sections that it needs before anybody signs */
            missing: components["schemas"]["ConsortiumTermsSection"][];
            proposedAt: components["schemas"]["Instant"];
            proposedBy: components["schemas"]["PersonId"];
            signatures: {
                organisationId: components["schemas"]["OrganisationId"];
                personId: components["schemas"]["PersonId"];
                signedAt: components["schemas"]["Instant"];
                statement: string;
                termsVersion: number;
            }[];
            version: number;
        };
        Withdrawal: {
            bidderId: components["schemas"]["BidderId"];
            competitionId: components["schemas"]["CompetitionId"];
            id: components["schemas"]["BidId"];
            statement: string;
            version: number;
            withdrawnAt: components["schemas"]["Instant"];
        };
        WithdrawConsortiumBody: {
            reason: string;
        };
        WithdrawDirectionBody: {
            reason: string;
        };
        WithdrawnPeriodApproval: {
            competitionId: components["schemas"]["CompetitionId"];
            outageId: components["schemas"]["OutageId"];
            personId: components["schemas"]["PersonId"];
            withdrawnAt: components["schemas"]["Instant"];
        };
        Withheld: {
            reason: string;
            /** @enum {string} */
            what: "evaluated-price" | "quality-scores";
        };
    };
    responses: {
        /** @description A refusal. Branch on `code`. */
        Problem: {
            headers: {
                /** @description Seconds to wait, with 429 and 503 */
                "Retry-After"?: number;
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The provider that a vendor's system acts for, by that provider's grant */
        ActingFor: components["schemas"]["OrganisationId"];
        /** @description The dated version of behaviour to be answered by; the newest if left out */
        CarelotVersion: "2026-11-01";
        /**
         * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
         * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
         */
        IdempotencyKey: string;
        /**
         * @description The ETag of the version that is being changed
         * @example "3"
         */
        IfMatch: string;
        /**
         * @description The ETag of the version you have: the answer is 304 if it is still the one
         * @example "3"
         */
        IfNoneMatch: string;
        /**
         * @description The ETag of the version that is meant
         * @example "3"
         */
        OptionalIfMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description The dated version of behaviour */
        CarelotVersion: string;
        /** @description The version, for If-Match and If-None-Match */
        ETag: string;
        /** @description Present when the answer is the stored one of an earlier request under the same key */
        IdempotencyReplayed: "true";
        /** @description Where the new thing can be read, alone or in its list */
        Location: string;
        /** @description The id of the request, for our log and yours */
        RequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "agreement.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreements"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "agreement.register": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterAgreement"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredAgreement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "agreement.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description The ETag of the version you have: the answer is 304 if it is still the one
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                agreementId: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            /** @description As in If-None-Match */
            304: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "agreement.listAppointments": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                agreementId: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointments"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "agreement.appointSupplier": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                agreementId: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointSupplierBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "agreement.changeAppointment": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version that is being changed
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                agreementId: components["schemas"]["AgreementId"];
                appointmentId: components["schemas"]["AppointmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAppointmentBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "agreement.extend": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version that is being changed
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                agreementId: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendAgreementBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "agreement.listJudgements": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                agreementId: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Judgements"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "agreement.recordJudgement": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                agreementId: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordJudgementBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Judgement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "access.listKeys": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeys"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "access.issueKey": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueKey"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedKey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "access.revokeKey": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                keyId: components["schemas"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lot.listAreas": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description The census whose boundaries are meant */
                vintage?: components["schemas"]["Vintage"];
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Areas"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "audit.listRecords": {
        parameters: {
            query?: {
                competitionId?: components["schemas"]["CompetitionId"];
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "audit.verify": {
        parameters: {
            query?: {
                anchor?: string;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainVerification"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                stage?: "draft" | "tendering" | "closed" | "evaluating" | "moderated" | "deciding" | "standstill" | "contracting" | "concluded" | "unsuccessful" | "cancelled";
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competitions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.draft": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftCompetition"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drafted"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description The ETag of the version you have: the answer is 304 if it is still the one
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Competition"];
                };
            };
            /** @description As in If-None-Match */
            304: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.redraft": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version that is being changed
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RedraftCompetitionBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redrafted"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listAddenda": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Addenda"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.issueAddendum": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueAddendumBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Addendum"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listAnswers": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: components["schemas"]["AnswerState"];
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluatedAnswers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listAwardChanges": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardChanges"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.correctAward": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    externalReference?: string;
                    lotIds: components["schemas"]["LotId"][];
                    /** @description Told to everyone invited */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.decideAward": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version that is being changed
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideAwardBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listAwardNotices": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardNotices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.recordAwardNotice": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAwardNoticeBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardNotice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.withdrawAward": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAwardBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listAwarded": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardedConsortia"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.validateBid": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValidateBidBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.findBidDraft": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description The ETag of the version you have: the answer is 304 if it is still the one
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidDraft"];
                };
            };
            /** @description As in If-None-Match */
            304: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.saveBidDraft": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version that is meant
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["OptionalIfMatch"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SaveDraftBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.findBidSchema": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidSchema"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listBids": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidVersions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.submitBid": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBidBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.readBid": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                bidId: components["schemas"]["BidId"];
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadBid"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.moderateAnswer": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                bidId: components["schemas"]["BidId"];
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModerateAnswerBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consensus"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listBidParts": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                bidId: components["schemas"]["BidId"];
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsOfJointBid"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.findAnswer": {
        parameters: {
            query: {
                question: string;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                bidId: components["schemas"]["BidId"];
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoredAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.giveScore": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                bidId: components["schemas"]["BidId"];
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveScoreBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreGiven"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.saveScore": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                bidId: components["schemas"]["BidId"];
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveScoreBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedScore"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.withdrawBid": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withdrawal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.cancel": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version that is being changed
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelCompetitionBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cancelled"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.findClosing": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listDeclaredChanges": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclaredConsortiumChanges"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.decideChange": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                changeId: components["schemas"]["ConsortiumChangeId"];
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideConsortiumChangeBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclaredConsortiumChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listDeclarations": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Declarations"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.declareInterest": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareInterestBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationOfInterest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.dryRun": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listEvaluators": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluatorSeats"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.seatEvaluator": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatEvaluatorBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluatorSeated"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.extend": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version that is being changed
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendDeadlineBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtendedDeadline"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.checkGates": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listHolds": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHolds"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.placeHold": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceHoldBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHold"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.liftHold": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
                holdId: components["schemas"]["LegalHoldId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftHoldBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHold"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.findInvitation": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnInvitation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.askForInvitation": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnInvitation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listInvitations": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitations"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.findKeyDecision": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyDecision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.recordKeyDecision": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordKeyDecisionBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyDecision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listLetters": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letters"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.findLetter": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
                letterId: components["schemas"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.printLetter": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
                letterId: components["schemas"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.lapseLot": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
                lotId: components["schemas"]["LotId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LapseLotBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LapsedLot"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listManifests": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidManifests"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.findOpening": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opening"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.approveOpening": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ApproveOpeningBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningApproval"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listOutages": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outages"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.recordOutage": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordOutageBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedOutage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.approveFurtherPeriod": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
                outageId: components["schemas"]["OutageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveFurtherPeriodBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FurtherPeriodApproval"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.withdrawPeriodApproval": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
                outageId: components["schemas"]["OutageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawnPeriodApproval"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.endOutage": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
                outageId: components["schemas"]["OutageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndOutageBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedOutage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listOwnScores": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "left" | "begun" | "given";
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnScores"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.changePanel": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version that is being changed
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePanelBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelChanged"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listPriceEnquiries": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceEnquiries"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.askAboutPrice": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskAboutPriceBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceEnquiry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.decidePrice": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
                enquiryId: components["schemas"]["PriceEnquiryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecidePriceBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceEnquiry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.explainPrice": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
                enquiryId: components["schemas"]["PriceEnquiryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainPriceBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceEnquiry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.publish": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version that is being changed
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Published"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.lockQuality": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityLock"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listRankings": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                lotId?: components["schemas"]["LotId"];
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotRankings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listRecommendations": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                lotId?: components["schemas"]["LotId"];
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendations"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.recommendAward": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendAwardBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.readRecord": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listRepresentations": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Representations"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.recordRepresentation": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRepresentationBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Representation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.decideRepresentation": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
                representationId: components["schemas"]["RepresentationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRepresentationBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Representation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listSharedMembers": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedMembers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.decideSharedMember": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideSharedMemberBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedMember"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.standing": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetitionStanding"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listSubContractDirections": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubContractDirections"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.directSubContract": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DirectSubContractBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubContractDirection"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.withdrawDirection": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
                directionId: components["schemas"]["SubContractDirectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDirectionBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubContractDirection"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.listAuthorities": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionAuthorities"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.authoriseSubmission": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthoriseSubmissionBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionAuthority"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.revokeAuthority": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                authorityId: components["schemas"]["SubmissionAuthorityId"];
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionAuthority"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "competition.decideTie": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                competitionId: components["schemas"]["CompetitionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideTieBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieDecided"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortia"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.form": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormConsortium"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description The ETag of the version you have: the answer is 304 if it is still the one
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            /** @description As in If-None-Match */
            304: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.proposeTerms": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version that is being changed
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeConsortiumTermsBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.answer": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerConsortiumBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.findAssembledRates": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssembledRates"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.approveAssembledRates": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveAssembledRatesBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatesApproval"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.submitBid": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitJointBidBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listChanges": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumChanges"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.declareChange": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareConsortiumChangeBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.answerChange": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                changeId: components["schemas"]["ConsortiumChangeId"];
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerConsortiumChangeBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.withdrawChange": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                changeId: components["schemas"]["ConsortiumChangeId"];
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listChecklists": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumChecklists"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listConnectedPersons": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumConnectedPersons"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.declareConnectedPersons": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareConnectedPersonsBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectedPersonsDeclared"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.findCoverage": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumCoverage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.leave": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveConsortiumBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.dissolve": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DissolveConsortiumBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.submitEvidence": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitConsortiumEvidenceBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumEvidence"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.importEvidence": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ImportConsortiumEvidenceBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumEvidenceImported"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.judgeEvidence": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
                evidenceId: components["schemas"]["ConsortiumEvidenceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeConsortiumEvidenceBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumEvidence"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listFinances": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumFinancesOfAll"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.checkFinances": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckMemberFinancesBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumFinancesChecked"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listGrounds": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumGrounds"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.raiseGround": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseConsortiumGroundBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumGroundMade"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.decideGround": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
                groundId: components["schemas"]["ConsortiumGroundId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideConsortiumGroundBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumGroundMade"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.respondToGround": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
                groundId: components["schemas"]["ConsortiumGroundId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RespondToConsortiumGroundBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumGroundMade"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listInterests": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumInterests"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.declareInterest": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareMemberInterestBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumInterest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.manageConflict": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
                personId: components["schemas"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManageConsortiumConflictBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumConflictManaged"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.importInvitations": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ImportConsortiumInvitationsBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedConsortiumInvitations"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listInvitations": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumInvitations"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.inviteByLink": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteByLinkBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedConsortiumLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.resendInvitation": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
                invitationId: components["schemas"]["ConsortiumInvitationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendConsortiumInvitationBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedConsortiumLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.revokeInvitation": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
                invitationId: components["schemas"]["ConsortiumInvitationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeConsortiumInvitationBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumInvitation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.invite": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMemberBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.findModel": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description The ETag of the version you have: the answer is 304 if it is still the one
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumUnderModel"];
                };
            };
            /** @description As in If-None-Match */
            304: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.changeModel": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version that is being changed
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeConsortiumModelBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumModelChanged"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.setNda": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetConsortiumNdaBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.acceptNda": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptConsortiumNdaBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listOpenItems": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumOpenItems"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listPapers": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumPapers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.signPaper": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignConsortiumPaperBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumPaper"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listPriceParts": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumPriceParts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.submitPricePart": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitPricePartBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricePartReceipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.relyOnAnother": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelyOnAnotherBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumReliance"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.reopen": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenConsortiumBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.askRequirement": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskConsortiumRequirementBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumRequirement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.withdrawRequirement": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
                requirementId: components["schemas"]["ConsortiumRequirementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumRequirementWithdrawn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.sign": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignConsortiumTermsBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.findStanding": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumStanding"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listOwnSubContractDirections": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSubContractDirections"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.concludeSubContract": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
                directionId: components["schemas"]["SubContractDirectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConcludeSubContractBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubContractDirection"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listTerms": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumTermsVersions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.findTerms": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
                termsVersion: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeConsortiumTermsVersion"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.confirmAddendum": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
                termsVersion: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmConsortiumAddendumBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.answerTerms": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
                termsVersion: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerConsortiumTermsBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listTermsComments": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                section?: components["schemas"]["ConsortiumTermsSection"];
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
                termsVersion: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumTermsComments"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.commentOnTerms": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
                termsVersion: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentOnConsortiumTermsBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumTermsComment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.compareTerms": {
        parameters: {
            query?: {
                cursor?: string;
                from?: number;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
                termsVersion: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumTermsDifference"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.recordVehicle": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordConsortiumVehicleBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                consortiumId: components["schemas"]["ConsortiumId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawConsortiumBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.listOwnInvitations": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnConsortiumInvitations"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.redeemLink": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeemConsortiumLink"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consortium"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.registerByLink": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterByLink"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredByLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "contract.list": {
        parameters: {
            query?: {
                competitionId?: components["schemas"]["CompetitionId"];
                cursor?: string;
                limit?: number;
                stage?: "unsigned" | "in-force" | "void";
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contracts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "contract.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description The ETag of the version you have: the answer is 304 if it is still the one
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                contractId: components["schemas"]["ContractId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description As in If-None-Match */
            304: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "contract.attachDocument": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version that is being changed
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                contractId: components["schemas"]["ContractId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachContractDocumentBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "contract.recordPublication": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                contractId: components["schemas"]["ContractId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPublicationBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "contract.sign": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                contractId: components["schemas"]["ContractId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignContractBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "document.upload": {
        parameters: {
            query: {
                /** @description Needed for a document of a bid and an exempt annex */
                competitionId?: components["schemas"]["CompetitionId"];
                externalReference?: string;
                name: components["schemas"]["DocumentName"];
                purpose: "tender" | "bid" | "exempt" | "contract" | "consortium";
            };
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/geo+json": string;
                "application/json": string;
                "application/msword": string;
                "application/octet-stream": string;
                "application/pdf": string;
                "application/rtf": string;
                "application/vnd.ms-excel": string;
                "application/vnd.ms-powerpoint": string;
                "application/vnd.oasis.opendocument.spreadsheet": string;
                "application/vnd.oasis.opendocument.text": string;
                "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "application/zip": string;
                "image/jpeg": string;
                "image/png": string;
                "text/csv": string;
                "text/plain": string;
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "document.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                documentId: components["schemas"]["DocumentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "document.content": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                documentId: components["schemas"]["DocumentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
                    "application/json": string;
                    "application/msword": string;
                    "application/octet-stream": string;
                    "application/pdf": string;
                    "application/rtf": string;
                    "application/vnd.ms-excel": string;
                    "application/vnd.ms-powerpoint": string;
                    "application/vnd.oasis.opendocument.spreadsheet": string;
                    "application/vnd.oasis.opendocument.text": string;
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/zip": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "text/csv": string;
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "event.feed": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                /** @description Seconds */
                wait?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Events"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "access.listGrants": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grants"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "access.grantSystem": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantSystem"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "access.revokeGrant": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                grantId: components["schemas"]["GrantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lot.calculateSize": {
        parameters: {
            query: {
                maximumHours?: number;
                minimumHours?: number;
                weeklyHours: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sizing"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lot.list": {
        parameters: {
            query?: {
                councilId?: components["schemas"]["OrganisationId"];
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lots"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lot.draw": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawLot"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lot"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lot.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                lotId: components["schemas"]["LotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lot"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lot.dataSheet": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                lotId: components["schemas"]["LotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotDataSheet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lot.size": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                lotId: components["schemas"]["LotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sizing"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "access.whoAmI": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoAmI"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "organisation.list": {
        parameters: {
            query?: {
                cursor?: string;
                identifier?: string;
                kind?: components["schemas"]["OrganisationKind"];
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisations"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "organisation.register": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterOrganisation"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "organisation.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description The ETag of the version you have: the answer is 304 if it is still the one
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                organisationId: components["schemas"]["OrganisationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description As in If-None-Match */
            304: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "organisation.listDebarmentReadings": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                organisationId: components["schemas"]["OrganisationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebarmentReadings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "organisation.recordDebarmentReading": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                organisationId: components["schemas"]["OrganisationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDebarmentReadingBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebarmentReading"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "organisation.listRegistrations": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                organisationId: components["schemas"]["OrganisationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registrations"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "organisation.recordRegistration": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                organisationId: components["schemas"]["OrganisationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRegistrationBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "organisation.changeRegistration": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version that is being changed
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                organisationId: components["schemas"]["OrganisationId"];
                registrationId: components["schemas"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeRegistrationBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "access.listPersons": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Persons"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "access.addPerson": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPerson"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "access.findPerson": {
        parameters: {
            query?: never;
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description The ETag of the version you have: the answer is 304 if it is still the one
                 * @example "3"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                personId: components["schemas"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description As in If-None-Match */
            304: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    "access.changePerson": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description The ETag of the version that is being changed
                 * @example "3"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                personId: components["schemas"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangePersonBody"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "lot.lookUpPostcode": {
        parameters: {
            query?: {
                /** @description The census whose boundaries are meant */
                vintage?: components["schemas"]["Vintage"];
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path: {
                postcode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostcodeArea"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "sandbox.stepClock": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepClock"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxClock"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "access.listSystems": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Systems"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "access.addSystem": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSystem"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["System"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    "consortium.consentAsVehicle": {
        parameters: {
            query?: never;
            header: {
                /** @description The provider that a vendor's system acts for, by that provider's grant */
                "Carelot-Acting-For"?: components["parameters"]["ActingFor"];
                /** @description The dated version of behaviour to be answered by; the newest if left out */
                "Carelot-Version"?: components["parameters"]["CarelotVersion"];
                /**
                 * @description Yours to choose, one per thing to be done. The same key with the same request gives the same answer and does it once.
                 * @example "6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d"
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentAsVehicle"];
            };
        };
        responses: {
            /** @description As asked */
            200: {
                headers: {
                    "Carelot-Version": components["headers"]["CarelotVersion"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehicleConsent"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
