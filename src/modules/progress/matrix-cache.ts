import { hash } from 'node:crypto';

/** A document as it is sent, and what names its content. */
export interface TaggedDocument {
  body: Buffer;
  /** Of the content, not of its version: what a reader may not see must not be told by a new tag either. */
  etag: string;
}

interface Entry extends TaggedDocument {
  version: string;
}

const DEFAULT_BYTES = 64 * 1024 * 1024;

/**
 * Built matrices, one per plan, viewer, filters and day; the least recently read give way.
 * A version change replaces an entry on its next read, so nothing needs to be told to the cache.
 */
export class MatrixCache {
  private readonly entries = new Map<string, Entry>();
  private readonly building = new Map<string, Promise<TaggedDocument>>();
  private bytes = 0;

  /** @param capacityBytes 0 keeps nothing and builds for every reader. */
  constructor(private readonly capacityBytes = DEFAULT_BYTES) {}

  /** The document at `version`, built once however many ask for it at the same time. */
  async get(key: string, version: string, build: () => Promise<Buffer>): Promise<TaggedDocument> {
    if (this.capacityBytes === 0) return tagged(await build());
    const entry = this.entries.get(key);
    if (entry?.version === version) {
      this.entries.delete(key);
      this.entries.set(key, entry);
      return entry;
    }
    const attempt = `${key} ${version}`;
    return this.building.get(attempt) ?? this.buildOnce(attempt, key, version, build);
  }

  private buildOnce(
    attempt: string,
    key: string,
    version: string,
    build: () => Promise<Buffer>,
  ): Promise<TaggedDocument> {
    const running = build()
      .then((body) => {
        const document = tagged(body);
        this.keep(key, { version, ...document });
        return document;
      })
      .finally(() => this.building.delete(attempt));
    this.building.set(attempt, running);
    return running;
  }

  private keep(key: string, entry: Entry): void {
    this.drop(key);
    this.entries.set(key, entry);
    this.bytes += entry.body.length;
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.capacityBytes) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.bytes -= this.entries.get(key)?.body.length ?? 0;
    this.entries.delete(key);
  }
}

function tagged(body: Buffer): TaggedDocument {
  return { body, etag: `W/"${hash('sha256', body, 'base64url')}"` };
}
