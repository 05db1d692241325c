import { Module } from '@nestjs/common';
import { CheckpointPublisher } from '#app/modules/checkpoints/checkpoint-publisher.js';
import { NotificationsModule } from '#app/modules/notifications/notifications.module.js';

@Module({ imports: [NotificationsModule], providers: [CheckpointPublisher] })
export class CheckpointsModule {}
