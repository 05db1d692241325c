/**
 * One process of the tracker as `serve` composes it, without HTTP, and with a calendar that the bench moves. The system
 * clock, on which leases and retries run, is the real one.
 */
import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '#app/app.module.js';
import { MovableClock } from '#app/kernel/clock.js';
import { ReminderTicks } from '#app/modules/reminders/reminder-ticks.js';
import { readEnvironment } from '#app/platform/config/environment.js';
import { Runtime } from '#app/platform/config/runtime.js';
import { asSystem } from '#app/platform/database/acting.js';
import { createLogger, NestLogger } from '#app/platform/observability/logger.js';
import { readSettings } from '../children.js';
import type { Order, Report, TrackerRole, TrackerSettings } from './messages.js';

const MEGABYTE = 1_048_576;

const { databaseUrl, redisUrl, smtpUrl } = readSettings<TrackerSettings>();

async function start(role: TrackerRole, calendarAt: string): Promise<(order: Order) => Promise<void>> {
  const environment = readEnvironment({
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    DEMO: 'false',
    SMTP_URL: smtpUrl,
    PUBLIC_URL: 'https://tracker.example',
    SECRET_KEY: 'only for benches, and forty characters long',
    LOG_LEVEL: process.env['BENCH_LOG_LEVEL'] ?? 'silent',
  });
  const calendarClock = new MovableClock(new Date(calendarAt));
  const app = await NestFactory.createApplicationContext(
    AppModule.with({ environment, runtime: new Runtime(role), calendarClock }),
    { logger: new NestLogger(createLogger(environment.LOG_LEVEL)), abortOnError: false },
  );
  process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
  const ticks = app.get(ReminderTicks, { strict: false });

  async function tick(): Promise<string | null> {
    try {
      await asSystem('bench', () => ticks.run());
      return null;
    } catch (error) {
      return String(error);
    }
  }

  return async (order) => {
    switch (order.kind) {
      case 'start':
        throw new Error('it has been started');
      case 'calendar':
        calendarClock.moveTo(new Date(order.at));
        return;
      case 'tick':
        say({ kind: 'ticked', fault: await tick() });
        return;
      case 'tick-forever':
        for (;;) {
          await tick();
          await pause(order.pauseMs);
        }
      case 'weigh': {
        globalThis.gc?.();
        const { heapUsed, rss } = process.memoryUsage();
        say({ kind: 'weight', heapMb: heapUsed / MEGABYTE, residentMb: rss / MEGABYTE });
      }
    }
  };
}

function say(report: Report): void {
  process.send?.(report);
}

let obey: ((order: Order) => Promise<void>) | undefined;

async function hear(order: Order): Promise<void> {
  if (obey) {
    await obey(order);
    return;
  }
  if (order.kind !== 'start') throw new Error(`${order.kind} comes before it has been started`);
  obey = await start(order.role, order.calendarAt);
  say({ kind: 'started' });
}

process.on('message', (order: Order) => void hear(order));
// Whoever measured is gone: nobody would end this process.
process.once('disconnect', () => process.exit(1));
say({ kind: 'loaded' });
