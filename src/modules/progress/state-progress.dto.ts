import { ApiProperty } from '@nestjs/swagger';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { AssignmentView } from '#app/modules/progress/assignment.dto.js';
import { AdoptionView } from '#app/modules/progress/matrix.dto.js';

export class StateWithZoneView extends StateRef {
  /** IANA name */
  timeZone!: string;
}

export class FocalPointView {
  displayName!: string;
  post!: string | null;
  @ApiProperty({ enum: ['main', 'alternate', 'validating_authority'] })
  function!: 'main' | 'alternate' | 'validating_authority';
}

/** One state in one plan, as far as its reader may know. */
export class StateProgressView {
  state!: StateWithZoneView;
  @ApiProperty({ enum: ['member', 'invited'] })
  standing!: 'member' | 'invited';
  adoption!: AdoptionView | null;
  /** Four statuses in the order of the matrix's legend, then what does not apply */
  counts!: number[];
  /** What is still to do, the most urgent first */
  nextDue!: AssignmentView[];
  lastUpdatedAt!: Date | null;
  /** Named to the state itself and to the secretariat only */
  focalPoints!: FocalPointView[];
  /** Is the reader told who they are? An empty list then says that nobody is nominated */
  showsFocalPoints!: boolean;
}
