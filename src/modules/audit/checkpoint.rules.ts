/** The end of the chain at some instant, as it was told outside the database. Hashes are hexadecimal. */
export interface Checkpoint {
  publishedAt: string;
  number: number;
  hash: string;
}

/** A line of the file of checkpoints, and of the mail: three words. */
export function checkpointLine({ publishedAt, number, hash }: Checkpoint): string {
  return `${publishedAt} ${number} sha256:${hash}`;
}

const LINE = /(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)\s+(\d{1,15})\s+sha256:([0-9a-f]{64})/g;

/** The checkpoints in a text: the file, or a mail that was kept, which may have broken the line. */
export function readCheckpoints(text: string): Checkpoint[] {
  return [...text.matchAll(LINE)].flatMap(([, publishedAt, number, hash]) =>
    publishedAt && number && hash ? [{ publishedAt, number: Number(number), hash }] : [],
  );
}
