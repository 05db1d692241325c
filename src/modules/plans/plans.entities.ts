import { Assignment, AssignmentStanding, MatrixVersion } from '#app/modules/plans/assignment.entity.js';
import { Commitment, CommitmentProvision, ReportingPeriodRow } from '#app/modules/plans/commitment.entity.js';
import { Adoption, Area, Plan } from '#app/modules/plans/plan.entity.js';

export const plansEntities = [
  Plan,
  Area,
  Adoption,
  Commitment,
  CommitmentProvision,
  ReportingPeriodRow,
  Assignment,
  AssignmentStanding,
  MatrixVersion,
] as const;
