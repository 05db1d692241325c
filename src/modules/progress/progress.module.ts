import { Module } from '@nestjs/common';
import { MilestonesModule } from '#app/modules/milestones/milestones.module.js';
import { NotificationsModule } from '#app/modules/notifications/notifications.module.js';
import { PlansModule } from '#app/modules/plans/plans.module.js';
import { AssignmentDetailReader } from '#app/modules/progress/assignment-detail.reader.js';
import { AssignmentHistoryReader } from '#app/modules/progress/assignment-history.reader.js';
import { AssignmentsController } from '#app/modules/progress/assignments.controller.js';
import { AssignmentsReader } from '#app/modules/progress/assignments.reader.js';
import { ActRecorder } from '#app/modules/progress/clearance/act-recorder.js';
import { ClearanceSettingsController } from '#app/modules/progress/clearance/clearance-settings.controller.js';
import { ClearanceSettingsReader } from '#app/modules/progress/clearance/clearance-settings.reader.js';
import { ClearanceSettingsService } from '#app/modules/progress/clearance/clearance-settings.service.js';
import { ReturnNotices } from '#app/modules/progress/clearance/return-notices.js';
import { SubmissionDetailReader } from '#app/modules/progress/clearance/submission-detail.reader.js';
import { SubmissionEffects } from '#app/modules/progress/clearance/submission-effects.js';
import { SubmissionsController } from '#app/modules/progress/clearance/submissions.controller.js';
import { SubmissionsReader } from '#app/modules/progress/clearance/submissions.reader.js';
import { SubmissionsRepository } from '#app/modules/progress/clearance/submissions.repository.js';
import { SubmissionsService } from '#app/modules/progress/clearance/submissions.service.js';
import { UpdatesController } from '#app/modules/progress/clearance/updates.controller.js';
import { VisibilityPreviews } from '#app/modules/progress/clearance/visibility-preview.service.js';
import { CommitmentDetailReader } from '#app/modules/progress/commitment-detail.reader.js';
import { MatrixCache } from '#app/modules/progress/matrix-cache.js';
import { MatrixReader } from '#app/modules/progress/matrix.reader.js';
import { PlanProgressController } from '#app/modules/progress/plan-progress.controller.js';
import { StateProgressReader } from '#app/modules/progress/state-progress.reader.js';
import { TargetsService } from '#app/modules/progress/targets.service.js';
import { UpdateMilestones } from '#app/modules/progress/update-milestones.js';
import { UpdateRecorder } from '#app/modules/progress/update-recorder.js';
import { UpdatesReader } from '#app/modules/progress/updates.reader.js';
import { UpdatesRepository } from '#app/modules/progress/updates.repository.js';
import { UpdatesService } from '#app/modules/progress/updates.service.js';

@Module({
  imports: [MilestonesModule, NotificationsModule, PlansModule],
  controllers: [
    PlanProgressController,
    AssignmentsController,
    SubmissionsController,
    UpdatesController,
    ClearanceSettingsController,
  ],
  providers: [
    AssignmentsReader,
    AssignmentDetailReader,
    AssignmentHistoryReader,
    CommitmentDetailReader,
    StateProgressReader,
    UpdatesReader,
    { provide: MatrixCache, useFactory: () => new MatrixCache() },
    MatrixReader,
    UpdateMilestones,
    UpdatesRepository,
    UpdateRecorder,
    UpdatesService,
    TargetsService,
    SubmissionsReader,
    SubmissionsRepository,
    SubmissionEffects,
    ReturnNotices,
    ActRecorder,
    SubmissionsService,
    SubmissionDetailReader,
    VisibilityPreviews,
    ClearanceSettingsReader,
    ClearanceSettingsService,
  ],
  exports: [UpdatesService, AssignmentsReader],
})
export class ProgressModule {}
