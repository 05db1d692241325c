/** Made from the OpenAPI document by `npm run openapi`; not edited by hand. */

export interface paths {
    "/api/v1/member-states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Member states with their standing today, in English alphabetical order */
        get: operations["MemberStates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/member-states/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member state with its dated memberships */
        get: operations["MemberStates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in. */
        get: operations["Session_current"];
        put?: never;
        /** Signs in: sets the session cookie and answers who is signed in. */
        post: operations["Session_signIn"];
        /** Signs out. */
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The valid tokens of the person signed in. */
        get: operations["AccessToken_list"];
        put?: never;
        /** Makes a token; its secret is answered this once. */
        post: operations["AccessToken_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a token at once. */
        delete: operations["AccessToken_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Due dates and meetings by date. */
        get: operations["Milestones_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Instruments loaded, in the order of their short titles. */
        get: operations["Instruments_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One instrument with its provisions, their mappings and what states did about it. */
        get: operations["Instruments_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans of action by code. */
        get: operations["Plans_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One plan of action. */
        get: operations["Plans_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Commitments of a plan, in its order. */
        get: operations["Plans_listCommitments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State × commitment, today or as at an earlier day. */
        get: operations["PlanProgress_readMatrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/commitments/{commitmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One commitment with its periods, and how each state carries it out. */
        get: operations["PlanProgress_readCommitment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed lately, newest first. */
        get: operations["PlanProgress_listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/member-states/{stateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One state in a plan: where it stands, what is due next, who its focal points are. */
        get: operations["PlanProgress_readState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What states have to do, by due date; a national role's own unless states are named. */
        get: operations["Assignments_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One assignment with its commitment and its latest update. */
        get: operations["Assignments_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/target": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets or clears the state's own date. */
        put: operations["Assignments_setTarget"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The history of one assignment, newest first. */
        get: operations["Assignments_listUpdates"];
        put?: never;
        /** Reports on an assignment. Sending the same again answers the same, with status 200. */
        post: operations["Assignments_postUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings by date. */
        get: operations["Meetings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One meeting with its agenda and its delegations in protocol order. */
        get: operations["Meetings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Moves a meeting; what reminds of it moves with it. */
        put: operations["Meetings_move"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails, newest first: the secretariat sees those about the plans that it serves, everybody else their own. */
        get: operations["Delivery_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail with its text and each attempt to send it. */
        get: operations["Delivery_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reminders in the order of sending: the secretariat sees those of the plans that it serves, everybody else their own. */
        get: operations["Reminder_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When each kind of milestone is reminded of, and who is. */
        get: operations["ReminderPolicy_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces the steps of a policy; what is planned and not sent follows within seconds. */
        put: operations["ReminderPolicy_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Packs that are loaded. */
        get: operations["Packs_list"];
        put?: never;
        /** Loads the pack and tells what that changed. */
        post: operations["Packs_load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packs/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What loading the pack would change; changes nothing. */
        post: operations["Packs_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the calendar clock stands. */
        get: operations["Demo_readClock"];
        /** Moves the calendar clock forward, and sends what falls due on the way. */
        put: operations["Demo_moveClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails that the built-in mail server accepted, newest first. */
        get: operations["Demo_listInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/inbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail with both its parts. */
        get: operations["Demo_readMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/inbox/{id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail as RFC 5322 text. */
        get: operations["Demo_readRawMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/inbox/{id}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The HTML part of one mail, to be shown in a frame. */
        get: operations["Demo_readMailHtml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts of the demo with their passwords, for the page to sign in on. */
        get: operations["Demo_listAccounts"];
        put?: never;
        post?: never;
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
        MemberStateView: {
            /**
             * @description Standing in its group on the present day; null for none
             * @enum {string|null}
             */
            standing: "member" | "observer" | "applicant" | null;
            /** @description IANA name */
            timeZone: string;
            /** @description First day of membership, for members */
            memberSince: string | null;
            id: string;
            /** @description ISO 3166-1 alpha-2 */
            isoCode: string;
            name: string;
        };
        MemberStatePage: {
            items: components["schemas"]["MemberStateView"][];
            nextCursor: string | null;
        };
        MembershipView: {
            /** @enum {string} */
            standing: "member" | "observer" | "applicant";
            fromOn: string;
            /** @description The standing ends before this day; null while it lasts */
            untilOn: string | null;
            source: string;
        };
        MemberStateDetailView: {
            /**
             * @description Standing in its group on the present day; null for none
             * @enum {string|null}
             */
            standing: "member" | "observer" | "applicant" | null;
            /** @description IANA name */
            timeZone: string;
            /** @description First day of membership, for members */
            memberSince: string | null;
            id: string;
            /** @description ISO 3166-1 alpha-2 */
            isoCode: string;
            name: string;
            /** @description Oldest first */
            memberships: components["schemas"]["MembershipView"][];
        };
        SignInInput: {
            email: string;
            password: string;
        };
        SessionUserView: {
            id: string;
            displayName: string;
            email: string;
            post: string | null;
            /** @description IANA name */
            timeZone: string;
        };
        StateRef: {
            id: string;
            /** @description ISO 3166-1 alpha-2 */
            isoCode: string;
            name: string;
        };
        GrantView: {
            /** @enum {string} */
            role: "secretariat_administrator" | "secretariat_officer" | "focal_point" | "contributor" | "validating_authority" | "observer";
            memberState: components["schemas"]["StateRef"] | null;
            /** @description Null: every plan */
            planId: string | null;
        };
        SessionView: {
            /** @enum {string} */
            home: "matrix" | "commitments";
            user: components["schemas"]["SessionUserView"];
            grants: components["schemas"]["GrantView"][];
            /** @description Repeat it in X-CSRF-Token with every write; null for bearer tokens */
            csrfToken: string | null;
            /** @description Calendar date in the person's zone */
            today: string;
            isDemo: boolean;
        };
        AccessTokenView: {
            id: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        AccessTokenPage: {
            items: components["schemas"]["AccessTokenView"][];
            nextCursor: string | null;
        };
        CreateAccessTokenInput: {
            /** @description What the token is for */
            name: string;
            /** @description Last day of validity, at most a year ahead */
            expiresOn: string;
        };
        NewAccessTokenView: {
            id: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Shown this once */
            token: string;
        };
        DateView: {
            /** Format: date */
            startsOn: string | null;
            /** Format: date */
            endsOn: string | null;
            /** @enum {string} */
            precision: "day" | "month" | "quarter" | "tbc";
        };
        MilestoneView: {
            /** @enum {string} */
            kind: "commitment_due" | "meeting";
            /** @enum {string|null} */
            closedReason: "implemented" | "not_applicable" | "cancelled" | "held" | null;
            id: string;
            title: string;
            date: components["schemas"]["DateView"];
            /** @description Null: it concerns every state of the group */
            state: components["schemas"]["StateRef"] | null;
            planId: string | null;
            /** @description Nobody is reminded of it any more */
            isClosed: boolean;
        };
        MilestonePage: {
            items: components["schemas"]["MilestoneView"][];
            nextCursor: string | null;
        };
        InstrumentView: {
            /** @enum {string} */
            kind: "convention" | "protocol" | "treaty" | "politically_binding" | "indicator";
            id: string;
            code: string;
            title: string;
            shortTitle: string;
            /** @description The text stands in for one that is not public */
            isIllustrative: boolean;
            inForceOn: string | null;
            source: string;
            provisionCount: number;
        };
        InstrumentPage: {
            items: components["schemas"]["InstrumentView"][];
            nextCursor: string | null;
        };
        MappedProvisionView: {
            instrumentCode: string;
            code: string;
            title: string;
        };
        ProvisionView: {
            id: string;
            code: string;
            title: string;
            /** @description Provisions of other instruments that ask for the same, whichever of the two names the other */
            mappedTo: components["schemas"]["MappedProvisionView"][];
            /** @description Commitments that carry it out */
            commitmentCount: number;
        };
        ParticipationView: {
            /** @enum {string} */
            action: "signature" | "definitive_signature" | "ratification" | "acceptance" | "approval" | "accession" | "succession" | "provisional_application" | "entry_into_force" | "reservation" | "declaration" | "withdrawal" | "support_expressed" | "endorsement";
            state: components["schemas"]["StateRef"];
            date: components["schemas"]["DateView"];
            source: string;
        };
        InstrumentDetailView: {
            /** @enum {string} */
            kind: "convention" | "protocol" | "treaty" | "politically_binding" | "indicator";
            id: string;
            code: string;
            title: string;
            shortTitle: string;
            /** @description The text stands in for one that is not public */
            isIllustrative: boolean;
            inForceOn: string | null;
            source: string;
            provisionCount: number;
            provisions: components["schemas"]["ProvisionView"][];
            participations: components["schemas"]["ParticipationView"][];
        };
        StateGroupView: {
            code: string;
            name: string;
        };
        AreaView: {
            id: string;
            code: string;
            title: string;
        };
        ReportsView: {
            /** @example 8 */
            reported: number;
            /** @example 11 */
            of: number;
        };
        PlanView: {
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description Last day
             */
            endsOn: string;
            id: string;
            code: string;
            title: string;
            shortTitle: string;
            isIllustrative: boolean;
            /** @description IANA name; days of the plan begin and end in it */
            timeZone: string;
            /** @description Months after which an unconfirmed report is stale */
            reportingPeriodMonths: number;
            stateGroup: components["schemas"]["StateGroupView"];
            areas: components["schemas"]["AreaView"][];
            reports: components["schemas"]["ReportsView"];
        };
        PlanPage: {
            items: components["schemas"]["PlanView"][];
            nextCursor: string | null;
        };
        CommitmentProvisionView: {
            instrumentCode: string;
            instrumentTitle: string;
            isIllustrative: boolean;
            code: string;
            title: string;
        };
        CommitmentView: {
            id: string;
            code: string;
            title: string;
            area: components["schemas"]["AreaView"];
            activity: string;
            expectedOutput: string;
            leadBody: string;
            cooperatingBodies: string[];
            /** @description The seminar topic or the provision that the commitment goes back to */
            tracedTo: string;
            /** @description Regional due date; of a recurring commitment that of its first period */
            due: components["schemas"]["DateView"];
            /** @description ISO 8601 duration between periods; null: once */
            recurrence: string | null;
            isWithdrawn: boolean;
            provisions: components["schemas"]["CommitmentProvisionView"][];
        };
        CommitmentPage: {
            items: components["schemas"]["CommitmentView"][];
            nextCursor: string | null;
        };
        MatrixPlanView: {
            id: string;
            code: string;
            title: string;
            isIllustrative: boolean;
        };
        AdoptionView: {
            /** Format: date */
            adoptedOn: string;
            source: string;
            isIllustrative: boolean;
        };
        MatrixStateView: {
            /** @enum {string} */
            standing: "member" | "invited";
            /** @description Null: the state has not adopted the plan and owes nothing */
            adoption: components["schemas"]["AdoptionView"] | null;
            id: string;
            /** @description ISO 3166-1 alpha-2 */
            isoCode: string;
            name: string;
        };
        MatrixLegendView: {
            statuses: ("not_reported" | "not_started" | "in_progress" | "implemented")[];
            applicabilities: ("full" | "part" | "none")[];
            healths: ("none" | "on_track" | "due_soon" | "overdue" | "stale")[];
        };
        MatrixCountsView: {
            /** @description In the order of `states` */
            byState: number[][];
            /** @description In the order of `areas` */
            byArea: number[][];
            total: number[];
        };
        MatrixView: {
            /** Format: date */
            asOf: string;
            /** Format: date */
            today: string;
            /** @enum {string} */
            audience: "own_state" | "secretariat" | "member_states" | "public";
            /**
             * @description `[commitmentId, code, title, areaIndex, dueEndsOn, duePrecision, recurrence, periodNumber, cells]`; a cell for each
             *     state is `[statusIndex, applicabilityIndex, healthIndex, confirmedOn]`, or null where nothing is owed or shared
             */
            rows: unknown[][];
            plan: components["schemas"]["MatrixPlanView"];
            /** @description Members in English alphabetical order, then invited states */
            states: components["schemas"]["MatrixStateView"][];
            areas: components["schemas"]["AreaView"][];
            legend: components["schemas"]["MatrixLegendView"];
            counts: components["schemas"]["MatrixCountsView"];
            reports: components["schemas"]["ReportsView"];
        };
        ReportingPeriodView: {
            /** Format: date */
            fromOn: string;
            /** Format: date */
            untilOn: string;
            number: number;
            due: components["schemas"]["DateView"];
        };
        AssignedPlanView: {
            id: string;
            code: string;
            isIllustrative: boolean;
        };
        AssignedCommitmentView: {
            id: string;
            code: string;
            title: string;
            activity: string;
            areaCode: string;
            areaTitle: string;
            /** @description ISO 8601 duration between periods; null: once */
            recurrence: string | null;
        };
        PeriodView: {
            /** Format: date */
            fromOn: string;
            /**
             * Format: date
             * @description First day of the next period
             */
            untilOn: string;
            number: number;
        };
        AssignmentMayView: {
            /** @description Post updates that speak for the state */
            update: boolean;
            /** @description Post drafts for the focal point */
            draft: boolean;
            setTarget: boolean;
            /** @description Confirm in one press that nothing has changed since the last report */
            confirm: boolean;
        };
        AssignmentView: {
            /**
             * Format: date
             * @description The state owes it from this day on
             */
            fromOn: string;
            /** @description The state's own date */
            target: components["schemas"]["DateView"] | null;
            /**
             * @description For the current period; null: nothing is shared with the reader
             * @enum {string|null}
             */
            status: "not_reported" | "not_started" | "in_progress" | "implemented" | null;
            /** @enum {string|null} */
            applicability: "full" | "part" | "none" | null;
            /** @enum {string} */
            health: "none" | "on_track" | "due_soon" | "overdue" | "stale";
            /**
             * @description An update on its way through clearance; told to the state itself only
             * @enum {string|null}
             */
            pendingSubmission: "draft" | "submitted" | "returned" | null;
            id: string;
            /** @description What basedOnVersion refers to; 0 to all but the state itself */
            version: number;
            plan: components["schemas"]["AssignedPlanView"];
            commitment: components["schemas"]["AssignedCommitmentView"];
            state: components["schemas"]["StateRef"];
            /** @description What that day is known from */
            source: string;
            /** @description Regional due date of the current period; lateness follows it */
            due: components["schemas"]["DateView"];
            period: components["schemas"]["PeriodView"];
            /** Format: date-time */
            confirmedAt: string | null;
            latestUpdateId: string | null;
            may: components["schemas"]["AssignmentMayView"];
        };
        CommitmentDetailView: {
            id: string;
            code: string;
            title: string;
            area: components["schemas"]["AreaView"];
            activity: string;
            expectedOutput: string;
            leadBody: string;
            cooperatingBodies: string[];
            /** @description The seminar topic or the provision that the commitment goes back to */
            tracedTo: string;
            /** @description Regional due date; of a recurring commitment that of its first period */
            due: components["schemas"]["DateView"];
            /** @description ISO 8601 duration between periods; null: once */
            recurrence: string | null;
            isWithdrawn: boolean;
            provisions: components["schemas"]["CommitmentProvisionView"][];
            periods: components["schemas"]["ReportingPeriodView"][];
            currentPeriodNumber: number;
            assignments: components["schemas"]["AssignmentView"][];
        };
        ChangedCommitmentView: {
            id: string;
            code: string;
            title: string;
        };
        ChangeView: {
            /** @enum {string} */
            kind: "report" | "no_change" | "applicability";
            /** @enum {string|null} */
            status: "not_started" | "in_progress" | "implemented" | null;
            /** @enum {string|null} */
            applicability: "full" | "part" | "none" | null;
            updateId: string;
            assignmentId: string;
            commitment: components["schemas"]["ChangedCommitmentView"];
            state: components["schemas"]["StateRef"];
            /** Format: date-time */
            recordedAt: string;
            authorPost: string | null;
        };
        ChangePage: {
            items: components["schemas"]["ChangeView"][];
            nextCursor: string | null;
        };
        StateWithZoneView: {
            id: string;
            /** @description ISO 3166-1 alpha-2 */
            isoCode: string;
            name: string;
            /** @description IANA name */
            timeZone: string;
        };
        FocalPointView: {
            /** @enum {string} */
            function: "main" | "alternate" | "validating_authority";
            displayName: string;
            post: string | null;
        };
        StateProgressView: {
            /** @enum {string} */
            standing: "member" | "invited";
            state: components["schemas"]["StateWithZoneView"];
            adoption: components["schemas"]["AdoptionView"] | null;
            /** @description Four statuses in the order of the matrix's legend, then what does not apply */
            counts: number[];
            /** @description What is still to do, the most urgent first */
            nextDue: components["schemas"]["AssignmentView"][];
            /** Format: date-time */
            lastUpdatedAt: string | null;
            /** @description Named to the state itself and to the secretariat only */
            focalPoints: components["schemas"]["FocalPointView"][];
        };
        AssignmentPage: {
            items: components["schemas"]["AssignmentView"][];
            nextCursor: string | null;
        };
        EvidenceView: {
            /** Format: date */
            effectiveOn: string | null;
            citation: string;
            url: string | null;
        };
        AuthorView: {
            displayName: string;
            post: string | null;
        };
        UpdateView: {
            /** @enum {string} */
            kind: "report" | "no_change" | "applicability";
            /** @enum {string|null} */
            status: "not_started" | "in_progress" | "implemented" | null;
            /** @enum {string|null} */
            applicability: "full" | "part" | "none" | null;
            /** @enum {string} */
            submissionState: "draft" | "submitted" | "cleared" | "returned" | "accepted";
            /** @enum {string} */
            visibility: "own_state" | "secretariat" | "member_states" | "public";
            id: string;
            assignmentId: string;
            /** @description The version of the assignment that this update made; 0 to all but the state itself */
            version: number;
            periodNumber: number;
            applicabilityReason: string | null;
            narrative: string | null;
            difficulties: string | null;
            assistanceNeeded: string | null;
            evidence: components["schemas"]["EvidenceView"][];
            /** @description Named to the state itself and to the secretariat only */
            author: components["schemas"]["AuthorView"] | null;
            channel: string;
            /** Format: date-time */
            recordedAt: string;
        };
        AssignmentDetailView: {
            /**
             * Format: date
             * @description The state owes it from this day on
             */
            fromOn: string;
            /** @description The state's own date */
            target: components["schemas"]["DateView"] | null;
            /**
             * @description For the current period; null: nothing is shared with the reader
             * @enum {string|null}
             */
            status: "not_reported" | "not_started" | "in_progress" | "implemented" | null;
            /** @enum {string|null} */
            applicability: "full" | "part" | "none" | null;
            /** @enum {string} */
            health: "none" | "on_track" | "due_soon" | "overdue" | "stale";
            /**
             * @description An update on its way through clearance; told to the state itself only
             * @enum {string|null}
             */
            pendingSubmission: "draft" | "submitted" | "returned" | null;
            id: string;
            /** @description What basedOnVersion refers to; 0 to all but the state itself */
            version: number;
            plan: components["schemas"]["AssignedPlanView"];
            commitment: components["schemas"]["AssignedCommitmentView"];
            state: components["schemas"]["StateRef"];
            /** @description What that day is known from */
            source: string;
            /** @description Regional due date of the current period; lateness follows it */
            due: components["schemas"]["DateView"];
            period: components["schemas"]["PeriodView"];
            /** Format: date-time */
            confirmedAt: string | null;
            latestUpdateId: string | null;
            may: components["schemas"]["AssignmentMayView"];
            commitmentDetail: components["schemas"]["CommitmentView"];
            latestUpdate: components["schemas"]["UpdateView"] | null;
        };
        SetTargetInput: {
            /** @description `version` of the assignment that the target is based on */
            basedOnVersion: number;
            /** @description The state's own date; null: none */
            target: components["schemas"]["DateView"] | null;
        };
        UpdatePage: {
            items: components["schemas"]["UpdateView"][];
            nextCursor: string | null;
        };
        EvidenceInput: {
            /**
             * Format: uri
             * @description http or https
             */
            url?: string | null;
            /** Format: date */
            effectiveOn?: string | null;
            /** @example Royal Gazette, 2018, no. 12 */
            citation: string;
        };
        PostUpdateInput: {
            /** @description `version` of the assignment that the update is based on */
            basedOnVersion: number;
            /** @enum {string} */
            kind: "report" | "no_change" | "applicability";
            /**
             * @description Of a report
             * @enum {string|null}
             */
            status?: "not_started" | "in_progress" | "implemented" | null;
            /**
             * @description Of a statement of applicability
             * @enum {string|null}
             */
            applicability?: "full" | "part" | "none" | null;
            /** @description Which part applies and why, or why nothing does */
            applicabilityReason?: string | null;
            narrative?: string | null;
            difficulties?: string | null;
            assistanceNeeded?: string | null;
            evidence?: components["schemas"]["EvidenceInput"][] | null;
            /**
             * @description Who may see it besides the state itself; the secretariat unless said otherwise
             * @enum {string}
             */
            visibility?: "own_state" | "secretariat" | "member_states" | "public";
            /**
             * Format: uuid
             * @description A UUID of any version, made by the client: the same update sent twice is recorded once
             */
            id: string;
        };
        WorkingGroupView: {
            code: string;
            name: string;
        };
        MeetingView: {
            /** @enum {string} */
            status: "tentative" | "convened" | "held" | "concluded" | "postponed" | "cancelled";
            id: string;
            code: string;
            title: string;
            /** @description 1 for the first meeting of a series */
            number: number | null;
            workingGroup: components["schemas"]["WorkingGroupView"] | null;
            date: components["schemas"]["DateView"];
            /** @description IANA name */
            timeZone: string;
            city: string;
            venue: string | null;
            hostState: components["schemas"]["StateRef"] | null;
            objective: string | null;
            source: string;
        };
        MeetingPage: {
            items: components["schemas"]["MeetingView"][];
            nextCursor: string | null;
        };
        AgendaItemView: {
            number: string;
            /** @description Day of the meeting, from 1 */
            dayNumber: number | null;
            title: string;
            isTourDeTable: boolean;
        };
        PartyView: {
            /** @enum {string} */
            kind: "state" | "organisation";
            isoCode: string | null;
            name: string;
        };
        DelegationView: {
            /** @enum {string} */
            standing: "member" | "invited" | "secretariat" | "regional_body" | "partner";
            party: components["schemas"]["PartyView"];
            note: string | null;
        };
        MeetingPermissionsView: {
            /** @description Set another date, or a more or less precise one */
            move: boolean;
        };
        MeetingDetailView: {
            /** @enum {string} */
            status: "tentative" | "convened" | "held" | "concluded" | "postponed" | "cancelled";
            id: string;
            code: string;
            title: string;
            /** @description 1 for the first meeting of a series */
            number: number | null;
            workingGroup: components["schemas"]["WorkingGroupView"] | null;
            date: components["schemas"]["DateView"];
            /** @description IANA name */
            timeZone: string;
            city: string;
            venue: string | null;
            hostState: components["schemas"]["StateRef"] | null;
            objective: string | null;
            source: string;
            agenda: components["schemas"]["AgendaItemView"][];
            /** @description In protocol order */
            delegations: components["schemas"]["DelegationView"][];
            version: number;
            may: components["schemas"]["MeetingPermissionsView"];
        };
        MoveMeetingInput: {
            /** @description `version` of the meeting that the change is based on */
            basedOnVersion: number;
            date: components["schemas"]["DateView"];
        };
        RecipientView: {
            id: string;
            displayName: string;
            post: string | null;
        };
        DeliveryView: {
            /** @enum {string} */
            kind: "reminder_digest" | "system";
            /** @enum {string} */
            state: "queued" | "handed_over" | "accepted" | "deferred" | "failed" | "suppressed";
            id: string;
            recipient: components["schemas"]["RecipientView"];
            toAddress: string;
            /** @description The recipient's local day, `YYYY-MM-DD` */
            localOn: string;
            subject: string;
            /** @description The same on every attempt */
            messageId: string;
            attempts: number;
            /**
             * Format: date-time
             * @description The Date of the message, by the calendar clock
             */
            datedAt: string;
            /**
             * Format: date-time
             * @description By the system clock
             */
            acceptedAt: string | null;
            /** @description What the mail server said last */
            lastReply: string | null;
        };
        DeliveryPage: {
            items: components["schemas"]["DeliveryView"][];
            nextCursor: string | null;
        };
        DeliveryAttemptView: {
            /**
             * @description `uncertain`: handed over, but no answer was recorded; null while it runs
             * @enum {string|null}
             */
            outcome: "accepted" | "deferred" | "failed" | "uncertain" | null;
            number: number;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            smtpCode: number | null;
            smtpReply: string | null;
        };
        DeliveryDetailView: {
            /** @enum {string} */
            kind: "reminder_digest" | "system";
            /** @enum {string} */
            state: "queued" | "handed_over" | "accepted" | "deferred" | "failed" | "suppressed";
            id: string;
            recipient: components["schemas"]["RecipientView"];
            toAddress: string;
            /** @description The recipient's local day, `YYYY-MM-DD` */
            localOn: string;
            subject: string;
            /** @description The same on every attempt */
            messageId: string;
            attempts: number;
            /**
             * Format: date-time
             * @description The Date of the message, by the calendar clock
             */
            datedAt: string;
            /**
             * Format: date-time
             * @description By the system clock
             */
            acceptedAt: string | null;
            /** @description What the mail server said last */
            lastReply: string | null;
            /** @description The mail's plain-text part */
            bodyText: string;
            attemptList: components["schemas"]["DeliveryAttemptView"][];
        };
        ReminderMilestoneView: {
            /** @enum {string} */
            kind: "commitment_due" | "meeting";
            id: string;
            title: string;
            date: components["schemas"]["DateView"];
            /** @description Null: it concerns every state of the group */
            state: components["schemas"]["StateRef"] | null;
            /** @description Does it belong to a plan that is an example, adopted by nobody? */
            isIllustrative: boolean;
        };
        ReminderView: {
            /** @enum {string} */
            state: "planned" | "claimed" | "superseded";
            id: string;
            milestone: components["schemas"]["ReminderMilestoneView"];
            recipient: components["schemas"]["RecipientView"];
            /** @description Code of the policy's step */
            step: string;
            /** @description Rises when a date moves far enough for a step to be sent again */
            round: number;
            /** @description The recipient's local day that it is sent on */
            sendOn: string;
            /** Format: date-time */
            sendAt: string;
            /** @description The recipient's time zone, an IANA name */
            zone: string;
            /** @description The day that the step counts to, before working days move it */
            nominalOn: string;
            supersededReason: string | null;
            deliveryId: string | null;
        };
        ReminderPage: {
            items: components["schemas"]["ReminderView"][];
            nextCursor: string | null;
        };
        ReminderStepView: {
            audience: ("main" | "alternate" | "validating_authority" | "secretariat")[];
            code: string;
            offset: string;
        };
        ReminderPolicyView: {
            /** @enum {string} */
            milestoneKind: "commitment_due" | "meeting";
            id: string;
            /** @description Null: every plan without a policy of its own */
            planId: string | null;
            steps: components["schemas"]["ReminderStepView"][];
            sendAtLocal: string;
            version: number;
        };
        ReminderPolicyPage: {
            items: components["schemas"]["ReminderPolicyView"][];
            nextCursor: string | null;
        };
        ReminderStepInput: {
            audience: ("main" | "alternate" | "validating_authority" | "secretariat")[];
            /** @description Names the step for good, for instance `before-30` */
            code: string;
            /** @description Signed ISO 8601 duration of whole days or longer: `-P30D` before, `P1D` after */
            offset: string;
        };
        ChangeReminderPolicyInput: {
            /** @description `version` of the policy that the change is based on */
            basedOnVersion: number;
            steps: components["schemas"]["ReminderStepInput"][];
            /** @description Wall-clock time of the recipient, `HH:mm` */
            sendAtLocal: string;
        };
        PackView: {
            /** @enum {string} */
            kind: "states" | "instrument" | "plan" | "meetings";
            code: string;
            version: string;
            title: string;
            /** Format: date-time */
            loadedAt: string;
        };
        PackPage: {
            items: components["schemas"]["PackView"][];
            nextCursor: string | null;
        };
        PackInput: {
            /** @description The file as it is */
            yaml: string;
            /**
             * @description Accept an older version, or other content under the version that is loaded
             * @default false
             */
            isForced: boolean;
        };
        PackRef: {
            /** @enum {string} */
            kind: "states" | "instrument" | "plan" | "meetings";
            code: string;
            version: string;
        };
        PackItemView: {
            /** @description What it is: commitment, provision, meeting … */
            subject: string;
            code: string;
            title: string;
        };
        PackFieldChangeView: {
            subject: string;
            code: string;
            field: string;
            from: string | null;
            to: string | null;
        };
        PackChangeView: {
            pack: components["schemas"]["PackRef"];
            /** @description Loading the pack leaves everything as it is */
            isUnchanged: boolean;
            added: components["schemas"]["PackItemView"][];
            changed: components["schemas"]["PackFieldChangeView"][];
            withdrawn: components["schemas"]["PackItemView"][];
        };
        DemoClockView: {
            /**
             * Format: date-time
             * @description Where the calendar clock stands
             */
            now: string;
            /** @description The time zone in which it is shown, an IANA name */
            zone: string;
        };
        MoveClockInput: {
            /**
             * Format: date-time
             * @description Not before the present, nor after this century
             */
            now: string;
        };
        ClockMoveView: {
            /** Format: date-time */
            now: string;
            /** @description Reminders that fell due on the way */
            remindersDue: number;
            /** @description Mails that they became */
            deliveries: number;
            /** @description Of these accepted by the mail server */
            accepted: number;
            failed: number;
        };
        InboxMailView: {
            id: string;
            from: string;
            to: string[];
            subject: string;
            /**
             * Format: date-time
             * @description The Date of the message, by the calendar clock
             */
            datedAt: string;
            messageId: string;
        };
        InboxPage: {
            items: components["schemas"]["InboxMailView"][];
            nextCursor: string | null;
        };
        InboxMailDetailView: {
            id: string;
            from: string;
            to: string[];
            subject: string;
            /**
             * Format: date-time
             * @description The Date of the message, by the calendar clock
             */
            datedAt: string;
            messageId: string;
            /** @description Plain-text part */
            text: string;
            /** @description HTML part; `…/html` serves it for a frame */
            html: string | null;
        };
        DemoAccountView: {
            /** @enum {string} */
            role: "secretariat_administrator" | "secretariat_officer" | "focal_point" | "contributor" | "validating_authority" | "observer";
            email: string;
            password: string;
            /** @description ISO code */
            state: string | null;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Stable; translate by it */
            code: string;
            detail?: string;
            params: {
                [key: string]: unknown;
            };
            errors: {
                pointer: string;
                code: string;
                params: {
                    [key: string]: unknown;
                };
            }[];
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    MemberStates_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberStatePage"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MemberStates_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberStateDetailView"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccessToken_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenPage"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccessToken_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccessTokenInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewAccessTokenView"];
                };
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccessToken_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Milestones_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description Milestones whose last possible day is this one or later. */
                from?: string;
                /** @description Milestones whose first possible day is this one or earlier. */
                to?: string;
                kind?: "commitment_due" | "meeting";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestonePage"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instruments_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentPage"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instruments_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentDetailView"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPage"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_listCommitments: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Code of an area of collaboration. */
                area?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentPage"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanProgress_readMatrix: {
        parameters: {
            query?: {
                /** @description The record as at the end of this day in the plan's zone; today unless said otherwise. */
                asOf?: string;
                /** @description Keeps the commitments that have such a status in some state. */
                status?: ("not_reported" | "not_started" | "in_progress" | "implemented")[];
                health?: ("none" | "on_track" | "due_soon" | "overdue" | "stale")[];
                /** @description Codes of areas of collaboration. */
                area?: string[];
                /** @description ISO codes of states. */
                state?: string[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatrixView"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanProgress_readCommitment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                commitmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentDetailView"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanProgress_listChanges: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePage"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanProgress_readState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                stateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StateProgressView"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description Keeps the commitments that have such a status in some state. */
                status?: ("not_reported" | "not_started" | "in_progress" | "implemented")[];
                health?: ("none" | "on_track" | "due_soon" | "overdue" | "stale")[];
                /** @description Due on an earlier day than this one. */
                dueBefore?: string;
                /** @description Identifier of a plan. */
                plan?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Codes of areas of collaboration. */
                area?: string[];
                /** @description ISO codes of states. */
                state?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentPage"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_setTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTargetInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentView"];
                };
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_listUpdates: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdatePage"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_postUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostUpdateInput"];
            };
        };
        responses: {
            /** @description The same update was recorded before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateView"];
                };
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Meetings_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description Meetings that end on this day or later. */
                from?: string;
                /** @description Meetings that begin on this day or earlier. */
                to?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPage"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Meetings_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingDetailView"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Meetings_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveMeetingInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingDetailView"];
                };
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delivery_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                state?: "accepted" | "failed" | "queued" | "handed_over" | "deferred" | "suppressed";
                /** @description Mails to this person only */
                recipient?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delivery_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetailView"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reminder_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description Sent on this day or later */
                from?: string;
                /** @description Sent on this day or earlier */
                to?: string;
                state?: "planned" | "claimed" | "superseded";
                /** @description Reminders to this person only */
                recipient?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderPage"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReminderPolicy_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderPolicyPage"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReminderPolicy_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeReminderPolicyInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderPolicyView"];
                };
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Packs_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackPage"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Packs_load: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackChangeView"];
                };
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Packs_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackChangeView"];
                };
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demo_readClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoClockView"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demo_moveClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveClockInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockMoveView"];
                };
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demo_listInbox: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Mails to this address only */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demo_readMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxMailDetailView"];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demo_readRawMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "message/rfc822": string;
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demo_readMailHtml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demo_listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoAccountView"][];
                };
            };
            /** @description The client holds what If-None-Match names */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
