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
] as const;
