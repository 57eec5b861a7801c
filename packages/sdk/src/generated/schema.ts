// Generated from openapi.json: `npm run generate`. Do not edit.
export interface paths {
    "/v1/competitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draft a further competition
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
        get?: never;
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
    "/v1/competitions/{competitionId}/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
    "/v1/competitions/{competitionId}/submission-authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
        get: operations["event.list"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        __schema0: string | number | boolean | null | unknown[] | {
            [key: string]: unknown;
        };
        /** @example agr_019a7c5e000070008000000000000001 */
        AgreementId: string;
        AuthoriseSubmissionBody: {
            systemId: components["schemas"]["SystemId"];
        };
        /** @example bdr_019a7c5e000070008000000000000001 */
        BidderId: string;
        /** @example bid_019a7c5e000070008000000000000001 */
        BidId: string;
        Brief: {
            /** @description Another free, accessible way to bid, named in the documents (P-48) */
            accessibleRoute?: string;
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
            kind: components["schemas"]["CompetitionKind"];
            lots: {
                lotId: components["schemas"]["LotId"];
                minimumWeeklyMinutes: number;
                successfulTenderers: number;
                weeklyMinutes: number;
            }[];
            panel: {
                approver?: components["schemas"]["PersonId"];
                evaluators: components["schemas"]["PersonId"][];
                moderator?: components["schemas"]["PersonId"];
                openers: components["schemas"]["PersonId"][];
                recommender?: components["schemas"]["PersonId"];
            };
            pricing: components["schemas"]["PricingModel"];
            questions: components["schemas"]["Question"][];
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
                hospitalSites: string[];
                /** @enum {string} */
                hoursBasis: "guaranteed" | "demand-led";
                mainSubject: {
                    reason: string;
                    /** @enum {string} */
                    subject: "social-care" | "health-care";
                };
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
                workingDays: number;
            } | {
                /** @constant */
                kind: "mandatory";
            };
            /** @default  */
            summary?: string;
            tieRule: ("quality-points" | "evaluated-price" | "heaviest-question")[];
            timetable: {
                actual?: {
                    [key: string]: components["schemas"]["Instant"];
                };
                deadline: components["schemas"]["LondonDateTime"];
                decisionOn?: components["schemas"]["LocalDate"];
                evaluationEndsOn?: components["schemas"]["LocalDate"];
                mobilisationStartsOn?: components["schemas"]["LocalDate"];
            };
            title: string;
        };
        BriefOutput: {
            /** @description Another free, accessible way to bid, named in the documents (P-48) */
            accessibleRoute?: string;
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
            kind: components["schemas"]["CompetitionKind"];
            lots: {
                lotId: components["schemas"]["LotId"];
                minimumWeeklyMinutes: number;
                successfulTenderers: number;
                weeklyMinutes: number;
            }[];
            panel: {
                approver?: components["schemas"]["PersonId"];
                evaluators: components["schemas"]["PersonId"][];
                moderator?: components["schemas"]["PersonId"];
                openers: components["schemas"]["PersonId"][];
                recommender?: components["schemas"]["PersonId"];
            };
            pricing: components["schemas"]["PricingModel"];
            questions: components["schemas"]["QuestionOutput"][];
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
                hospitalSites: string[];
                /** @enum {string} */
                hoursBasis: "guaranteed" | "demand-led";
                mainSubject: {
                    reason: string;
                    /** @enum {string} */
                    subject: "social-care" | "health-care";
                };
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
                workingDays: number;
            } | {
                /** @constant */
                kind: "mandatory";
            };
            /** @default  */
            summary: string;
            tieRule: ("quality-points" | "evaluated-price" | "heaviest-question")[];
            timetable: {
                actual?: {
                    [key: string]: components["schemas"]["Instant"];
                };
                deadline: components["schemas"]["LondonDateTime"];
                decisionOn?: components["schemas"]["LocalDate"];
                evaluationEndsOn?: components["schemas"]["LocalDate"];
                mobilisationStartsOn?: components["schemas"]["LocalDate"];
            };
            title: string;
        };
        Competition: {
            agreementId: components["schemas"]["AgreementId"];
            brief: components["schemas"]["BriefOutput"];
            closedAt: components["schemas"]["Instant"] | null;
            councilId: components["schemas"]["OrganisationId"];
            createdAt: components["schemas"]["Instant"];
            deadline: components["schemas"]["Instant"] | null;
            deadlineVersion: number;
            externalReference: string | null;
            id: components["schemas"]["CompetitionId"];
            openedAt: components["schemas"]["Instant"] | null;
            outcome: string | null;
            publishedAt: components["schemas"]["Instant"] | null;
            /** @enum {string} */
            stage: "draft" | "tendering" | "closed" | "evaluating" | "unsuccessful" | "cancelled";
            version: number;
        };
        /** @example cmp_019a7c5e000070008000000000000001 */
        CompetitionId: string;
        /** @enum {string} */
        CompetitionKind: "discharge-to-assess" | "extra-care-background";
        DeclarationOfInterest: {
            competitionId: components["schemas"]["CompetitionId"];
            conflict: boolean;
            personId: string;
            phase: string;
        };
        DeclareInterestBody: {
            conflict: boolean;
            detail?: string;
            /** @enum {string} */
            phase: "before-issue" | "opening";
        };
        /** @example doc_019a7c5e000070008000000000000001 */
        DocumentId: string;
        DraftCompetition: {
            agreementId: components["schemas"]["AgreementId"];
            brief: components["schemas"]["Brief"];
            externalReference?: string;
        };
        Drafted: {
            id: components["schemas"]["CompetitionId"];
            version: number;
        };
        /**
         * @description An ISO 8601 length of time
         * @example P10D
         */
        Duration: string;
        Event: {
            at: components["schemas"]["Instant"];
            cursor: string;
            data: {
                [key: string]: components["schemas"]["__schema0"];
            };
            id: components["schemas"]["EventId"];
            /** @description The id of what the event is about */
            subject: string;
            /** @example competition.published */
            type: string;
        };
        /** @example evt_019a7c5e000070008000000000000001 */
        EventId: string;
        Events: {
            data: components["schemas"]["Event"][];
            nextCursor: string | null;
        };
        /**
         * Format: date-time
         * @description An instant in UTC with milliseconds
         * @example 2027-01-05T09:00:00.000Z
         */
        Instant: string;
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
        /** @example lot_019a7c5e000070008000000000000001 */
        LotId: string;
        /** @enum {string} */
        NeedBand: "standard" | "complex";
        OpeningApproval: {
            approvedAt: string;
            competitionId: components["schemas"]["CompetitionId"];
            personId: string;
        };
        /** @example org_019a7c5e000070008000000000000001 */
        OrganisationId: string;
        /** @example per_019a7c5e000070008000000000000001 */
        PersonId: string;
        PricingModel: {
            bands: {
                band: components["schemas"]["NeedBand"];
                illustrativeWeeklyMinutes: number;
                setHourlyPence?: number;
            }[];
            /** @constant */
            formula: "lowest-over-evaluated";
            /** @constant */
            rounding: "half-up-once";
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
        Published: {
            deadline: string;
            id: components["schemas"]["CompetitionId"];
            invited: number;
            notInvited: number;
            version: number;
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
        SandboxClock: {
            frozen: boolean;
            now: components["schemas"]["Instant"];
        };
        ScoringMethodology: {
            descriptors: string[];
            maximum: number;
        };
        StepClock: {
            advance: components["schemas"]["Duration"];
        } | {
            to: "next-due" | components["schemas"]["Instant"];
        } | {
            /** @enum {string} */
            set: "frozen" | "running";
        };
        SubmissionAuthority: {
            id: string;
            statement: string;
        };
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
                rates: {
                    band: components["schemas"]["NeedBand"];
                    hourlyPence: number;
                }[];
                weeklyCapacityMinutes: number;
            }[];
        };
        /** @example sys_019a7c5e000070008000000000000001 */
        SystemId: string;
        /** @description Whole hundredths; 10,000 is everything */
        Weight: number;
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
        /** @description Where the new thing lives */
        Location: string;
        /** @description The id of the request, for our log and yours */
        RequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
        requestBody?: never;
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
                    "application/json": components["schemas"]["OpeningApproval"];
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
    "event.list": {
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
}
