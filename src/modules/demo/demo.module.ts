import { Module } from '@nestjs/common';
import { DemoAccounts } from '#app/modules/demo/demo-accounts.js';
import { DemoSeed } from '#app/modules/demo/demo-seed.js';
import { ImportsModule } from '#app/modules/imports/imports.module.js';

/** Exists in the demo only: none of its routes is known to a production server. */
@Module({
  imports: [ImportsModule],
  providers: [DemoAccounts, DemoSeed],
})
export class DemoModule {}
