import { Global, Module } from '@nestjs/common';
import { AuditExport } from '#app/modules/audit/audit-export.js';
import { AuditHealth } from '#app/modules/audit/audit-health.js';
import { AuditSealer } from '#app/modules/audit/audit-sealer.js';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';

@Global()
@Module({
  providers: [AuditExport, AuditHealth, AuditSealer, AuditTrail],
  exports: [AuditExport, AuditHealth, AuditSealer, AuditTrail],
})
export class AuditModule {}
