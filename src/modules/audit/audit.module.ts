import { Global, Module } from '@nestjs/common';
import { AuditTrail } from '#app/modules/audit/audit-trail.js';

@Global()
@Module({ providers: [AuditTrail], exports: [AuditTrail] })
export class AuditModule {}
