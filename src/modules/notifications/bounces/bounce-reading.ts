import { Injectable, Logger } from '@nestjs/common';
import type { BounceSource } from '#app/modules/notifications/bounce.js';
import { BounceRecorder } from '#app/modules/notifications/bounces/bounce-recorder.js';
import { readBounceReport, UnreadableMailError } from '#app/modules/notifications/bounces/bounce-report.js';

/** `recorded`, `other`: a mail, but no notification; `unreadable`. */
export type ReadingResult = 'recorded' | 'other' | 'unreadable';

/** Reads one mail that came back, wherever it was found. */
@Injectable()
export class BounceReading {
  private readonly logger = new Logger(BounceReading.name);

  constructor(private readonly recorder: BounceRecorder) {}

  /** @param name says in the log which mail it is. Fails only where the database does. */
  async read(raw: Buffer, source: BounceSource, name: string): Promise<ReadingResult> {
    try {
      const report = await readBounceReport(raw);
      if (report === null) return 'other';
      await this.recorder.record(report, source);
      return 'recorded';
    } catch (error) {
      if (!(error instanceof UnreadableMailError)) throw error;
      this.logger.warn(`${name}: ${error.message}`);
      return 'unreadable';
    }
  }
}
