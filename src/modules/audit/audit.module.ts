import { Global, Module } from '@nestjs/common';
import { AuditController } from '#app/modules/audit/audit.controller.js';
import { AuditEntriesReader } from '#app/modules/audit/audit-entries.reader.js';
import { AuditExport } from '#app/modules/audit/audit-export.js';
import { AuditHealth } from '#app/modules/audit/audit-health.js';
import { AuditSealer } from '#app/modules/audit/audit-sealer.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';
import { AuditedAccess } from '#app/modules/audit/audited-access.js';
import { CheckpointReader } from '#app/modules/audit/checkpoint.reader.js';
import { HistoryReader } from '#app/modules/audit/history.reader.js';
import { OriginRetention } from '#app/modules/audit/origin-retention.js';
import { AccessLog } from '#app/platform/http/access-log.js';

@Global()
@Module({
  controllers: [AuditController],
  providers: [
    AuditEntriesReader,
    AuditExport,
    AuditHealth,
    AuditSealer,
    AuditTrail,
    CheckpointReader,
    HistoryReader,
    OriginRetention,
    { provide: AccessLog, useClass: AuditedAccess },
  ],
  exports: [AccessLog, AuditExport, AuditHealth, AuditSealer, AuditTrail, CheckpointReader, HistoryReader],
})
export class AuditModule {}
