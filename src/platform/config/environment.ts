import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Max,
  Min,
  validateSync,
} from 'class-validator';

const postgresUrl = { protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true };

/**
 * Every environment variable that the tracker reads, validated at start; `.env.example` describes them for operators.
 * Use {@link readEnvironment}: its result has every derived default filled in.
 */
export class Environment {
  @IsOptional() @IsIn(['development', 'test', 'production']) NODE_ENV = 'development';
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(65535) PORT = 3000;
  @IsOptional() @IsString() @IsNotEmpty() HOST = '127.0.0.1';
  /** Address that people use, without a trailing slash; links in mails start with it. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  PUBLIC_URL = '';
  /** Of the server's own role, neither owner nor superuser. Unset: the embedded server in DATA_DIR. */
  @IsOptional() @IsUrl(postgresUrl) DATABASE_URL?: string;
  /** Of the role that owns the tables and migrates; default DATABASE_URL. */
  @IsOptional() @IsUrl(postgresUrl) DATABASE_OWNER_URL?: string;
  /** A read-only replica for reads of the past and reports. */
  @IsOptional() @IsUrl(postgresUrl) DATABASE_REPLICA_URL?: string;
  /** Set: BullMQ works on Redis. Unset: on PostgreSQL. */
  @IsOptional()
  @IsUrl({ protocols: ['redis', 'rediss'], require_tld: false, require_protocol: true })
  REDIS_URL?: string;
  /** Unset in the demo: the built-in SMTP server. */
  @IsOptional()
  @IsUrl({ protocols: ['smtp', 'smtps'], require_tld: false, require_protocol: true })
  SMTP_URL?: string;
  /** `Name <address>` or an address. */
  @IsOptional() @IsEmail({ allow_display_name: true }) MAIL_FROM =
    'ACTIF tracker desk <desk@secretariat.example>';
  /** The envelope's sender, to which mail systems return mails; default: the address of MAIL_FROM. */
  @IsOptional() @IsEmail() BOUNCES_ADDRESS?: string;
  /** The mailbox that returned mails are read from, `imaps://user:password@host/INBOX`. */
  @IsOptional()
  @IsUrl({ protocols: ['imap', 'imaps'], require_tld: false, require_protocol: true })
  BOUNCES_IMAP_URL?: string;
  /** The folder that returned mails are read from, one in each file. */
  @IsOptional() @IsString() @IsNotEmpty() BOUNCES_DROP_DIR?: string;
  /** What becomes of a mail when nobody knows whether the mail server took it: sent again, or held for an administrator. */
  @IsOptional() @IsIn(['resend', 'hold']) UNCERTAIN_MAILS: 'resend' | 'hold' = 'resend';
  /** Who signs in with a second factor or not at all. Unset: administrators; in the demo nobody. */
  @IsOptional()
  @IsIn(['administrators', 'everybody', 'nobody'])
  REQUIRE_SECOND_FACTOR?: 'administrators' | 'everybody' | 'nobody';
  /** A session that nobody uses for this long has ended. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(5) @Max(1440) SESSION_IDLE_MINUTES = 120;
  /** A session ends this long after signing in, however much it is used. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(168) SESSION_HOURS = 12;
  /** Single sign-on by OpenID Connect: the provider's issuer identifier, as its discovery document has it. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  OIDC_ISSUER?: string;
  @IsOptional() @IsString() @IsNotEmpty() OIDC_CLIENT_ID?: string;
  @IsOptional() @IsString() @IsNotEmpty() OIDC_CLIENT_SECRET?: string;
  /** What the button on the sign-in page calls the provider. */
  @IsOptional() @IsString() @Length(1, 60) OIDC_NAME = 'single sign-on';
  /** Values of `acr` or `amr`, separated by commas, with which the provider says that it asked for a second factor. */
  @IsOptional() @IsString() @IsNotEmpty() OIDC_SECOND_FACTOR?: string;
  /** Whom the checkpoint of the audit trail is mailed to each day; it is in a file in DATA_DIR all the same. */
  @IsOptional() @IsEmail() AUDIT_CHECKPOINT_TO?: string;
  /** At least 32 characters; keys the hashes of session and access tokens. Unset in the demo: made once and kept in DATA_DIR. */
  @IsOptional() @IsString() @Length(32, 512) SECRET_KEY = '';
  @IsOptional() @IsString() @IsNotEmpty() DATA_DIR = 'var';
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  DEMO?: boolean;
  @IsOptional() @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) LOG_LEVEL = 'info';
  /** Number of reverse proxies in front, whose X-Forwarded-* headers are believed. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(10) TRUSTED_PROXIES = 0;

  get isDemo(): boolean {
    return this.DEMO === true;
  }
}

/** All faults of the configuration at once, one sentence each. */
export class EnvironmentError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
    this.name = 'EnvironmentError';
  }
}

