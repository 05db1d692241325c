import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { type Actor } from '#app/kernel/actor.js';
import type { ProposedHoliday } from '#app/modules/member-states/holiday.js';
import {
  HolidayChangeQuery,
  HolidayChangeView,
  type HolidayDayView,
  ImportHolidaysInput,
  PrefillHolidaysInput,
} from '#app/modules/member-states/holiday-change.dto.js';
import {
  type ComparedHolidays,
  HolidayChangesService,
} from '#app/modules/member-states/holiday-changes.service.js';
import { Allow } from '#app/platform/http/allow.js';
import { CurrentActor } from '#app/platform/http/current-actor.js';

@Controller('holidays')
export class HolidayChangesController {
  constructor(private readonly changes: HolidayChangesService) {}

  /** Fills in what the library knows, as expected holidays; what people entered, confirmed or removed stays. */
  @Post('prefill')
  @HttpCode(200)
  @Allow('holiday:edit')
  async prefill(
    @CurrentActor() actor: Actor,
    @Query() { dryRun = false }: HolidayChangeQuery,
    @Body() { stateIds, years }: PrefillHolidaysInput,
  ): Promise<HolidayChangeView> {
    const wanted = { stateIds: stateIds ?? null, years };
    return viewOf(await this.changes.prefill(actor, wanted, dryRun), dryRun);
  }

  /** Imports a file of holidays, all of it or nothing; what is confirmed in the table stays. */
  @Post('import')
  @HttpCode(200)
  @Allow('holiday:edit')
  async import(
    @CurrentActor() actor: Actor,
    @Query() { dryRun = false }: HolidayChangeQuery,
    @Body() { format, text, stateId, source, replacesExpected = false }: ImportHolidaysInput,
  ): Promise<HolidayChangeView> {
    const file = { format, text, stateId: stateId ?? null, source: source ?? null, replacesExpected };
    return viewOf(await this.changes.import(actor, file, dryRun), dryRun);
  }
}

function viewOf({ change, states, notInLibrary }: ComparedHolidays, isDryRun: boolean): HolidayChangeView {
  const byId = new Map(states.map((state) => [state.id, state]));
  const dayOf = ({ stateId, heldOn, name, isConfirmed, source }: ProposedHoliday): HolidayDayView => {
    const state = byId.get(stateId);
    if (state === undefined) throw new Error(`a change names the state ${stateId}, which was not read`);
    return { state, heldOn, name, isConfirmed, source };
  };
  return {
    isDryRun,
    added: change.added.map(dayOf),
    changed: change.changed.map(({ before, after }) => ({ before: dayOf(before), after: dayOf(after) })),
    removed: change.removed.map(dayOf),
    kept: change.kept.map(({ reason, proposed, current }) => ({
      reason,
      proposed: dayOf(proposed),
      current: current && dayOf(current),
    })),
    unchangedCount: change.unchangedCount,
    notInLibrary,
  };
}
