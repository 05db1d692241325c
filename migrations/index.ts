// In the order in which they run; each is never edited once merged.
import { CreateMemberStates1795424400000 } from '#migrations/1795424400000-create-member-states.js';
import { CreateUsers1795424460000 } from '#migrations/1795424460000-create-users.js';
import { CreateAuditEntries1795424520000 } from '#migrations/1795424520000-create-audit-entries.js';
import { CreateInstruments1795424580000 } from '#migrations/1795424580000-create-instruments.js';
import { CreatePlans1795424640000 } from '#migrations/1795424640000-create-plans.js';
import { CreateProgressUpdates1795424700000 } from '#migrations/1795424700000-create-progress-updates.js';
import { CreateMeetings1795424760000 } from '#migrations/1795424760000-create-meetings.js';
import { CreateDeliveries1795424820000 } from '#migrations/1795424820000-create-deliveries.js';
import { CreateMilestones1795424880000 } from '#migrations/1795424880000-create-milestones.js';
import { CreateReminders1795424940000 } from '#migrations/1795424940000-create-reminders.js';
import { CreateDemoClock1795425000000 } from '#migrations/1795425000000-create-demo-clock.js';
import { InsertDefaultReminderPolicies1795425060000 } from '#migrations/1795425060000-insert-default-reminder-policies.js';
import { DeepenReminderPolicies1795425120000 } from '#migrations/1795425120000-deepen-reminder-policies.js';
import { CreatePersonalSettings1795425180000 } from '#migrations/1795425180000-create-personal-settings.js';
import { DeepenDeliveries1795425240000 } from '#migrations/1795425240000-deepen-deliveries.js';
import { IndexDaysOfLists1795425480000 } from '#migrations/1795425480000-index-days-of-lists.js';
import { AddressRemindersToPosts1795425540000 } from '#migrations/1795425540000-address-reminders-to-posts.js';
import { TellWaitingFromGivenDeliveries1795425600000 } from '#migrations/1795425600000-tell-waiting-from-given-deliveries.js';
import { SayWhyBouncesMatchNoDelivery1795425610000 } from '#migrations/1795425610000-say-why-bounces-match-no-delivery.js';
import { RecordAnswersToMails1795425660000 } from '#migrations/1795425660000-record-answers-to-mails.js';
import { CreateMailLinkRevocations1795425670000 } from '#migrations/1795425670000-create-mail-link-revocations.js';
import { DeepenHolidays1795425720000 } from '#migrations/1795425720000-deepen-holidays.js';
import { CreateCorrespondenceChannels1795425760000 } from '#migrations/1795425760000-create-correspondence-channels.js';
import { CreateLetters1795425770000 } from '#migrations/1795425770000-create-letters.js';
import { IndexRemindersSent1795425800000 } from '#migrations/1795425800000-index-reminders-sent.js';
import { DeepenSignIn1795426200000 } from '#migrations/1795426200000-deepen-sign-in.js';
import { CreateClearance1795426400000 } from '#migrations/1795426400000-create-clearance.js';
import { TellWhatWaitsForClearance1795426410000 } from '#migrations/1795426410000-tell-what-waits-for-clearance.js';
import { CreateRowPolicies1795426800000 } from '#migrations/1795426800000-create-row-policies.js';
import { GuardMails1795426810000 } from '#migrations/1795426810000-guard-mails.js';

export const migrations = [
  CreateMemberStates1795424400000,
  CreateUsers1795424460000,
  CreateAuditEntries1795424520000,
  CreateInstruments1795424580000,
  CreatePlans1795424640000,
  CreateProgressUpdates1795424700000,
  CreateMeetings1795424760000,
  CreateDeliveries1795424820000,
  CreateMilestones1795424880000,
  CreateReminders1795424940000,
  CreateDemoClock1795425000000,
  InsertDefaultReminderPolicies1795425060000,
  DeepenReminderPolicies1795425120000,
  CreatePersonalSettings1795425180000,
  DeepenDeliveries1795425240000,
  IndexDaysOfLists1795425480000,
  AddressRemindersToPosts1795425540000,
  TellWaitingFromGivenDeliveries1795425600000,
  SayWhyBouncesMatchNoDelivery1795425610000,
  RecordAnswersToMails1795425660000,
  CreateMailLinkRevocations1795425670000,
  DeepenHolidays1795425720000,
  CreateCorrespondenceChannels1795425760000,
  CreateLetters1795425770000,
  IndexRemindersSent1795425800000,
  DeepenSignIn1795426200000,
  CreateClearance1795426400000,
  TellWhatWaitsForClearance1795426410000,
  CreateRowPolicies1795426800000,
  GuardMails1795426810000,
] as const;
