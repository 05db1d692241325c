import { Module } from '@nestjs/common';
import { NotificationsModule } from '#app/modules/notifications/notifications.module.js';
import { PersonalDataController } from '#app/modules/personal-data/personal-data.controller.js';
import { PersonalDataReader } from '#app/modules/personal-data/personal-data.reader.js';
import { PersonErasureRepository } from '#app/modules/personal-data/person-erasure.repository.js';
import { PersonErasureService } from '#app/modules/personal-data/person-erasure.service.js';

@Module({
  imports: [NotificationsModule],
  controllers: [PersonalDataController],
  providers: [PersonalDataReader, PersonErasureRepository, PersonErasureService],
})
export class PersonalDataModule {}
