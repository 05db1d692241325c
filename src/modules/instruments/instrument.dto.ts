import { ApiProperty } from '@nestjs/swagger';
import {
  type InstrumentKind,
  instrumentKinds,
  type ParticipationAction,
  participationActions,
} from '#app/modules/instruments/instrument-pack.js';
import { StateRef } from '#app/modules/member-states/state-ref.dto.js';
import { DateView } from '#app/platform/http/date-view.dto.js';

export class InstrumentView {
  id!: string;
  code!: string;
  title!: string;
  shortTitle!: string;
  @ApiProperty({ enum: instrumentKinds })
  kind!: InstrumentKind;
  /** The text stands in for one that is not public */
  isIllustrative!: boolean;
  inForceOn!: string | null;
  source!: string;
  provisionCount!: number;
}

export class InstrumentPage {
  items!: InstrumentView[];
  nextCursor!: string | null;
}

export class MappedProvisionView {
  instrumentCode!: string;
  code!: string;
  title!: string;
}

export class ProvisionView {
  id!: string;
  code!: string;
  title!: string;
  /** Provisions of other instruments that ask for the same, whichever of the two names the other */
  mappedTo!: MappedProvisionView[];
  /** Commitments that carry it out */
  commitmentCount!: number;
}

export class ParticipationView {
  state!: StateRef;
  @ApiProperty({ enum: participationActions })
  action!: ParticipationAction;
  date!: DateView;
  source!: string;
}

export class InstrumentDetailView extends InstrumentView {
  provisions!: ProvisionView[];
  participations!: ParticipationView[];
}