/**
 * Reads and completes the configuration.
 * @throws EnvironmentError naming every fault.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const known = Object.keys(new Environment());
  const declared = [
    ...known,
    'DATABASE_URL',
    'DATABASE_OWNER_URL',
    'DATABASE_REPLICA_URL',
    'REDIS_URL',
    'SMTP_URL',
    'REQUIRE_SECOND_FACTOR',
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
    'OIDC_SECOND_FACTOR',
    'BOUNCES_ADDRESS',
    'BOUNCES_IMAP_URL',
    'BOUNCES_DROP_DIR',
    'AUDIT_CHECKPOINT_TO',
    'DEMO',
  ];
  // An empty variable is an unset one, as Compose files write it.
  const given = Object.fromEntries(
    declared.flatMap((name) => (variables[name] ? [[name, variables[name]]] : [])),
  );
  const environment = plainToInstance(Environment, given, { exposeDefaultValues: true });
  environment.DEMO ??= environment.DATABASE_URL === undefined;
  const faults = validateSync(environment, { skipUndefinedProperties: true })
    .filter((error) => variables[error.property])
    .flatMap((error) => Object.values(error.constraints ?? {}).map((text) => `${error.property}: ${text}`));
  faults.push(...contradictionsOf(environment));
  if (faults.length > 0) throw new EnvironmentError(faults);
  return withDefaults(environment);
}

function contradictionsOf(environment: Environment): string[] {
  const faults: string[] = [];
  if (environment.isDemo && environment.NODE_ENV === 'production') {
    faults.push('DEMO: production does not start with a movable clock; set DEMO=false');
  }
  if (!environment.isDemo) {
    if (!environment.DATABASE_URL) faults.push('DATABASE_URL: needed outside the demo');
    if (!environment.SMTP_URL) faults.push('SMTP_URL: needed outside the demo');
    if (!environment.SECRET_KEY) faults.push('SECRET_KEY: needed outside the demo, at least 32 characters');
  }
  const { OIDC_ISSUER, OIDC_CLIENT_ID } = environment;
  if ((OIDC_ISSUER === undefined) !== (OIDC_CLIENT_ID === undefined)) {
    faults.push('OIDC_ISSUER, OIDC_CLIENT_ID: single sign-on needs both');
  }
  // What comes back over an open line could have been written by anybody.
  if (OIDC_ISSUER?.startsWith('http:') && URL.canParse(OIDC_ISSUER) && !isLoopback(OIDC_ISSUER)) {
    faults.push('OIDC_ISSUER: must begin with https:, except on this machine');
  }
  return faults;
}

function isLoopback(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}

function withDefaults(environment: Environment): Environment {
  environment.DATA_DIR = resolve(environment.DATA_DIR);
  environment.DATABASE_OWNER_URL ??= environment.DATABASE_URL;
  // The demo's accounts sign in with what its file lists (docs/guides/operators.md).
  environment.REQUIRE_SECOND_FACTOR ??= environment.isDemo ? 'nobody' : 'administrators';
  environment.PUBLIC_URL = (environment.PUBLIC_URL || `http://localhost:${environment.PORT}`).replace(
    /\/+$/,
    '',
  );
  if (!environment.SECRET_KEY) environment.SECRET_KEY = keptSecret(environment.DATA_DIR);
  return environment;
}

function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret-key');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const secret = randomBytes(32).toString('base64url');
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  } catch {
    throw new EnvironmentError([
      `DATA_DIR: ${dataDir} cannot be written to; give this account the permission, or set another folder`,
    ]);
  }
  return secret;
}
