/** Made from the OpenAPI document by `npm run openapi`; not edited by hand. */

export interface paths {
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The trail, newest first, without what states keep to themselves. */
        get: operations["Audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries/sealing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the trail is sealed, and what was last told of it outside the database. */
        get: operations["Audit_getSealing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The trail as JSON Lines that `npm run actif -- audit verify FILE` verifies anywhere. Contents that states keep to
         *     themselves are withheld, their seals are not; personal values are left out.
         */
        get: operations["Audit_readFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/v1/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public holidays by date. */
        get: operations["Holidays_list"];
        put?: never;
        /** Enters a holiday, or several days in a row. Reminders that are not sent yet keep clear of it. */
        post: operations["Holidays_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For which Member States and years holidays are known, to the library and in the table. */
        get: operations["Holidays_getCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Corrects, moves or confirms a holiday. Reminders that are not sent yet follow. */
        put: operations["Holidays_set"];
        post?: never;
        /** Removes a holiday; prefilling does not bring it back. */
        delete: operations["Holidays_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed of it and by whom, newest first. */
        get: operations["Holidays_listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays/prefill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fills in what the library knows, as expected holidays; what people entered, confirmed or removed stays. */
        post: operations["HolidayChanges_prefill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports a file of holidays, all of it or nothing; what is confirmed in the table stays. */
        post: operations["HolidayChanges_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations with the weekdays on which they rest, in English alphabetical order. */
        get: operations["Organisations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed of it and by whom, newest first. */
        get: operations["Organisations_listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/working-week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the weekdays on which an organisation rests. Reminders that are not sent yet follow. */
        put: operations["Organisations_setWorkingWeek"];
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
        /** Signs in: sets the session cookie and answers who is signed in, or asks for the second step. */
        post: operations["Session_signIn"];
        /** Signs out. */
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the second step by a code: sets the session cookie and answers who is signed in. */
        post: operations["SecondStep_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for one of the person's passkeys as the second step. */
        post: operations["SecondStep_beginSecondStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for any passkey, instead of address and password. */
        post: operations["SecondStep_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the answer of a passkey: sets the session cookie and answers who is signed in. */
        post: operations["SecondStep_finishByPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves anew who is signed in; the session goes on with another cookie. */
        post: operations["Proof_prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/proof/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for one of the person's passkeys. */
        post: operations["Proof_beginPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/proof/single-sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the person to the provider of single sign-on, to prove it there. */
        post: operations["Proof_beginSingleSignOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the sign-in page offers besides a password and passkeys. */
        get: operations["SingleSignOn_ways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/single-sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins: answers where the browser goes. */
        post: operations["SingleSignOn_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/single-sign-on/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes what the provider sent the browser back with: sets the session cookie, or asks for the second step. */
        post: operations["SingleSignOn_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the person signed in has enrolled. */
        get: operations["Security_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes the password, and ends every other session; this one goes on with another cookie. */
        put: operations["Security_changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes ten recovery codes; those before open nothing any more. */
        post: operations["Security_makeRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/second-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes away the second factors of somebody who has lost them, and ends their sessions; they are told by mail. */
        delete: operations["Security_reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a secret for an app to read; an app in use goes on until the new one is confirmed. */
        post: operations["Totp_begin"];
        /** Its codes open nothing any more. */
        delete: operations["Totp_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms that the app shows the right codes; from now on one is asked for at sign-in. */
        post: operations["Totp_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the browser to make one. */
        post: operations["Passkey_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds what the browser made. */
        post: operations["Passkey_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives it another name. */
        put: operations["Passkey_rename"];
        post?: never;
        /** It opens nothing any more. */
        delete: operations["Passkey_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open sessions of the person signed in, the one used last first. */
        get: operations["MySessions_list"];
        put?: never;
        post?: never;
        /** Ends all but this one. */
        delete: operations["MySessions_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one. */
        delete: operations["MySessions_end"];
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
    "/api/v1/me/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the person signed in is away, from today on. */
        get: operations["Absences_list"];
        put?: never;
        /** Says that the person signed in is away; the alternate is written to on these days. */
        post: operations["Absences_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an absence back, or ends one that goes on. */
        delete: operations["Absences_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People by name. */
        get: operations["People_list"];
        put?: never;
        /** Opens an account without a password; the same sent again opens no second one. */
        post: operations["People_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person. */
        get: operations["People_get"];
        /** Changes how a person is written and addressed. What they wrote before stays under the name that they had. */
        put: operations["People_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the roles that no nomination gives. */
        put: operations["People_setRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Deactivates a person, which ends every session, token and link of theirs, or lets them in again. */
        put: operations["People_setActivity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends an invitation to choose a password; a former one ends. */
        post: operations["People_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/address-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks another address to confirm that it is to be the account's, and tells the present one. */
        post: operations["People_askAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own profile. */
        get: operations["Profile_get"];
        /** Changes the own profile. */
        put: operations["Profile_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/address-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks another address to confirm that it is to be the account's; answers the same whatever comes of it. */
        post: operations["Profile_askAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nominations by state, function and first day; who acts for a state reads those of the own one. */
        get: operations["Nominations_list"];
        put?: never;
        /** Records whom a state has nominated. Whoever holds the post on the first day ends on it. */
        post: operations["Nominations_nominate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts that nobody holds, or that nobody will hold when a term ends. */
        get: operations["Nominations_listGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One nomination. */
        get: operations["Nominations_get"];
        /** Ends a nomination, or corrects its end and the note that made it. */
        put: operations["Nominations_change"];
        post?: never;
        /** Takes back a nomination that has not begun. */
        delete: operations["Nominations_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What whoever takes over the post finds: what is open, by when, and what waits. */
        get: operations["Nominations_getHandOver"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contributors by state and name. */
        get: operations["Invitations_listContributors"];
        put?: never;
        /** Invites a contributor; the answer is the same whether or not the address has an account. */
        post: operations["Invitations_inviteContributor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contributors/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends what a person may draft for a state, at once; their drafts stay with the state. */
        post: operations["Invitations_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations that were neither accepted nor ended, the last sent first. */
        get: operations["Invitations_listInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends an invitation. */
        delete: operations["Invitations_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account-links/invitation/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is invited, and to what. */
        get: operations["AccountLinks_showInvitation"];
        put?: never;
        /** Accepts the invitation; whoever has no password chooses one. */
        post: operations["AccountLinks_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account-links/invitation/{token}/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks whoever sent an expired invitation for another; answers the same whatever comes of it. */
        post: operations["AccountLinks_askRenewal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account-links/password-reset/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose password is to be another. */
        get: operations["AccountLinks_showPasswordReset"];
        put?: never;
        /** Sets another password; every session and access token ends. */
        post: operations["AccountLinks_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account-links/address/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which address is to be whose. */
        get: operations["AccountLinks_showAddress"];
        put?: never;
        /** Confirms the address. */
        post: operations["AccountLinks_confirmAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a link to choose another password; answers the same, as fast, whether or not the address is known. */
        post: operations["PasswordResets_ask"];
        delete?: never;
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
    "/api/v1/assignments/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed of an assignment and by whom, newest first: to its own state everything, to the secretariat what it may read. */
        get: operations["Assignments_listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Updates that wait for one party, oldest first: a state's own, to the secretariat those that it may read. */
        get: operations["Submissions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many updates wait for each party. */
        get: operations["Submissions_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every way that an update can take, and who takes it. */
        get: operations["Submissions_listTransitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/updates/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Clears several updates at once, all or none. */
        post: operations["Updates_clearMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/updates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One update with its way so far, what it would change, and what the reader may do. */
        get: operations["Updates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/updates/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each audience would see under another visibility. */
        get: operations["Updates_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/updates/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sheet to be signed by hand, as a Word document. */
        get: operations["Updates_readSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/updates/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a contributor's draft over: to the validating authority, or, where the state uses no clearance, as its word. */
        post: operations["Updates_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/updates/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back what nobody has cleared yet. */
        post: operations["Updates_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/updates/{id}/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the update speak for its state; on paper, what a signed sheet says is recorded. */
        post: operations["Updates_clear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/updates/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the update back with a reason; a new update answers it. */
        post: operations["Updates_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/updates/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the secretariat has received the update and asks nothing more. */
        post: operations["Updates_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/updates/{id}/visibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Shows the update to more, or at once to fewer. */
        put: operations["Updates_show"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clearance-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** States with the steps that they use today, in English alphabetical order; a state reads its own. */
        get: operations["ClearanceSettings_list"];
        put?: never;
        /** Records a state's note about the steps that it uses from a day on. */
        post: operations["ClearanceSettings_set"];
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
    "/api/v1/meetings/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed of it and by whom, newest first. */
        get: operations["Meetings_listHistory"];
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
    "/api/v1/deliveries/{id}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a held mail sent again, as the same message. */
        post: operations["Delivery_sendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/mark-arrived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a held mail for accepted, as somebody found out that it arrived. */
        post: operations["Delivery_markArrived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/failing-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses that mails do not reach, the latest first; their reminders go to the alternate. */
        get: operations["FailingAddress_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/failing-addresses/{userId}/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes it that the address works again: reminders go to it from now on. */
        post: operations["FailingAddress_clear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the person signed in wants to be written to. */
        get: operations["Preferences_get"];
        /** Sets how the person signed in wants to be written to. */
        put: operations["Preferences_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-links/update/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the form shows; reading it changes nothing. */
        get: operations["UpdateLinks_get"];
        put?: never;
        /** Reports as the person that the link was made for. Sending the same again answers the same, with status 200. */
        post: operations["UpdateLinks_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-links/update/{token}/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a fresh link sent to the person that this one was made for; answers the same whether or not one is sent. */
        post: operations["UpdateLinks_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-links/update/{token}/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the links of the mail that this one is out of. */
        post: operations["UpdateLinks_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-links/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How it stands. */
        get: operations["Subscriptions_get"];
        /** Unsubscribes, or subscribes again. */
        put: operations["Subscriptions_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mail-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends every link to a form that was mailed to the person signed in until now. */
        delete: operations["MailLinkRevocations_revokeOwn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/mail-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends every link to a form that was mailed to a person until now. */
        delete: operations["MailLinkRevocations_revokeAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters, the last number first: the secretariat those of the plans that it serves, a state those to itself. */
        get: operations["Letters_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter with what it says. */
        get: operations["Letters_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letter as a Word document, to be signed by hand. */
        get: operations["Letters_readDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the signed letter left, on which day and which way. */
        post: operations["Letters_markSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed of it and by whom, newest first. */
        get: operations["Letters_listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a letter that did not leave; its number stays taken. */
        post: operations["Letters_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/member-states/{id}/channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The channels of a state, the latest first. */
        get: operations["Channels_get"];
        /** Records the channel that a state nominated from a day on, or corrects the one from that day. */
        put: operations["Channels_nominate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Does what is due go out, and what waits for an administrator? Cheap enough to be asked on every page. */
        get: operations["ReminderHealth_look"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who gets what and when, if nothing changes; nothing is written. */
        get: operations["ReminderPreview_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/preview/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a table, one row for each line of a mail; refused where a page would not hold all of it. */
        get: operations["ReminderPreview_readTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/preview/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mail that a person would be sent on a day; its links open nothing. */
        get: operations["ReminderPreview_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/preview/mail/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends that mail to the person signed in alone, marked as a test. */
        post: operations["ReminderPreview_send"];
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
    "/api/v1/reminders/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a follow-up sent that waits for an officer, at its addressee's next send time. */
        post: operations["Reminder_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a follow-up that waits for an officer off the list for good. */
        post: operations["Reminder_dismiss"];
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
        /**
         * When each kind of milestone is reminded of, and who is. Policies of a plan are listed to those who may read it, those of
         *     a milestone to its state and to the secretariat.
         */
        get: operations["ReminderPolicy_list"];
        put?: never;
        /** Adds a policy of its own for one plan or one milestone. */
        post: operations["ReminderPolicy_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-policies/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a policy would change in what is planned; nothing is saved. */
        post: operations["ReminderPolicy_preview"];
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
        /** Removes the policy of a plan or a milestone: the general one holds again. */
        delete: operations["ReminderPolicy_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-policies/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed of it and by whom, newest first. */
        get: operations["ReminderPolicy_listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/reminder-responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Responses after reminders: for each step and each state how many official updates followed within seven days, of which
         *     states no report was received, and whose address fails.
         */
        get: operations["ReminderResponses_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/reminder-responses/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reminders behind these numbers, newest first. */
        get: operations["ReminderResponses_list"];
        put?: never;
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
    "/api/v1/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is held of the person with an address, in numbers. */
        get: operations["PersonalData_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-data/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that is held of a person, as a file to be given to them. */
        get: operations["PersonalData_readFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/personal-data/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erases what is known of a person: what stays bears a pseudonym. */
        post: operations["PersonalData_erase"];
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
        AuditActorView: {
            post: string | null;
            id: string;
            displayName: string;
        };
        StateRef: {
            id: string;
            /** @description ISO 3166-1 alpha-2 */
            isoCode: string;
            name: string;
        };
        OriginView: {
            userAgent: string | null;
            ipAddress: string;
        };
        AuditEntryView: {
            actor: components["schemas"]["AuditActorView"] | null;
            memberState: components["schemas"]["StateRef"] | null;
            origin: components["schemas"]["OriginView"] | null;
            before: {
                [key: string]: unknown;
            } | null;
            after: {
                [key: string]: unknown;
            } | null;
            /** @description Its place in the chain; null: not sealed yet */
            sealNumber: number | null;
            id: string;
            action: string;
            /** @description web, api, mail_link or system */
            channel: string;
            /**
             * Format: date-time
             * @description System clock
             */
            systemAt: string;
            /**
             * Format: date-time
             * @description Calendar clock
             */
            calendarAt: string;
            subjectKind: string;
            subjectId: string | null;
        };
        AuditEntryPage: {
            items: components["schemas"]["AuditEntryView"][];
            nextCursor: string | null;
        };
        CheckpointView: {
            number: number;
            /** Format: date-time */
            publishedAt: string;
            /** @description SHA-256, hexadecimal */
            hash: string;
        };
        SealingView: {
            /** @description Entries in the chain */
            sealed: number;
            /** @description Entries that are not in it yet */
            unsealed: number;
            oldestUnsealedSeconds: number;
            /** @description What was last told outside the database */
            latestCheckpoint: components["schemas"]["CheckpointView"] | null;
            /** @description Some entry has waited for longer than it should */
            isAlert: boolean;
            /** @description Every action on record, in alphabetical order */
            actions: string[];
        };
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
        HolidayView: {
            /** Format: date */
            heldOn: string;
            id: string;
            state: components["schemas"]["StateRef"];
            name: string;
            isConfirmed: boolean;
            source: string;
            /** @description As the library gave it, and untouched since */
            isPrefilled: boolean;
            /** @description What basedOnVersion refers to */
            version: number;
        };
        HolidayPage: {
            items: components["schemas"]["HolidayView"][];
            nextCursor: string | null;
        };
        HolidayLibraryView: {
            name: string;
            version: string;
        };
        YearCoverageView: {
            year: number;
            /** @description How many days the library has; 0 where it does not know the Member State */
            libraryCount: number;
            /** @description Feasts that the library has no day for in this year, though in others: to be entered */
            missingFeasts: string[];
            /** @description Days in the table */
            count: number;
            /** @description Of these, how many nobody has confirmed */
            expectedCount: number;
        };
        StateCoverageView: {
            state: components["schemas"]["StateRef"];
            /** @description False: enter or import its holidays */
            isInLibrary: boolean;
            years: components["schemas"]["YearCoverageView"][];
        };
        HolidayCoverageView: {
            library: components["schemas"]["HolidayLibraryView"];
            items: components["schemas"]["StateCoverageView"][];
        };
        AddHolidayInput: {
            /** Format: date */
            heldOn: string;
            /**
             * Format: date
             * @description The last day of several in a row; each becomes a holiday of its own, `id` the first one
             */
            untilOn?: string;
            /**
             * Format: uuid
             * @description A UUID of any version, made by the client: the same holiday sent twice is entered once
             */
            id: string;
            /** Format: uuid */
            stateId: string;
        };
        AddedHolidays: {
            /** @description One for each day */
            items: components["schemas"]["HolidayView"][];
        };
        SetHolidayInput: {
            /** Format: date */
            heldOn: string;
            /** @description `version` of the holiday that this is based on */
            basedOnVersion: number;
        };
        HistoryEntryView: {
            /** @description Null: the system itself */
            actor: components["schemas"]["AuditActorView"] | null;
            before: {
                [key: string]: unknown;
            } | null;
            after: {
                [key: string]: unknown;
            } | null;
            id: string;
            action: string;
            channel: string;
            /**
             * Format: date-time
             * @description Calendar clock
             */
            recordedAt: string;
        };
        HistoryPage: {
            items: components["schemas"]["HistoryEntryView"][];
            nextCursor: string | null;
        };
        PrefillHolidaysInput: {
            years: number[];
            /** @description Every Member State unless told */
            stateIds?: string[];
        };
        HolidayDayView: {
            /** Format: date */
            heldOn: string;
            state: components["schemas"]["StateRef"];
            name: string;
            isConfirmed: boolean;
            source: string;
        };
        ChangedHolidayView: {
            before: components["schemas"]["HolidayDayView"];
            after: components["schemas"]["HolidayDayView"];
        };
        KeptHolidayView: {
            /**
             * @description Somebody confirmed the day, entered it, or removed it or moved away from it
             * @enum {string}
             */
            reason: "confirmed" | "entered" | "declined";
            proposed: components["schemas"]["HolidayDayView"];
            /** @description What stands; null where somebody removed the day or moved away from it */
            current: components["schemas"]["HolidayDayView"] | null;
        };
        HolidayChangeView: {
            /** @description Nothing was changed yet */
            isDryRun: boolean;
            added: components["schemas"]["HolidayDayView"][];
            changed: components["schemas"]["ChangedHolidayView"][];
            removed: components["schemas"]["HolidayDayView"][];
            /** @description What was proposed and is left as people have it */
            kept: components["schemas"]["KeptHolidayView"][];
            /** @description Days that are in the table just so */
            unchangedCount: number;
            /** @description Member States that the library does not know: enter or import their holidays */
            notInLibrary: components["schemas"]["StateRef"][];
        };
        ImportHolidaysInput: {
            /**
             * @description `csv` with the columns state, date, name, certainty, source; `ics`: iCalendar with events of whole days
             * @enum {string}
             */
            format: "csv" | "ics";
            /** @description The file as it is */
            text: string;
            /**
             * Format: uuid
             * @description Whose holidays they are, where the file does not say: always of iCalendar, and of CSV without a column `state`
             */
            stateId?: string;
            /** @description Where they are known from, where the file does not say */
            source?: string;
            /**
             * @description The file is the whole list: remove expected days of its Member States and years that it does not name
             * @default false
             */
            replacesExpected: boolean;
        };
        OrganisationView: {
            /** @enum {string} */
            kind: "secretariat" | "national" | "regional" | "international" | "civil_society" | "research";
            id: string;
            code: string;
            name: string;
            /** @description Null: it belongs to no Member State */
            state: components["schemas"]["StateRef"] | null;
            timeZone: string;
            /** @description ISO weekdays, 1 = Monday, on which it rests */
            restDays: number[];
            /** @description Of its working week: what basedOnVersion refers to */
            version: number;
        };
        OrganisationPage: {
            items: components["schemas"]["OrganisationView"][];
            nextCursor: string | null;
        };
        SetWorkingWeekInput: {
            /** @description `version` of the working week that this is based on */
            basedOnVersion: number;
            /** @description ISO weekdays, 1 = Monday, on which it rests */
            restDays: number[];
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
        GrantView: {
            /** @enum {string} */
            role: "secretariat_administrator" | "secretariat_officer" | "focal_point" | "contributor" | "validating_authority" | "observer";
            memberState: components["schemas"]["StateRef"] | null;
            /** @description Null: every plan */
            planId: string | null;
        };
        SessionView: {
            /** @description What these roles may do, before any question of which state or plan */
            permissions: ("session:use" | "plan:read" | "assignment:read" | "update:post" | "submission:read" | "update:submit" | "update:withdraw" | "update:clear" | "update:return" | "update:accept" | "visibility:set" | "clearance-sheet:read" | "clearance-setting:read" | "clearance-setting:edit" | "target:set" | "member-state:read" | "person:read" | "person:edit" | "contributor:invite" | "nomination:read" | "nomination:edit" | "holiday:edit" | "working-week:edit" | "instrument:read" | "meeting:read" | "meeting:plan" | "milestone:read" | "reminder:read" | "reminder:preview" | "follow-up:release" | "reminder-health:read" | "reminder-response:read" | "reminder-policy:read" | "reminder-policy:edit" | "delivery:read" | "delivery:decide" | "failing-address:see-to" | "second-factor:reset" | "mail-link:revoke" | "letter:read" | "letter:conclude" | "channel:read" | "channel:edit" | "audit:read" | "audit:export" | "person:export" | "person:erase" | "pack:read" | "pack:load")[];
            /** @enum {string} */
            home: "matrix" | "commitments";
            user: components["schemas"]["SessionUserView"];
            grants: components["schemas"]["GrantView"][];
            /** @description Repeat it in X-CSRF-Token with every write; null for bearer tokens */
            csrfToken: string | null;
            /** @description They must have a second factor and have none yet: nothing is open but enrolling one */
            mustEnrol: boolean;
            /** @description Calendar date in the person's zone */
            today: string;
            isDemo: boolean;
        };
        SecondStepView: {
            /** @description In what the second step may be taken */
            secondFactor: ("totp" | "passkey" | "recovery_code")[];
            /**
             * Format: date-time
             * @description Then the sign-in begins anew
             */
            expiresAt: string;
        };
        SecondStepInput: {
            /** @enum {string} */
            method: "totp" | "recovery_code";
            /** @description Six digits of the authenticator app, or a recovery code as it was printed */
            code: string;
        };
        PasskeyOptionsView: {
            options: {
                [key: string]: unknown;
            };
        };
        PasskeyInput: {
            /** @description The credential as the browser gives it: its `toJSON` */
            credential: {
                [key: string]: unknown;
            };
        };
        ProofInput: {
            /** @enum {string} */
            method: "password" | "totp" | "passkey";
            /** @description With `passkey`: the credential as the browser gives it */
            credential?: {
                [key: string]: unknown;
            };
            /** @description With `password` */
            password?: string;
            /** @description With `totp` */
            code?: string;
        };
        ProviderView: {
            /** @description Where the browser goes to sign in at the provider */
            url: string;
        };
        SignInWaysView: {
            /** @description What the provider of single sign-on is called; null where there is none */
            singleSignOn: string | null;
        };
        ProviderAnswerInput: {
            /** @description The query of the address that the provider sent the browser back to */
            query: string;
        };
        PasskeyView: {
            id: string;
            name: string;
            /** @description Synchronised between devices by their maker */
            isSynced: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
        };
        SecurityView: {
            /** @description In what sensitive actions ask again, the best first */
            proofs: ("passkey" | "totp" | "password" | "single_sign_on")[];
            hasPassword: boolean;
            /** Format: date-time */
            passwordChangedAt: string | null;
            /**
             * Format: date-time
             * @description Since when an authenticator app is in use
             */
            totpSince: string | null;
            passkeys: components["schemas"]["PasskeyView"][];
            recoveryCodesLeft: number;
            /** Format: date-time */
            recoveryCodesSince: string | null;
            hasSingleSignOn: boolean;
            /** @description Must this account keep a second factor? */
            isSecondFactorRequired: boolean;
            /** @description Was it proved so lately that nothing asks again? */
            isProven: boolean;
        };
        ChangePasswordInput: {
            currentPassword: string;
            /** @description At least twelve characters, of any kind */
            newPassword: string;
        };
        RecoveryCodesView: {
            /** @description Shown this once */
            recoveryCodes: string[];
        };
        TotpEnrolmentView: {
            /** @description As an address, for a QR code */
            uri: string;
            /** @description The same, to be typed; base32 */
            secret: string;
        };
        TotpConfirmationInput: {
            /** @description That the app shows now */
            code: string;
        };
        EnrolledView: {
            /** @description Made where there were none; shown this once */
            recoveryCodes: string[] | null;
            /** @description The session goes on with another cookie */
            session: components["schemas"]["SessionView"];
        };
        AddPasskeyInput: {
            /** @description The credential as the browser gives it: its `toJSON` */
            credential: {
                [key: string]: unknown;
            };
            /** @description What the person calls it */
            name: string;
        };
        RenamePasskeyInput: {
            name: string;
        };
        OpenSessionView: {
            /** @enum {string|null} */
            browser: "edge" | "opera" | "firefox" | "chrome" | "safari" | null;
            /** @enum {string|null} */
            system: "android" | "ios" | "windows" | "macos" | "chromeos" | "linux" | null;
            id: string;
            /** @description The one that asks */
            isThisOne: boolean;
            /** @description Where it began, coarsely: a network in CIDR form */
            network: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description To the minute
             */
            lastUsedAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        OpenSessionPage: {
            items: components["schemas"]["OpenSessionView"][];
            nextCursor: string | null;
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
        AbsenceView: {
            /** Format: date */
            fromOn: string;
            /**
             * Format: date
             * @description First day back
             */
            untilOn: string;
            id: string;
        };
        AbsencePage: {
            /** @description Those that have not ended, by date */
            items: components["schemas"]["AbsenceView"][];
            nextCursor: string | null;
        };
        AddAbsenceInput: {
            /**
             * Format: date
             * @description First day away
             */
            fromOn: string;
            /**
             * Format: date
             * @description First day back
             */
            untilOn: string;
            /**
             * Format: uuid
             * @description A UUID of any version, made by the client: the same absence sent twice is recorded once
             */
            id: string;
        };
        PersonRoleView: {
            /** @enum {string} */
            role: "secretariat_administrator" | "secretariat_officer" | "focal_point" | "contributor" | "validating_authority" | "observer";
            /**
             * @description What the state has nominated the person as; null: by no nomination
             * @enum {string|null}
             */
            function: "main" | "alternate" | "validating_authority" | null;
            /** Format: date */
            fromOn: string | null;
            /**
             * Format: date
             * @description The day on which it has ended
             */
            untilOn: string | null;
            memberState: components["schemas"]["StateRef"] | null;
            /** @description Null: every plan */
            planId: string | null;
            nominationId: string | null;
            isInForce: boolean;
        };
        OrganisationNameView: {
            id: string;
            name: string;
        };
        PersonView: {
            /** @enum {string} */
            standing: "invited" | "active" | "deactivated";
            /** @description Those that the reader may know of, the ones in force first */
            roles: components["schemas"]["PersonRoleView"][];
            id: string;
            displayName: string;
            style: string | null;
            rank: string | null;
            post: string | null;
            salutation: string | null;
            email: string;
            /** @description IANA name */
            timeZone: string;
            /** @description BCP 47 */
            language: string;
            organisation: components["schemas"]["OrganisationNameView"] | null;
            /** @description Several people read the mailbox */
            isRoleMailbox: boolean;
            /** @description What basedOnVersion refers to */
            version: number;
        };
        PersonPage: {
            items: components["schemas"]["PersonView"][];
            nextCursor: string | null;
        };
        FormerNameView: {
            displayName: string;
            style: string | null;
            rank: string | null;
            post: string | null;
            /** Format: date-time */
            untilAt: string;
        };
        OpenLinkView: {
            id: string;
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        PersonMayView: {
            /** @description Change the person, their roles, their address and whether they may sign in */
            edit: boolean;
            /** @description Send an invitation */
            invite: boolean;
        };
        PersonDetailView: {
            /** @enum {string} */
            standing: "invited" | "active" | "deactivated";
            /** @description Those that the reader may know of, the ones in force first */
            roles: components["schemas"]["PersonRoleView"][];
            /** @description The last first */
            formerNames: components["schemas"]["FormerNameView"][];
            /** @description The invitation that is open */
            invitation: components["schemas"]["OpenLinkView"] | null;
            may: components["schemas"]["PersonMayView"];
            id: string;
            displayName: string;
            style: string | null;
            rank: string | null;
            post: string | null;
            salutation: string | null;
            email: string;
            /** @description IANA name */
            timeZone: string;
            /** @description BCP 47 */
            language: string;
            organisation: components["schemas"]["OrganisationNameView"] | null;
            /** @description Several people read the mailbox */
            isRoleMailbox: boolean;
            /** @description What basedOnVersion refers to */
            version: number;
        };
        StandingRoleInput: {
            /** @enum {string} */
            role: "secretariat_administrator" | "secretariat_officer" | "contributor" | "observer";
            /**
             * Format: uuid
             * @description Of a contributor
             */
            stateId?: string | null;
            /**
             * Format: uuid
             * @description Null: every plan
             */
            planId?: string | null;
        };
        AddPersonInput: {
            /** @description Before the name: "H.E.", "Dr" */
            style?: string | null;
            /** @description "Police General" */
            rank?: string | null;
            post?: string | null;
            /** @description How letters and mails begin: "Excellency" */
            salutation?: string | null;
            /**
             * @description IANA name
             * @example Asia/Phnom_Penh
             */
            timeZone: string;
            /**
             * @description BCP 47
             * @example en
             */
            language?: string;
            /** Format: uuid */
            organisationId?: string | null;
            roles: components["schemas"]["StandingRoleInput"][];
            id: string;
            email: string;
            /** @description Send the invitation at once */
            invite: boolean;
            /** @description One field, as the ministry writes it */
            displayName: string;
        };
        ChangePersonInput: {
            /** @description Before the name: "H.E.", "Dr" */
            style?: string | null;
            /** @description "Police General" */
            rank?: string | null;
            post?: string | null;
            /** @description How letters and mails begin: "Excellency" */
            salutation?: string | null;
            /**
             * @description IANA name
             * @example Asia/Phnom_Penh
             */
            timeZone: string;
            /**
             * @description BCP 47
             * @example en
             */
            language?: string;
            /** Format: uuid */
            organisationId?: string | null;
            basedOnVersion: number;
            /** @description One field, as the ministry writes it */
            displayName: string;
        };
        SetRolesInput: {
            roles: components["schemas"]["StandingRoleInput"][];
            basedOnVersion: number;
        };
        SetActivityInput: {
            basedOnVersion: number;
            isActive: boolean;
        };
        AskAddressInput: {
            /** @description Where the link to confirm it is sent */
            email: string;
        };
        ProfileView: {
            id: string;
            displayName: string;
            style: string | null;
            rank: string | null;
            post: string | null;
            salutation: string | null;
            email: string;
            /** @description IANA name */
            timeZone: string;
            /** @description BCP 47 */
            language: string;
            /** @description What basedOnVersion refers to */
            version: number;
            /** @description The address that waits to be confirmed */
            newEmail: string | null;
        };
        ChangeProfileInput: {
            /** @description Before the name: "H.E.", "Dr" */
            style?: string | null;
            /** @description "Police General" */
            rank?: string | null;
            post?: string | null;
            /** @description How letters and mails begin: "Excellency" */
            salutation?: string | null;
            /**
             * @description IANA name
             * @example Asia/Phnom_Penh
             */
            timeZone: string;
            /**
             * @description BCP 47
             * @example en
             */
            language?: string;
            basedOnVersion: number;
            /** @description One field, as the ministry writes it */
            displayName: string;
        };
        NominatedPersonView: {
            id: string;
            displayName: string;
            style: string | null;
            rank: string | null;
            post: string | null;
            isActive: boolean;
        };
        NominationView: {
            /** @enum {string} */
            function: "main" | "alternate" | "validating_authority";
            /** Format: date */
            fromOn: string;
            /**
             * Format: date
             * @description The day on which it has ended
             */
            untilOn: string | null;
            /** Format: date */
            sourceDatedOn: string | null;
            id: string;
            memberState: components["schemas"]["StateRef"];
            person: components["schemas"]["NominatedPersonView"];
            source: string;
            isInForce: boolean;
            /** @description It can be removed until it has begun */
            hasBegun: boolean;
            /** @description Nobody is nominated for the day on which it ends */
            endsWithoutSuccessor: boolean;
            version: number;
        };
        NominationPage: {
            items: components["schemas"]["NominationView"][];
            nextCursor: string | null;
        };
        NominationGapView: {
            /** @enum {string} */
            function: "main" | "alternate" | "validating_authority";
            /**
             * Format: date
             * @description The first day without anybody who can be written to
             */
            fromOn: string;
            memberState: components["schemas"]["StateRef"];
            isNow: boolean;
        };
        NominationGapsView: {
            /** @description The soonest first */
            items: components["schemas"]["NominationGapView"][];
        };
        HandOverPlanView: {
            id: string;
            code: string;
            shortTitle: string;
            isIllustrative: boolean;
        };
        DateView: {
            /** Format: date */
            startsOn: string | null;
            /** Format: date */
            endsOn: string | null;
            /** @enum {string} */
            precision: "day" | "month" | "quarter" | "tbc";
        };
        OpenImplementationView: {
            /** @enum {string} */
            status: "not_reported" | "not_started" | "in_progress" | "implemented";
            /**
             * @description The last update that has not gone through, with whoever wrote it
             * @enum {string|null}
             */
            waiting: "draft" | "submitted" | "returned" | null;
            commitmentId: string;
            code: string;
            title: string;
            plan: components["schemas"]["HandOverPlanView"];
            /** @description When the next report is due */
            due: components["schemas"]["DateView"];
            /**
             * Format: date-time
             * @description When what is on record was last confirmed
             */
            confirmedAt: string | null;
            /** Format: date-time */
            waitingSince: string | null;
            waitingFrom: string | null;
        };
        HandOverLetterView: {
            /** Format: date */
            datedOn: string;
            /** Format: date */
            sentOn: string | null;
            titles: string[];
            id: string;
            number: string;
        };
        HandOverMailView: {
            /** @enum {string} */
            state: "queued" | "deferred";
            id: string;
            subject: string;
            to: string;
        };
        HandOverReminderView: {
            /** Format: date */
            sendOn: string;
            title: string;
            to: string;
        };
        HandOverView: {
            /** @description What has not been implemented, the most urgent first */
            implementations: components["schemas"]["OpenImplementationView"][];
            /** @description Formal letters about what is open */
            letters: components["schemas"]["HandOverLetterView"][];
            /** @description Mails to the post that have not gone out */
            mails: components["schemas"]["HandOverMailView"][];
            /** @description The next reminders to the post */
            reminders: components["schemas"]["HandOverReminderView"][];
            nomination: components["schemas"]["NominationView"];
            /** @description Who held the post before; null: nobody */
            predecessor: components["schemas"]["NominatedPersonView"] | null;
            /** @description Who holds it after; null: nobody is nominated */
            successor: components["schemas"]["NominatedPersonView"] | null;
            memberState: components["schemas"]["StateRef"];
        };
        NominateInput: {
            /** @enum {string} */
            function: "main" | "alternate" | "validating_authority";
            /**
             * Format: date
             * @description First day in the post: whoever holds it ends on it
             */
            fromOn: string;
            /**
             * Format: date
             * @description The day on which it has ended; null: no end is known
             */
            untilOn?: string | null;
            /**
             * Format: date
             * @description The date of the note
             */
            sourceDatedOn: string;
            id: string;
            /** Format: uuid */
            stateId: string;
            /** Format: uuid */
            personId: string;
            /** @description The note that nominates the person, as it is cited */
            source: string;
            /** @description Send an invitation where the person has accepted none */
            invite: boolean;
        };
        ChangeNominationInput: {
            basedOnVersion: number;
            /**
             * Format: date
             * @description The day on which it has ended; null: no end is known
             */
            untilOn: string | null;
            /** Format: date */
            sourceDatedOn: string;
            source: string;
        };
        ContributorView: {
            /** @enum {string} */
            standing: "invited" | "active" | "deactivated";
            id: string;
            displayName: string;
            style: string | null;
            rank: string | null;
            post: string | null;
            email: string;
            memberState: components["schemas"]["StateRef"];
        };
        ContributorPage: {
            items: components["schemas"]["ContributorView"][];
            nextCursor: string | null;
        };
        InviteContributorInput: {
            /** @description Before the name: "H.E.", "Dr" */
            style?: string | null;
            /** @description "Police General" */
            rank?: string | null;
            post?: string | null;
            /** @description How letters and mails begin: "Excellency" */
            salutation?: string | null;
            /** @description One field, as the ministry writes it */
            displayName: string;
            /** Format: uuid */
            stateId: string;
            email: string;
        };
        WithdrawContributorInput: {
            /** Format: uuid */
            stateId: string;
        };
        InvitationView: {
            id: string;
            /** @description As the inviter wrote it, where it is to contribute for a state */
            name: string;
            email: string;
            /** @description The state that accepting lets the person contribute for */
            memberState: components["schemas"]["StateRef"] | null;
            /** @description Whose account it opens; null where it is the person's to say */
            personId: string | null;
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            expiresAt: string;
            isExpired: boolean;
        };
        InvitationPage: {
            items: components["schemas"]["InvitationView"][];
            nextCursor: string | null;
        };
        InvitationLinkView: {
            displayName: string;
            email: string;
            /** @description The state that accepting lets the person contribute for */
            stateName: string | null;
            needsPassword: boolean;
            /** Format: date-time */
            expiresAt: string;
        };
        AcceptInvitationInput: {
            /** @description Needed by who has none yet */
            password?: string | null;
        };
        PasswordResetLinkView: {
            email: string;
            /** Format: date-time */
            expiresAt: string;
        };
        NewPasswordInput: {
            password: string;
        };
        AddressLinkView: {
            email: string;
            displayName: string;
            /** Format: date-time */
            expiresAt: string;
        };
        AskPasswordResetInput: {
            email: string;
        };
        MilestoneView: {
            /** @enum {string} */
            kind: "commitment_due" | "periodic_report" | "meeting" | "action_item" | "registration";
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
            /** @description That update */
            pendingUpdateId: string | null;
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
            /** @description Is the reader told who they are? An empty list then says that nobody is nominated */
            showsFocalPoints: boolean;
        };
        AssignmentPage: {
            items: components["schemas"]["AssignmentView"][];
            nextCursor: string | null;
        };
        EvidenceView: {
            /** Format: date */
            effectiveOn: string | null;
            /** @enum {string} */
            visibility: "own_state" | "secretariat" | "member_states" | "public";
            id: string;
            citation: string;
            url: string | null;
        };
        AuthorView: {
            displayName: string;
            post: string | null;
            /** @description Who answered from a mailbox that several people read, as typed there */
            enteredByName: string | null;
        };
        UpdateView: {
            /** @enum {string} */
            kind: "report" | "no_change" | "applicability";
            /** @enum {string|null} */
            status: "not_started" | "in_progress" | "implemented" | null;
            /** @enum {string|null} */
            applicability: "full" | "part" | "none" | null;
            /** @enum {string} */
            submissionState: "draft" | "submitted" | "cleared" | "returned" | "accepted" | "withdrawn";
            /**
             * @description Who sees it once it speaks for its state
             * @enum {string}
             */
            visibility: "own_state" | "secretariat" | "member_states" | "public";
            /**
             * @description What its author would have shown; told to the state itself only
             * @enum {string|null}
             */
            proposedVisibility: "own_state" | "secretariat" | "member_states" | "public" | null;
            /**
             * @description `mail_link`: by a link out of a mail, without signing in
             * @enum {string}
             */
            channel: "web" | "api" | "mail_link" | "import";
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
            /** @description What basedOnVersion of acts on the update refers to; 0 to all but the state itself and the secretariat */
            submissionVersion: number;
            /** @description Named to the state itself and to the secretariat only */
            author: components["schemas"]["AuthorView"] | null;
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
            /** @description That update */
            pendingUpdateId: string | null;
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
            /**
             * @description Who may see it; never more than see the update, and as many unless said otherwise
             * @enum {string|null}
             */
            visibility?: "own_state" | "secretariat" | "member_states" | "public" | null;
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
             * @description Who may see it besides the state itself; the secretariat unless said otherwise. By a contributor, or where the state
             *     uses clearance, a proposal to whoever clears it
             * @enum {string}
             */
            visibility?: "own_state" | "secretariat" | "member_states" | "public";
            /**
             * Format: uuid
             * @description A UUID of any version, made by the client: the same update sent twice is recorded once
             */
            id: string;
        };
        OfficialStandingView: {
            /** @enum {string} */
            status: "not_reported" | "not_started" | "in_progress" | "implemented";
            /** @enum {string} */
            applicability: "full" | "part" | "none";
        };
        SubmissionView: {
            /** @enum {string} */
            kind: "report" | "no_change" | "applicability";
            /** @enum {string|null} */
            status: "not_started" | "in_progress" | "implemented" | null;
            /** @enum {string|null} */
            applicability: "full" | "part" | "none" | null;
            /** @enum {string} */
            submissionState: "draft" | "submitted" | "cleared" | "returned" | "accepted" | "withdrawn";
            /** @enum {string} */
            visibility: "own_state" | "secretariat" | "member_states" | "public";
            /**
             * @description Told to the state itself only
             * @enum {string|null}
             */
            proposedVisibility: "own_state" | "secretariat" | "member_states" | "public" | null;
            id: string;
            assignmentId: string;
            plan: components["schemas"]["AssignedPlanView"];
            commitment: components["schemas"]["ChangedCommitmentView"];
            state: components["schemas"]["StateRef"];
            submissionVersion: number;
            /** @description As it stands now, as far as the reader may know */
            official: components["schemas"]["OfficialStandingView"];
            authorPost: string | null;
            /** Format: date-time */
            recordedAt: string;
        };
        SubmissionPage: {
            items: components["schemas"]["SubmissionView"][];
            nextCursor: string | null;
        };
        WaitingCountsView: {
            focalPoint: number;
            validatingAuthority: number;
            secretariat: number;
        };
        SubmissionTransitionView: {
            /** @enum {string} */
            act: "submit" | "withdraw" | "clear" | "return" | "accept";
            /** @enum {string} */
            from: "draft" | "submitted" | "cleared" | "returned" | "accepted" | "withdrawn";
            /** @enum {string} */
            to: "draft" | "submitted" | "cleared" | "returned" | "accepted" | "withdrawn";
            by: ("secretariat_administrator" | "secretariat_officer" | "focal_point" | "contributor" | "validating_authority" | "observer")[];
            /** @enum {string|null} */
            onlyWith: "clearance" | "no_clearance" | "acceptance" | null;
            needsReason: boolean;
            isOwnOnly: boolean;
            needsSheet: boolean;
        };
        SubmissionTransitionsView: {
            states: ("draft" | "submitted" | "cleared" | "returned" | "accepted" | "withdrawn")[];
            transitions: components["schemas"]["SubmissionTransitionView"][];
        };
        UpdateToClear: {
            /** @description `submissionVersion` of the update that the act is based on */
            basedOnVersion: number;
            /** Format: uuid */
            updateId: string;
            /**
             * Format: uuid
             * @description A UUID of any version, made by the client: the same act sent twice is recorded once
             */
            id: string;
        };
        ClearManyInput: {
            updates: components["schemas"]["UpdateToClear"][];
            /**
             * @description Of all of them; own state and secretariat unless said otherwise
             * @enum {string}
             */
            visibility?: "own_state" | "secretariat" | "member_states" | "public";
        };
        StatusChangeView: {
            /** @enum {string} */
            from: "not_reported" | "not_started" | "in_progress" | "implemented";
            /** @enum {string} */
            to: "not_reported" | "not_started" | "in_progress" | "implemented";
        };
        ApplicabilityChangeView: {
            /** @enum {string} */
            from: "full" | "part" | "none";
            /** @enum {string} */
            to: "full" | "part" | "none";
        };
        WouldChangeView: {
            status: components["schemas"]["StatusChangeView"] | null;
            applicability: components["schemas"]["ApplicabilityChangeView"] | null;
        };
        SignedSheetView: {
            /** Format: date */
            signedOn: string;
            signatoryPost: string;
            reference: string;
        };
        SubmissionEventView: {
            /** @enum {string} */
            act: "submit" | "withdraw" | "clear" | "return" | "accept" | "show";
            /** @enum {string} */
            fromState: "draft" | "submitted" | "cleared" | "returned" | "accepted" | "withdrawn";
            /** @enum {string} */
            toState: "draft" | "submitted" | "cleared" | "returned" | "accepted" | "withdrawn";
            /** @enum {string} */
            fromVisibility: "own_state" | "secretariat" | "member_states" | "public";
            /** @enum {string} */
            toVisibility: "own_state" | "secretariat" | "member_states" | "public";
            sheet: components["schemas"]["SignedSheetView"] | null;
            id: string;
            number: number;
            reason: string | null;
            by: components["schemas"]["AuthorView"];
            /** Format: date-time */
            at: string;
        };
        SubmissionMayView: {
            /** @description The visibilities that the reader may give it, narrowest first */
            visibilities: ("own_state" | "secretariat" | "member_states" | "public")[];
            submit: boolean;
            withdraw: boolean;
            clear: boolean;
            /** @description Clear in the name of the validating authority, which signed on paper */
            clearOnPaper: boolean;
            return: boolean;
            accept: boolean;
        };
        SubmissionDetailView: {
            /** @description The update that the official status comes from */
            official: components["schemas"]["UpdateView"] | null;
            /** @description Null: it speaks for the state already, or never will */
            wouldChange: components["schemas"]["WouldChangeView"] | null;
            /** @enum {string|null} */
            waitsFor: "focal_point" | "validating_authority" | "secretariat" | null;
            update: components["schemas"]["UpdateView"];
            assignment: components["schemas"]["AssignmentView"];
            isOfficial: boolean;
            /** @description Oldest first, from its posting on; told as far as the reader follows it */
            events: components["schemas"]["SubmissionEventView"][];
            usesClearance: boolean;
            usesAcceptance: boolean;
            may: components["schemas"]["SubmissionMayView"];
            /** @description Of the printed sheet */
            sheetReference: string;
        };
        ClearedView: {
            items: components["schemas"]["SubmissionDetailView"][];
        };
        AudiencePreviewView: {
            /** @enum {string} */
            audience: "own_state" | "secretariat" | "member_states" | "public";
            /**
             * @description The status that it would read; null: it would be told nothing
             * @enum {string|null}
             */
            status: "not_reported" | "not_started" | "in_progress" | "implemented" | null;
            /** @enum {string|null} */
            applicability: "full" | "part" | "none" | null;
            /** @description The update as it would read it; null: not at all */
            update: components["schemas"]["UpdateView"] | null;
            /** Format: date-time */
            confirmedAt: string | null;
        };
        VisibilityPreviewView: {
            /** @enum {string} */
            visibility: "own_state" | "secretariat" | "member_states" | "public";
            audiences: components["schemas"]["AudiencePreviewView"][];
        };
        SubmitInput: {
            /** @description `submissionVersion` of the update that the act is based on */
            basedOnVersion: number;
            /**
             * @description Who may see it, where the update speaks for the state at once; own state and secretariat unless said otherwise
             * @enum {string}
             */
            visibility?: "own_state" | "secretariat" | "member_states" | "public";
            /**
             * Format: uuid
             * @description A UUID of any version, made by the client: the same act sent twice is recorded once
             */
            id: string;
        };
        ActInput: {
            /** @description `submissionVersion` of the update that the act is based on */
            basedOnVersion: number;
            /**
             * Format: uuid
             * @description A UUID of any version, made by the client: the same act sent twice is recorded once
             */
            id: string;
        };
        SignedSheetInput: {
            /** Format: date */
            signedOn: string;
            /** @description The post that signed, not the person */
            signatoryPost: string;
            /** @description What finds the signed sheet or its scan */
            reference: string;
        };
        ClearInput: {
            /** @description `submissionVersion` of the update that the act is based on */
            basedOnVersion: number;
            /**
             * @description Who may see it, where the update speaks for the state at once; own state and secretariat unless said otherwise
             * @enum {string}
             */
            visibility?: "own_state" | "secretariat" | "member_states" | "public";
            /** @description It was cleared on paper */
            sheet?: components["schemas"]["SignedSheetInput"];
            /**
             * Format: uuid
             * @description A UUID of any version, made by the client: the same act sent twice is recorded once
             */
            id: string;
        };
        ReturnInput: {
            /** @description `submissionVersion` of the update that the act is based on */
            basedOnVersion: number;
            /** @description What is asked for; never sent by mail */
            reason: string;
            /**
             * Format: uuid
             * @description A UUID of any version, made by the client: the same act sent twice is recorded once
             */
            id: string;
        };
        EvidenceVisibilityInput: {
            /** @enum {string} */
            visibility: "own_state" | "secretariat" | "member_states" | "public";
            /** Format: uuid */
            id: string;
        };
        ShowInput: {
            /** @description `submissionVersion` of the update that the act is based on */
            basedOnVersion: number;
            /** @enum {string} */
            visibility: "own_state" | "secretariat" | "member_states" | "public";
            /** @description Items that fewer may see than the update */
            evidence?: components["schemas"]["EvidenceVisibilityInput"][];
            /**
             * Format: uuid
             * @description A UUID of any version, made by the client: the same act sent twice is recorded once
             */
            id: string;
        };
        ClearanceNoteView: {
            /** Format: date */
            fromOn: string;
            id: string;
            usesClearance: boolean;
            usesAcceptance: boolean;
            source: string;
        };
        ClearanceSettingView: {
            state: components["schemas"]["StateRef"];
            /** @description What basedOnVersion refers to; 0: no note was recorded */
            version: number;
            /** @description Today */
            usesClearance: boolean;
            usesAcceptance: boolean;
            /** @description Is anybody nominated today who could clear? */
            hasValidatingAuthority: boolean;
            /** @description The latest first */
            notes: components["schemas"]["ClearanceNoteView"][];
        };
        ClearanceSettingsPage: {
            items: components["schemas"]["ClearanceSettingView"][];
            nextCursor: string | null;
        };
        SetClearanceInput: {
            /** @description `version` of the state's setting that this is based on; 0: none was recorded */
            basedOnVersion: number;
            /**
             * Format: date
             * @description The day from which it counts
             */
            fromOn: string;
            /** @description The state's note that says so */
            source: string;
            /**
             * Format: uuid
             * @description A UUID of any version, made by the client
             */
            id: string;
            /** Format: uuid */
            stateId: string;
            /** @description Does the validating authority clear updates before they reach the secretariat? */
            usesClearance: boolean;
            /** @description Does the secretariat accept updates, or are they received as they come? */
            usesAcceptance: boolean;
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
            kind: "reminder_digest" | "reminder_single" | "notice" | "test" | "system";
            /** @enum {string} */
            state: "queued" | "handed_over" | "accepted" | "deferred" | "bounced" | "failed" | "suppressed";
            /**
             * @description Why it was taken back unsent
             * @enum {string|null}
             */
            suppressedReason: "day_ended" | "item_closed" | "person_erased" | null;
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
            /**
             * Format: date-time
             * @description When it is tried again, by the system clock; null when no attempt is to come
             */
            nextAttemptAt: string | null;
            /** @description Handed over, but nobody knows whether the mail server took it: an administrator decides whether it goes out again */
            isHeld: boolean;
            /** @description Does it speak of a plan that is an example, adopted by nobody? */
            isIllustrative: boolean;
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
        BounceView: {
            /** @enum {string} */
            action: "failed" | "delayed" | "delivered" | "relayed" | "expanded";
            /** @description RFC 3463, such as 5.1.1 */
            status: string;
            diagnostic: string | null;
            finalRecipient: string;
            remoteMta: string | null;
            /**
             * Format: date-time
             * @description By the system clock
             */
            recordedAt: string;
        };
        DeliveryDetailView: {
            /** @enum {string} */
            kind: "reminder_digest" | "reminder_single" | "notice" | "test" | "system";
            /** @enum {string} */
            state: "queued" | "handed_over" | "accepted" | "deferred" | "bounced" | "failed" | "suppressed";
            /**
             * @description Why it was taken back unsent
             * @enum {string|null}
             */
            suppressedReason: "day_ended" | "item_closed" | "person_erased" | null;
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
            /**
             * Format: date-time
             * @description When it is tried again, by the system clock; null when no attempt is to come
             */
            nextAttemptAt: string | null;
            /** @description Handed over, but nobody knows whether the mail server took it: an administrator decides whether it goes out again */
            isHeld: boolean;
            /** @description Does it speak of a plan that is an example, adopted by nobody? */
            isIllustrative: boolean;
            /** @description The mail's plain-text part */
            bodyText: string;
            attemptList: components["schemas"]["DeliveryAttemptView"][];
            /** @description What came back, in the order in which it was read */
            bounces: components["schemas"]["BounceView"][];
        };
        FailingAddressView: {
            /**
             * @description `refused` by the mail server when it was handed over, or `bounced`: it came back later
             * @enum {string}
             */
            cause: "refused" | "bounced";
            user: components["schemas"]["RecipientView"];
            /** @description The Member State that the person acts for, where there is one */
            stateName: string | null;
            address: string;
            /**
             * Format: date-time
             * @description Since when, by the system clock
             */
            failedAt: string;
            /** @description What the mail system said last */
            reply: string;
            /** @description The mail that did not arrive last */
            deliveryId: string | null;
            deliverySubject: string | null;
        };
        FailingAddressPage: {
            /** @description Always null: there are no more of them than people */
            nextCursor: string | null;
            items: components["schemas"]["FailingAddressView"][];
        };
        PreferencesView: {
            /** @enum {string} */
            digestFrequency: "daily" | "weekly";
            /** @enum {string} */
            lastReminderTo: "me" | "alternate";
            /** @description What basedOnVersion refers to; 0: nothing was set yet */
            version: number;
            weeklyOn: number;
            quietDays: number[];
            isUnsubscribed: boolean;
            /** @description ISO weekdays on which the organisation rests */
            restDays: number[];
            /** @description Several people read this mailbox: who answers from a mail gives their name */
            isRoleMailbox: boolean;
        };
        SetPreferencesInput: {
            /** @description `version` of the settings that these are based on */
            basedOnVersion: number;
            /**
             * @description One mail on each day with something due, or one a week; the last reminder before a date never waits
             * @enum {string}
             */
            digestFrequency: "daily" | "weekly";
            /** @description ISO weekdays on which nothing is sent, besides the rest days of the organisation */
            quietDays: number[];
            /** @enum {string} */
            lastReminderTo: "me" | "alternate";
            /** @description ISO weekday of a weekly mail, 1 = Monday */
            weeklyOn: number;
            /** @description No reminders but the last one before each date, which goes to whom `lastReminderTo` says */
            isUnsubscribed: boolean;
        };
        LinkedPersonView: {
            displayName: string;
            post: string | null;
        };
        LinkedPlanView: {
            code: string;
            title: string;
            isIllustrative: boolean;
        };
        LinkedCommitmentView: {
            code: string;
            title: string;
        };
        LinkMayView: {
            /** @description Post updates that speak for the state; otherwise they are drafts for the focal point */
            update: boolean;
            /** @description Confirm in one press that nothing has changed since the last report */
            confirm: boolean;
        };
        UpdateLinkView: {
            /**
             * Format: date
             * @description Calendar date in that zone
             */
            today: string;
            /**
             * @description For the current period
             * @enum {string|null}
             */
            status: "not_reported" | "not_started" | "in_progress" | "implemented" | null;
            /** @enum {string|null} */
            applicability: "full" | "part" | "none" | null;
            madeFor: components["schemas"]["LinkedPersonView"];
            /** @description Several people read the mailbox: whoever writes gives their name */
            isRoleMailbox: boolean;
            /** @description IANA name: the zone of whom the link was made for */
            timeZone: string;
            /**
             * Format: date-time
             * @description System clock
             */
            expiresAt: string;
            plan: components["schemas"]["LinkedPlanView"];
            commitment: components["schemas"]["LinkedCommitmentView"];
            stateName: string;
            /** @description Regional due date of the current period */
            due: components["schemas"]["DateView"];
            /** Format: date-time */
            confirmedAt: string | null;
            /** @description What basedOnVersion refers to */
            version: number;
            may: components["schemas"]["LinkMayView"];
        };
        PostByLinkInput: {
            /** @description `version` of the assignment that the update is based on */
            basedOnVersion: number;
            /**
             * @description Of a report
             * @enum {string|null}
             */
            status?: "not_started" | "in_progress" | "implemented" | null;
            narrative?: string | null;
            difficulties?: string | null;
            assistanceNeeded?: string | null;
            evidence?: components["schemas"]["EvidenceInput"][] | null;
            /** @enum {string} */
            kind: "report" | "no_change";
            /** @description Who is writing; needed where several people read the mailbox */
            enteredByName?: string | null;
            /**
             * Format: uuid
             * @description A UUID of any version, made by the client: the same update sent twice is recorded once
             */
            id: string;
        };
        SubscriptionView: {
            /** @enum {string} */
            lastReminderTo: "me" | "alternate";
            isUnsubscribed: boolean;
            madeFor: components["schemas"]["LinkedPersonView"];
        };
        SetSubscriptionInput: {
            /** @description No reminders but the last one before each date, which goes to whom `lastReminderTo` says */
            isUnsubscribed: boolean;
        };
        LetterPlanView: {
            id: string;
            code: string;
            shortTitle: string;
        };
        LetterView: {
            /** @enum {string} */
            form: "letter" | "note_verbale";
            /** Format: date */
            datedOn: string;
            /** @enum {string} */
            state: "drafted" | "sent" | "withdrawn";
            /**
             * Format: date
             * @description Null: not sent
             */
            sentOn: string | null;
            id: string;
            /** @description Unique; without a gap in each calendar year */
            number: string;
            memberState: components["schemas"]["StateRef"];
            /** @description Null: it is about no plan */
            plan: components["schemas"]["LetterPlanView"] | null;
            /** @description What it says is due, by title */
            titles: string[];
            /** @description Had the state nominated a channel by its date? */
            hasChannel: boolean;
            /** @description Does it speak of a plan that is an example, adopted by nobody? */
            isIllustrative: boolean;
            version: number;
        };
        LetterPage: {
            items: components["schemas"]["LetterView"][];
            nextCursor: string | null;
        };
        LetterLineView: {
            /** @enum {string} */
            kind: "commitment_due" | "periodic_report" | "meeting" | "action_item" | "registration";
            /**
             * Format: date
             * @description Null: no report received
             */
            lastUpdatedOn: string | null;
            milestoneId: string;
            title: string;
            stateName: string | null;
            planTitle: string | null;
            isIllustrative: boolean;
            date: components["schemas"]["DateView"];
        };
        AdvanceCopyView: {
            /** @enum {string} */
            state: "queued" | "handed_over" | "accepted" | "deferred" | "bounced" | "failed" | "suppressed";
            deliveryId: string;
        };
        LetterPersonView: {
            id: string;
            displayName: string;
        };
        LetterMayView: {
            /** @description Mark it as sent, or withdraw it */
            conclude: boolean;
        };
        LetterDetailView: {
            /** @enum {string} */
            form: "letter" | "note_verbale";
            /** Format: date */
            datedOn: string;
            /** @enum {string} */
            state: "drafted" | "sent" | "withdrawn";
            /**
             * Format: date
             * @description Null: not sent
             */
            sentOn: string | null;
            id: string;
            /** @description Unique; without a gap in each calendar year */
            number: string;
            memberState: components["schemas"]["StateRef"];
            /** @description Null: it is about no plan */
            plan: components["schemas"]["LetterPlanView"] | null;
            /** @description What it says is due, by title */
            titles: string[];
            /** @description Had the state nominated a channel by its date? */
            hasChannel: boolean;
            /** @description Does it speak of a plan that is an example, adopted by nobody? */
            isIllustrative: boolean;
            version: number;
            /** @description Lines of an address, as they were when the letter was entered */
            addressee: string;
            /** @description The way that the state had nominated; null: none */
            channel: string | null;
            /** @description The desk that writes */
            sender: string;
            lines: components["schemas"]["LetterLineView"][];
            advanceCopy: components["schemas"]["AdvanceCopyView"];
            /** @description The way it went */
            sentWay: string | null;
            markedSentBy: components["schemas"]["LetterPersonView"] | null;
            withdrawnReason: string | null;
            /** @description Null beside a reason: the tracker itself */
            withdrawnBy: components["schemas"]["LetterPersonView"] | null;
            may: components["schemas"]["LetterMayView"];
        };
        MarkSentInput: {
            /** @description `version` of the letter as it was read */
            basedOnVersion: number;
            /**
             * Format: date
             * @description The day on which the signed letter left
             */
            sentOn: string;
            /** @description The way it went, for instance "through the Embassy in Jakarta" */
            way: string;
        };
        WithdrawLetterInput: {
            /** @description `version` of the letter as it was read */
            basedOnVersion: number;
            reason: string;
        };
        ChannelView: {
            /** @enum {string} */
            form: "letter" | "note_verbale";
            /**
             * Format: date
             * @description In force from this day on
             */
            fromOn: string;
            /** Format: date */
            untilOn: string | null;
            /** @description Is it in force today? */
            isInForce: boolean;
            /** @description Lines of an address, as the state named it; a note verbale speaks to the first of them */
            addressee: string;
            /** @description For instance "through the Embassy in Jakarta" */
            way: string;
            /** @description The note that nominated it */
            source: string;
        };
        ChannelMayView: {
            nominate: boolean;
        };
        ChannelsView: {
            /** @description What basedOnVersion refers to; 0: none was nominated yet */
            version: number;
            /** @description The latest first; at most 50 */
            channels: components["schemas"]["ChannelView"][];
            may: components["schemas"]["ChannelMayView"];
        };
        NominateChannelInput: {
            /** @enum {string} */
            form: "letter" | "note_verbale";
            /**
             * Format: date
             * @description In force from this day on
             */
            fromOn: string;
            /** @description `version` of the channels that this is based on */
            basedOnVersion: number;
            /**
             * Format: date
             * @description No longer in force from this day on; absent: until another is nominated
             */
            untilOn?: string | null;
            /** @description Lines of an address, as the state named it; a note verbale speaks to the first of them */
            addressee: string;
            /** @description For instance "through the Embassy in Jakarta" */
            way: string;
            /** @description The note that nominated it */
            source: string;
        };
        ReminderHealthView: {
            /** @description The oldest due reminder has waited for longer than 15 minutes; a mail that is tried again later does not count */
            isAlert: boolean;
            oldestDueSeconds: number;
            /**
             * Format: date-time
             * @description Since when it has waited, by the system clock; null: nothing is due
             */
            dueSince: string | null;
            /** @description Reminders whose time has come and that are in no mail yet */
            dueReminders: number;
            /** @description Mails that could be handed to the mail server now */
            waitingMails: number;
            /** @description The mail server has answered nothing for 15 minutes */
            isMailServerSilent: boolean;
            /** @description Mails of which nobody knows whether they arrived, and which wait for a decision */
            held: number;
            failingAddresses: number;
        };
        PreviewLineView: {
            /** @enum {string} */
            kind: "commitment_due" | "periodic_report" | "meeting" | "action_item" | "registration";
            /** @enum {string} */
            stepKind: "before" | "after" | "follow_up" | "change" | "unconfirmed" | "clearance";
            /** @enum {string} */
            form: "digest" | "letter";
            /**
             * Format: date
             * @description The day that the step counts to
             */
            nominalOn: string;
            /**
             * @description Why it is not sent on that day
             * @enum {string|null}
             */
            movedBecause: "rest_day" | "holiday" | "quiet_day" | "weekly" | null;
            milestoneId: string;
            title: string;
            /** @description Null: it concerns every state of the group */
            state: components["schemas"]["StateRef"] | null;
            date: components["schemas"]["DateView"];
            /** @description Code of the policy's step */
            step: string;
            holidayName: string | null;
            /** @description Does it belong to a plan that is an example, adopted by nobody? */
            isIllustrative: boolean;
        };
        PreviewMailView: {
            /**
             * Format: date
             * @description The recipient's local day
             */
            sendOn: string;
            /** @enum {string} */
            kind: "reminder_digest" | "reminder_single";
            /** Format: date-time */
            sendAt: string;
            /** @description The recipient's time zone, an IANA name */
            zone: string;
            recipient: components["schemas"]["RecipientView"];
            lines: components["schemas"]["PreviewLineView"][];
        };
        PreviewDraftView: {
            /** @enum {string} */
            kind: "commitment_due" | "periodic_report" | "meeting" | "action_item" | "registration";
            /** @enum {string} */
            stepKind: "before" | "after" | "follow_up" | "change" | "unconfirmed" | "clearance";
            /** @enum {string} */
            form: "digest" | "letter";
            /**
             * Format: date
             * @description The day that the step counts to
             */
            nominalOn: string;
            /**
             * @description Why it is not sent on that day
             * @enum {string|null}
             */
            movedBecause: "rest_day" | "holiday" | "quiet_day" | "weekly" | null;
            /**
             * Format: date
             * @description The day on which it is drafted
             */
            draftedOn: string;
            recipient: components["schemas"]["RecipientView"];
            milestoneId: string;
            title: string;
            /** @description Null: it concerns every state of the group */
            state: components["schemas"]["StateRef"] | null;
            date: components["schemas"]["DateView"];
            /** @description Code of the policy's step */
            step: string;
            holidayName: string | null;
            /** @description Does it belong to a plan that is an example, adopted by nobody? */
            isIllustrative: boolean;
        };
        ReminderPreviewView: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /**
             * Format: date-time
             * @description By the calendar clock
             */
            madeAt: string;
            /** @description In the order of sending */
            mails: components["schemas"]["PreviewMailView"][];
            /** @description Follow-ups that wait for an officer, or will */
            drafts: components["schemas"]["PreviewDraftView"][];
            /** @description There are more; ask for fewer days, or for one state */
            isTruncated: boolean;
        };
        PreviewedMailView: {
            subject: string;
            text: string;
            html: string;
        };
        PreviewMailQuery: {
            /**
             * Format: date
             * @description The local day on which it would be sent
             */
            on: string;
            /**
             * Format: uuid
             * @description The person whose mail it is
             */
            recipient: string;
        };
        SentTestView: {
            /** @description The delivery in the ledger */
            deliveryId: string;
        };
        ReminderMilestoneView: {
            /** @enum {string} */
            kind: "commitment_due" | "periodic_report" | "meeting" | "action_item" | "registration";
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
            stepKind: "before" | "after" | "follow_up" | "change" | "unconfirmed" | "clearance";
            /** @enum {string} */
            state: "planned" | "drafted" | "claimed" | "superseded";
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
        ReleasedView: {
            /**
             * Format: date
             * @description The addressee's local day of sending
             */
            sendOn: string;
            /** Format: date-time */
            sendAt: string;
        };
        PolicyPlanView: {
            id: string;
            shortTitle: string;
            isIllustrative: boolean;
        };
        PolicyMilestoneView: {
            /** @enum {string} */
            kind: "commitment_due" | "periodic_report" | "meeting" | "action_item" | "registration";
            id: string;
            title: string;
            date: components["schemas"]["DateView"];
            /** @description Null: it concerns every state of the group */
            state: components["schemas"]["StateRef"] | null;
            /** @description Does it belong to a plan that is an example, adopted by nobody? */
            isIllustrative: boolean;
            /** @description Whose policy would hold without this one */
            planId: string | null;
        };
        ReminderStepView: {
            audience: ("main" | "alternate" | "validating_authority" | "secretariat")[];
            /** @enum {string} */
            form: "digest" | "letter";
            /** @enum {string} */
            release: "automatic" | "officer";
            code: string;
            offset: string;
        };
        ListedPolicyView: {
            /** @enum {string} */
            milestoneKind: "commitment_due" | "periodic_report" | "meeting" | "action_item" | "registration";
            plan: components["schemas"]["PolicyPlanView"] | null;
            milestone: components["schemas"]["PolicyMilestoneView"] | null;
            id: string;
            /** @description Null: every plan without a policy of its own */
            planId: string | null;
            /** @description Null: every milestone without a policy of its own */
            milestoneId: string | null;
            steps: components["schemas"]["ReminderStepView"][];
            sendAtLocal: string;
            /** @description A person who has had so many mails in a week is written to in the next; null: no cap */
            maxMailsPerWeek: number | null;
            version: number;
        };
        ReminderPolicyPage: {
            items: components["schemas"]["ListedPolicyView"][];
            nextCursor: string | null;
        };
        ReminderStepInput: {
            audience: ("main" | "alternate" | "validating_authority" | "secretariat")[];
            /**
             * @description `letter`: a numbered letter, whose advance copy the mail is
             * @default digest
             * @enum {string}
             */
            form: "digest" | "letter";
            /**
             * @description `officer`: it is drafted, and goes out when an officer of the secretariat releases it
             * @default automatic
             * @enum {string}
             */
            release: "automatic" | "officer";
            /** @description Names the step for good, for instance `before-30` */
            code: string;
            /** @description Signed ISO 8601 duration of whole days or longer: `-P30D` before, `P1D` after */
            offset: string;
        };
        PreviewReminderPolicyInput: {
            /**
             * @description A person who has had so many mails in a week is written to in the next; null: no cap
             * @default null
             */
            maxMailsPerWeek: number | null;
            /** @enum {string} */
            milestoneKind: "commitment_due" | "periodic_report" | "meeting" | "action_item" | "registration";
            /**
             * Format: uuid
             * @default null
             */
            planId: string | null;
            /**
             * Format: uuid
             * @default null
             */
            milestoneId: string | null;
            steps: components["schemas"]["ReminderStepInput"][];
            /** @description Wall-clock time of the recipient, `HH:mm` */
            sendAtLocal: string;
        };
        ReminderChangeCounts: {
            added: number;
            removed: number;
            moved: number;
            unchanged: number;
        };
        ReminderChangeView: {
            /** @enum {string} */
            change: "added" | "removed" | "moved";
            recipient: components["schemas"]["RecipientView"];
            milestone: components["schemas"]["ReminderMilestoneView"];
            /** @description Code of the policy's step */
            step: string;
            /**
             * Format: date-time
             * @description Null: it is not planned now
             */
            formerSendAt: string | null;
            /**
             * Format: date-time
             * @description Null: it would not be planned any more
             */
            sendAt: string | null;
        };
        PolicyPreviewView: {
            counts: components["schemas"]["ReminderChangeCounts"];
            /** @description At most 200, soonest first */
            items: components["schemas"]["ReminderChangeView"][];
            isTruncated: boolean;
        };
        AddReminderPolicyInput: {
            /**
             * @description A person who has had so many mails in a week is written to in the next; null: no cap
             * @default null
             */
            maxMailsPerWeek: number | null;
            /** @enum {string} */
            milestoneKind: "commitment_due" | "periodic_report" | "meeting" | "action_item" | "registration";
            /**
             * Format: uuid
             * @default null
             */
            planId: string | null;
            /**
             * Format: uuid
             * @default null
             */
            milestoneId: string | null;
            /**
             * Format: uuid
             * @description A UUID of any version, made by the client: the same policy sent twice is added once
             */
            id: string;
            steps: components["schemas"]["ReminderStepInput"][];
            /** @description Wall-clock time of the recipient, `HH:mm` */
            sendAtLocal: string;
        };
        ReminderPolicyView: {
            /** @enum {string} */
            milestoneKind: "commitment_due" | "periodic_report" | "meeting" | "action_item" | "registration";
            id: string;
            /** @description Null: every plan without a policy of its own */
            planId: string | null;
            /** @description Null: every milestone without a policy of its own */
            milestoneId: string | null;
            steps: components["schemas"]["ReminderStepView"][];
            sendAtLocal: string;
            /** @description A person who has had so many mails in a week is written to in the next; null: no cap */
            maxMailsPerWeek: number | null;
            version: number;
        };
        ChangeReminderPolicyInput: {
            /**
             * @description A person who has had so many mails in a week is written to in the next; null: no cap
             * @default null
             */
            maxMailsPerWeek: number | null;
            /** @description `version` of the policy that the change is based on */
            basedOnVersion: number;
            steps: components["schemas"]["ReminderStepInput"][];
            /** @description Wall-clock time of the recipient, `HH:mm` */
            sendAtLocal: string;
        };
        ResponsesPlanView: {
            id: string;
            code: string;
            isIllustrative: boolean;
        };
        ResponseCountsView: {
            reminders: number;
            responses: number;
            open: number;
        };
        StepResponsesView: {
            reminders: number;
            responses: number;
            open: number;
            /** @enum {string} */
            stepKind: "before" | "after" | "follow_up" | "change" | "unconfirmed" | "clearance";
            /** @description Days from the date that was told, negative before it; null: it was to be confirmed */
            offsetDays: number | null;
            /** @description Code of the policy's step */
            step: string;
        };
        StateResponsesView: {
            reminders: number;
            responses: number;
            open: number;
            /** @description National implementations of which no report was received for the period that is to be reported on now */
            silent: number;
            state: components["schemas"]["StateRef"];
            /**
             * Format: date-time
             * @description The last update that the secretariat may read
             */
            lastUpdatedAt: string | null;
        };
        FailingRecipientView: {
            /**
             * @description By the mail server at once, or by a notification that came back
             * @enum {string}
             */
            cause: "refused" | "bounced";
            recipient: components["schemas"]["RecipientView"];
            address: string;
            /**
             * Format: date-time
             * @description By the system clock
             */
            failedAt: string;
            /** @description The state whose post the person holds; null: the secretariat */
            state: components["schemas"]["StateRef"] | null;
        };
        ReminderResponsesView: {
            /** @description An update counts that many days from a reminder on */
            responseDays: number;
            plan: components["schemas"]["ResponsesPlanView"];
            /** @description First and last day of sending that are counted, in the plan's zone */
            from: string;
            to: string;
            /**
             * Format: date-time
             * @description By the calendar clock
             */
            madeAt: string;
            total: components["schemas"]["ResponseCountsView"];
            /** @description From the earliest before the date to the latest after it */
            steps: components["schemas"]["StepResponsesView"][];
            /** @description Every state that the plan applies to, in English alphabetical order: it is no ranking */
            states: components["schemas"]["StateResponsesView"][];
            /** @description By state, then by name; at most 200 */
            failingAddresses: components["schemas"]["FailingRecipientView"][];
        };
        RemindedCommitmentView: {
            id: string;
            code: string;
            title: string;
        };
        AnsweredReminderView: {
            /** @enum {string} */
            stepKind: "before" | "after" | "follow_up" | "change" | "unconfirmed" | "clearance";
            round: number;
            /** @enum {string} */
            outcome: "answered" | "open" | "unanswered";
            milestoneId: string;
            step: string;
            state: components["schemas"]["StateRef"];
            commitment: components["schemas"]["RemindedCommitmentView"];
            /** @description As it stands now */
            due: components["schemas"]["DateView"];
            /**
             * Format: date-time
             * @description When its first accepted mail was made, by the calendar clock
             */
            sentAt: string;
            /** @description That mail */
            deliveryId: string;
            /**
             * Format: date-time
             * @description When the update was recorded, by the calendar clock
             */
            answeredAt: string | null;
        };
        AnsweredReminderPage: {
            items: components["schemas"]["AnsweredReminderView"][];
            nextCursor: string | null;
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
        HoldingView: {
            count: number;
            /**
             * @description What becomes of it when the person is erased
             * @enum {string}
             */
            fate: "deleted" | "emptied" | "kept";
            /** @description A table, such as `deliveries` */
            kind: string;
        };
        PersonalDataView: {
            post: string | null;
            id: string;
            email: string;
            displayName: string;
            /** @description The last administrator cannot be erased */
            mayBeErased: boolean;
            holdings: components["schemas"]["HoldingView"][];
        };
        ErasePersonInput: {
            /**
             * Format: email
             * @description The address of the account once more: what is erased does not come back
             */
            email: string;
        };
        ErasureView: {
            /** @description What the person is called from now on */
            pseudonym: string;
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
    Audit_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description At or after this instant of the system clock */
                from?: string;
                /** @description Before this instant of the system clock */
                to?: string;
                /** @description Of whom: part of a name, or an address */
                who?: string;
                /** @description `noun.past-participle` */
                action?: string;
                /** @description Identifier of what was changed */
                subject?: string;
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
                    "application/json": components["schemas"]["AuditEntryPage"];
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
    Audit_getSealing: {
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
                    "application/json": components["schemas"]["SealingView"];
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
    Audit_readFile: {
        parameters: {
            query?: {
                /** @description Sealed at or after this instant */
                from?: string;
                /** @description Sealed before this instant */
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
                    "application/jsonl": string;
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
    Holidays_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description ISO code of the Member State */
                state?: string;
                /** @description Holidays on this day or later */
                from?: string;
                /** @description Holidays on this day or earlier */
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
                    "application/json": components["schemas"]["HolidayPage"];
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
    Holidays_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddHolidayInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedHolidays"];
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
    Holidays_getCoverage: {
        parameters: {
            query?: {
                /** @description The year before the present one unless told */
                fromYear?: number;
                /** @description The year after the next one unless told; at most ten years are answered */
                toYear?: number;
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
                    "application/json": components["schemas"]["HolidayCoverageView"];
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
    Holidays_set: {
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
                "application/json": components["schemas"]["SetHolidayInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayView"];
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
    Holidays_remove: {
        parameters: {
            query: {
                /** @description `version` of the holiday that is to be removed */
                basedOnVersion: number;
            };
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
    Holidays_listHistory: {
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
                    "application/json": components["schemas"]["HistoryPage"];
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
    HolidayChanges_prefill: {
        parameters: {
            query?: {
                /** @description Show what would change, and change nothing */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrefillHolidaysInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayChangeView"];
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
    HolidayChanges_import: {
        parameters: {
            query?: {
                /** @description Show what would change, and change nothing */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportHolidaysInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayChangeView"];
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
    Organisations_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description ISO code of the Member State that they belong to */
                state?: string;
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
                    "application/json": components["schemas"]["OrganisationPage"];
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
    Organisations_listHistory: {
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
                    "application/json": components["schemas"]["HistoryPage"];
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
    Organisations_setWorkingWeek: {
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
                "application/json": components["schemas"]["SetWorkingWeekInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondStepView"];
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
    SecondStep_finish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondStepInput"];
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
    SecondStep_beginSecondStep: {
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
                    "application/json": components["schemas"]["PasskeyOptionsView"];
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
    SecondStep_begin: {
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
                    "application/json": components["schemas"]["PasskeyOptionsView"];
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
    SecondStep_finishByPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyInput"];
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
    Proof_prove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofInput"];
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
    Proof_beginPasskey: {
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
                    "application/json": components["schemas"]["PasskeyOptionsView"];
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
    Proof_beginSingleSignOn: {
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
                    "application/json": components["schemas"]["ProviderView"];
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
    SingleSignOn_ways: {
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
                    "application/json": components["schemas"]["SignInWaysView"];
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
    SingleSignOn_begin: {
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
                    "application/json": components["schemas"]["ProviderView"];
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
    SingleSignOn_finish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderAnswerInput"];
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondStepView"];
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
    Security_read: {
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
                    "application/json": components["schemas"]["SecurityView"];
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
    Security_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordInput"];
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
    Security_makeRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
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
    Security_reset: {
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
    Totp_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpEnrolmentView"];
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
    Totp_remove: {
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
    Totp_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpConfirmationInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledView"];
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
    Passkey_begin: {
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
                    "application/json": components["schemas"]["PasskeyOptionsView"];
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
    Passkey_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPasskeyInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledView"];
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
    Passkey_rename: {
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
                "application/json": components["schemas"]["RenamePasskeyInput"];
            };
        };
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
    Passkey_remove: {
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
    MySessions_list: {
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
                    "application/json": components["schemas"]["OpenSessionPage"];
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
    MySessions_endOthers: {
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
    MySessions_end: {
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
    Absences_list: {
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
                    "application/json": components["schemas"]["AbsencePage"];
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
    Absences_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddAbsenceInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceView"];
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
    Absences_remove: {
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
    People_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description ISO code of the Member State that they act for */
                state?: string;
                role?: "secretariat_administrator" | "secretariat_officer" | "focal_point" | "contributor" | "validating_authority" | "observer";
                standing?: "invited" | "active" | "deactivated";
                /** @description Part of a name, post or address */
                search?: string;
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
                    "application/json": components["schemas"]["PersonPage"];
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
    People_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPersonInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetailView"];
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
    People_get: {
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
                    "application/json": components["schemas"]["PersonDetailView"];
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
    People_change: {
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
                "application/json": components["schemas"]["ChangePersonInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetailView"];
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
    People_setRoles: {
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
                "application/json": components["schemas"]["SetRolesInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetailView"];
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
    People_setActivity: {
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
                "application/json": components["schemas"]["SetActivityInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetailView"];
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
    People_invite: {
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
            202: {
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
    People_askAddress: {
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
                "application/json": components["schemas"]["AskAddressInput"];
            };
        };
        responses: {
            202: {
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
    Profile_get: {
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
                    "application/json": components["schemas"]["ProfileView"];
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
    Profile_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProfileInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
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
    Profile_askAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskAddressInput"];
            };
        };
        responses: {
            202: {
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
    Nominations_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description ISO code */
                state?: string;
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
                    "application/json": components["schemas"]["NominationPage"];
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
    Nominations_nominate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominateInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationView"];
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
    Nominations_listGaps: {
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
                    "application/json": components["schemas"]["NominationGapsView"];
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
    Nominations_get: {
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
                    "application/json": components["schemas"]["NominationView"];
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
    Nominations_change: {
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
                "application/json": components["schemas"]["ChangeNominationInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationView"];
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
    Nominations_remove: {
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
    Nominations_getHandOver: {
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
                    "application/json": components["schemas"]["HandOverView"];
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
    Invitations_listContributors: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description ISO code */
                state?: string;
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
                    "application/json": components["schemas"]["ContributorPage"];
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
    Invitations_inviteContributor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteContributorInput"];
            };
        };
        responses: {
            202: {
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
    Invitations_withdraw: {
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
                "application/json": components["schemas"]["WithdrawContributorInput"];
            };
        };
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
    Invitations_listInvitations: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description ISO code */
                state?: string;
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
                    "application/json": components["schemas"]["InvitationPage"];
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
    Invitations_revoke: {
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
    AccountLinks_showInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
                    "application/json": components["schemas"]["InvitationLinkView"];
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
    AccountLinks_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationInput"];
            };
        };
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
    AccountLinks_askRenewal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
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
    AccountLinks_showPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
                    "application/json": components["schemas"]["PasswordResetLinkView"];
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
    AccountLinks_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasswordInput"];
            };
        };
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
    AccountLinks_showAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
                    "application/json": components["schemas"]["AddressLinkView"];
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
    AccountLinks_confirmAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
    PasswordResets_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskPasswordResetInput"];
            };
        };
        responses: {
            202: {
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
                kind?: "commitment_due" | "periodic_report" | "meeting" | "action_item" | "registration";
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
    Assignments_listHistory: {
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
                    "application/json": components["schemas"]["HistoryPage"];
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
    Submissions_list: {
        parameters: {
            query: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description Who must act next */
                waitingFor: "focal_point" | "validating_authority" | "secretariat";
                /** @description ISO codes of Member States, separated by commas */
                state?: string;
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
                    "application/json": components["schemas"]["SubmissionPage"];
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
    Submissions_count: {
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
                    "application/json": components["schemas"]["WaitingCountsView"];
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
    Submissions_listTransitions: {
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
                    "application/json": components["schemas"]["SubmissionTransitionsView"];
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
    Updates_clearMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearManyInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearedView"];
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
    Updates_get: {
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
                    "application/json": components["schemas"]["SubmissionDetailView"];
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
    Updates_preview: {
        parameters: {
            query: {
                visibility: "own_state" | "secretariat" | "member_states" | "public";
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
                    "application/json": components["schemas"]["VisibilityPreviewView"];
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
    Updates_readSheet: {
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
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
    Updates_submit: {
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
                "application/json": components["schemas"]["SubmitInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionDetailView"];
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
    Updates_withdraw: {
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
                "application/json": components["schemas"]["ActInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionDetailView"];
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
    Updates_clear: {
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
                "application/json": components["schemas"]["ClearInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionDetailView"];
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
    Updates_sendBack: {
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
                "application/json": components["schemas"]["ReturnInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionDetailView"];
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
    Updates_accept: {
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
                "application/json": components["schemas"]["ActInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionDetailView"];
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
    Updates_show: {
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
                "application/json": components["schemas"]["ShowInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionDetailView"];
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
    ClearanceSettings_list: {
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
                    "application/json": components["schemas"]["ClearanceSettingsPage"];
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
    ClearanceSettings_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetClearanceInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClearanceSettingView"];
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
    Meetings_listHistory: {
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
                    "application/json": components["schemas"]["HistoryPage"];
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
                state?: "queued" | "handed_over" | "accepted" | "deferred" | "bounced" | "failed" | "suppressed";
                /** @description Only those that wait for an administrator's decision */
                isHeld?: boolean;
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
    Delivery_sendAgain: {
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
    Delivery_markArrived: {
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
    FailingAddress_list: {
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
                    "application/json": components["schemas"]["FailingAddressPage"];
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
    FailingAddress_clear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
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
    Preferences_get: {
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
                    "application/json": components["schemas"]["PreferencesView"];
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
    Preferences_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPreferencesInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesView"];
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
    UpdateLinks_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
                    "application/json": components["schemas"]["UpdateLinkView"];
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
    UpdateLinks_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostByLinkInput"];
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
    UpdateLinks_renew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
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
    UpdateLinks_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
    Subscriptions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
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
                    "application/json": components["schemas"]["SubscriptionView"];
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
    Subscriptions_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSubscriptionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionView"];
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
    MailLinkRevocations_revokeOwn: {
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
    MailLinkRevocations_revokeAll: {
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
    Letters_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description ISO code of a Member State */
                memberState?: string;
                state?: "drafted" | "sent" | "withdrawn";
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
                    "application/json": components["schemas"]["LetterPage"];
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
    Letters_get: {
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
                    "application/json": components["schemas"]["LetterDetailView"];
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
    Letters_readDocument: {
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
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
    Letters_markSent: {
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
                "application/json": components["schemas"]["MarkSentInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterDetailView"];
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
    Letters_listHistory: {
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
                    "application/json": components["schemas"]["HistoryPage"];
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
    Letters_withdraw: {
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
                "application/json": components["schemas"]["WithdrawLetterInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterDetailView"];
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
    Channels_get: {
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
                    "application/json": components["schemas"]["ChannelsView"];
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
    Channels_nominate: {
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
                "application/json": components["schemas"]["NominateChannelInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelsView"];
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
    ReminderHealth_look: {
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
                    "application/json": components["schemas"]["ReminderHealthView"];
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
    ReminderPreview_preview: {
        parameters: {
            query: {
                /** @description First local day of sending */
                from: string;
                /** @description Last local day of sending, at most 400 days later */
                to: string;
                /** @description Mails to the posts of this state only */
                state?: string;
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
                    "application/json": components["schemas"]["ReminderPreviewView"];
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
    ReminderPreview_readTable: {
        parameters: {
            query: {
                /** @description First local day of sending */
                from: string;
                /** @description Last local day of sending, at most 400 days later */
                to: string;
                /** @description Mails to the posts of this state only */
                state?: string;
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
                    "text/csv": string;
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
    ReminderPreview_show: {
        parameters: {
            query: {
                /** @description The local day on which it would be sent */
                on: string;
                /** @description The person whose mail it is */
                recipient: string;
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
                    "application/json": components["schemas"]["PreviewedMailView"];
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
    ReminderPreview_send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewMailQuery"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentTestView"];
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
    Reminder_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description Sent on this day or later */
                from?: string;
                /** @description Sent on this day or earlier */
                to?: string;
                state?: "drafted" | "planned" | "claimed" | "superseded";
                /** @description Of drafts only those that wait for an officer now */
                isDue?: boolean;
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
    Reminder_release: {
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
                    "application/json": components["schemas"]["ReleasedView"];
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
    Reminder_dismiss: {
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
    ReminderPolicy_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddReminderPolicyInput"];
            };
        };
        responses: {
            201: {
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
    ReminderPolicy_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewReminderPolicyInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPreviewView"];
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
    ReminderPolicy_remove: {
        parameters: {
            query: {
                /** @description `version` of the policy that is removed */
                basedOnVersion: number;
            };
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
    ReminderPolicy_listHistory: {
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
                    "application/json": components["schemas"]["HistoryPage"];
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
    ReminderResponses_count: {
        parameters: {
            query?: {
                /** @description Reminders sent on this day or later, in the plan's zone; a year before the last day unless given */
                from?: string;
                /** @description Reminders sent on this day or earlier; today unless given */
                to?: string;
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
                    "application/json": components["schemas"]["ReminderResponsesView"];
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
    ReminderResponses_list: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: number;
                /** @description Reminders sent on this day or later, in the plan's zone; a year before the last day unless given */
                from?: string;
                /** @description Reminders sent on this day or earlier; today unless given */
                to?: string;
                /** @description ISO code of a state */
                state?: string;
                /** @description Code of a policy's step */
                step?: string;
                outcome?: "open" | "answered" | "unanswered";
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
                    "application/json": components["schemas"]["AnsweredReminderPage"];
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
    PersonalData_find: {
        parameters: {
            query: {
                /** @description The address of the account */
                email: string;
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
                    "application/json": components["schemas"]["PersonalDataView"];
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
    PersonalData_readFile: {
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
                    "application/json": {
                        [key: string]: unknown;
                    };
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
    PersonalData_erase: {
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
                "application/json": components["schemas"]["ErasePersonInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
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
