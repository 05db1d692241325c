import { accountsEntities } from '#app/modules/accounts/account-link.entity.js';
import { demoEntities } from '#app/modules/demo/demo.entity.js';
import { identityEntities } from '#app/modules/identity/identity.entity.js';
import { importsEntities } from '#app/modules/imports/pack.entity.js';
import { instrumentsEntities } from '#app/modules/instruments/instrument.entity.js';
import { mailLinksEntities } from '#app/modules/mail-links/mail-link.entity.js';
import { lettersEntities } from '#app/modules/letters/letter.entity.js';
import { meetingsEntities } from '#app/modules/meetings/meeting.entity.js';
import { memberStatesEntities } from '#app/modules/member-states/member-state.entity.js';
import { milestonesEntities } from '#app/modules/milestones/milestone.entity.js';
import { notificationsEntities } from '#app/modules/notifications/delivery.entity.js';
import { preferencesEntities } from '#app/modules/notifications/preferences.entity.js';
import { plansEntities } from '#app/modules/plans/plans.entities.js';
import { clearanceEntities } from '#app/modules/progress/clearance/submission.entity.js';
import { progressEntities } from '#app/modules/progress/progress.entity.js';
import { remindersEntities } from '#app/modules/reminders/reminder.entity.js';
import type { EntityClass } from '#app/platform/database/data-source.js';

/** Every TypeORM entity; CI compares them with what the migrations make. */
export const entities: readonly EntityClass[] = [
  ...memberStatesEntities,
  ...identityEntities,
  ...accountsEntities,
  ...milestonesEntities,
  ...instrumentsEntities,
  ...plansEntities,
  ...progressEntities,
  ...clearanceEntities,
  ...meetingsEntities,
  ...notificationsEntities,
  ...preferencesEntities,
  ...mailLinksEntities,
  ...lettersEntities,
  ...remindersEntities,
  ...importsEntities,
  ...demoEntities,
];
