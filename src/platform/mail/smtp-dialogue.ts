import { pipeline, type Readable, Transform, type TransformCallback } from 'node:stream';

/**
 * Follows one mail through the SMTP dialogue.
 *
 * nodemailer's error of a lost connection does not say how far the dialogue had come, and its one time limit is for every
 * step. A mail server that is slow to answer the end of a mail must be waited for much longer than one that is slow at any
 * other step: whoever gives up there sends it a second time (RFC 5321, section 4.5.3.2.6).
 */
export class SmtpDialogue {
  private readonly control = new AbortController();
  private limit?: NodeJS.Timeout;
  private hasEnded = false;

  /**
   * @param limitMs the longest that the steps before the end of the mail may take together.
   * @param isStillOurs asked when the mail begins and when it ends: may it be sent by this process?
   */
  constructor(
    private readonly limitMs: number,
    private readonly isStillOurs: () => boolean,
  ) {}

  /** Aborts when the limit is passed, or the mail is no longer ours: no more of it is sent. */
  get signal(): AbortSignal {
    return this.control.signal;
  }

  /** All of the mail was written to the connection, or is at this moment: from now on the mail server may have taken it. */
  get isDataSent(): boolean {
    return this.hasEnded;
  }

  /**
   * Called for the mail's text when a connection begins with it; again when that connection turns out to be dead.
   * Of what is not to be sent the end never comes: without the final dot no mail server takes it.
   */
  follow(text: Readable): Readable {
    clearTimeout(this.limit);
    this.limit = setTimeout(() => this.control.abort(), this.limitMs);
    if (!this.isStillOurs()) this.control.abort();
    const guarded = new Transform({
      // Takes a piece only when the one before was taken, so that the end comes when all else has been read.
      readableHighWaterMark: 1,
      transform: (piece, _encoding, done) => done(null, piece),
      flush: (done) => this.end(done),
    });
    // An error of the text destroys what is read, and nodemailer is told there.
    return pipeline(text, guarded, () => {});
  }

  private end(done: TransformCallback): void {
    if (!this.isStillOurs()) this.control.abort();
    if (this.signal.aborted) return done(new Error('the mail is not ours to send any more'));
    this.hasEnded = true;
    clearTimeout(this.limit);
    done();
  }

  close(): void {
    clearTimeout(this.limit);
  }
}
