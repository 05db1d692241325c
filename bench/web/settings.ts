/** What the servers of the benchmark share; each runs in a process of its own. */
export interface ServerSettings {
  databaseUrl: string;
  secretKey: string;
  /** The calendar clock stands here, so that every run measures the same day. */
  today: string;
}

/** Said by a server to its parent once it listens. */
export interface Listening {
  port: number;
}
