import type { components } from './schema.js';

type Schemas = components['schemas'];

export type Session = Schemas['SessionView'];
export type StateRef = Schemas['StateRef'];
export type ImpreciseDate = Schemas['DateView'];
export type MatrixView = Schemas['MatrixView'];
export type Commitment = Schemas['CommitmentView'];
export type CommitmentDetail = Schemas['CommitmentDetailView'];
export type Assignment = Schemas['AssignmentView'];
export type AssignmentDetail = Schemas['AssignmentDetailView'];
export type Update = Schemas['UpdateView'];
export type PostUpdate = Schemas['PostUpdateInput'];
export type Change = Schemas['ChangeView'];
export type StateProgress = Schemas['StateProgressView'];
export type MemberState = Schemas['MemberStateView'];
export type Instrument = Schemas['InstrumentView'];
export type InstrumentDetail = Schemas['InstrumentDetailView'];
export type Meeting = Schemas['MeetingView'];
export type MeetingDetail = Schemas['MeetingDetailView'];
export type Reminder = Schemas['ReminderView'];
export type ReminderPolicy = Schemas['ReminderPolicyView'];
export type Delivery = Schemas['DeliveryView'];
export type DeliveryDetail = Schemas['DeliveryDetailView'];
export type DemoAccount = Schemas['DemoAccountView'];

/** The words of the four axes (docs/glossary.md); their order is that of the matrix's legend. */
export const statuses = ['not_reported', 'not_started', 'in_progress', 'implemented'] as const;
export const applicabilities = ['full', 'part', 'none'] as const;
export const healths = ['none', 'on_track', 'due_soon', 'overdue', 'stale'] as const;
export const visibilities = ['own_state', 'secretariat', 'member_states', 'public'] as const;

export type Status = (typeof statuses)[number];
export type ReportedStatus = Exclude<Status, 'not_reported'>;
export type Applicability = (typeof applicabilities)[number];
export type Health = (typeof healths)[number];
export type Visibility = (typeof visibilities)[number];
