import { Global, Module } from '@nestjs/common';
import { Queues } from '#app/platform/queue/queues.js';
import { Ticker } from '#app/platform/queue/ticker.js';

@Global()
@Module({ providers: [Queues, Ticker], exports: [Queues, Ticker] })
export class QueueModule {}
