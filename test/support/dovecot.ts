import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.js';

const PROGRAM = '/usr/sbin/dovecot';
/** Dovecot gives no mail to root. */
const NOBODY = 65_534;

/** An IMAP server as secretariats run it, with one account. */
export interface Dovecot {
  readonly url: string;
  /** Puts a mail into the inbox, as delivery does. */
  deliver(name: string, text: string): Promise<void>;
  /** Marks a mail as seen, as a person's mail program does. */
  open(name: string): Promise<void>;
  /** Names of the mails that are marked as seen. */
  seen(): Promise<string[]>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends it and removes its mails. */
  remove(): Promise<void>;
}

/**
 * Is Dovecot here (Debian: dovecot-imapd)? Where it is not, leave the tests on it unregistered.
 * @throws where it is not and CI=true: what CI leaves out, nobody notices.
 */
export function hasDovecot(): boolean {
  if (existsSync(PROGRAM)) return true;
  const remark = `there is no ${PROGRAM}`;
  if (process.env['CI'] === 'true') throw new Error(`${remark}, and CI=true leaves no test out`);
  console.log(`Left out: the tests on an IMAP server, since ${remark}.`);
  return false;
}

export async function startDovecot(): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'actif-dovecot-'));
  const port = await freePort();
  const owner = userInfo().uid === 0 ? { uid: NOBODY, gid: NOBODY } : userInfo();
  const mail = join(folder, 'mail');
  for (const part of ['', 'tmp', 'new', 'cur']) {
    await mkdir(join(mail, part), { recursive: true });
    await chown(join(mail, part), owner.uid, owner.gid);
  }
  await chown(folder, owner.uid, owner.gid);
  await writeFile(join(folder, 'dovecot.conf'), configurationOf(folder, port, owner));
  let running: ChildProcess | undefined;

  const dovecot: Dovecot = {
    url: `imap://bounces%40secretariat.example:p%40ss@127.0.0.1:${port}/INBOX`,
    deliver: async (name, text) => {
      await writeFile(join(mail, 'tmp', name), text);
      await chown(join(mail, 'tmp', name), owner.uid, owner.gid);
      await rename(join(mail, 'tmp', name), join(mail, 'new', name));
    },
    open: (name) => rename(join(mail, 'new', name), join(mail, 'cur', `${name}:2,S`)),
    seen: async () => {
      const names = await readdir(join(mail, 'cur'));
      return names
        .filter((name) => /:2,\w*S/.test(name))
        .map((name) => name.replace(/[:,].*/, ''))
        .sort();
    },
    start: async () => {
      running = spawn(PROGRAM, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
      await eventually(() => isListening(port));
    },
    stop: async () => {
      if (running === undefined || running.exitCode !== null) return;
      const ended = once(running, 'exit');
      running.kill('SIGTERM');
      await ended;
    },
    remove: async () => {
      await dovecot.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await dovecot.start();
  return dovecot;
}

function configurationOf(folder: string, port: number, owner: { uid: number; gid: number }): string {
  const { uid, username } = userInfo();
  // Without root there is nobody to change to.
  const asOneself = `
    default_internal_user = ${username}
    default_internal_group = ${username}
    default_login_user = ${username}
    service anvil {
      chroot =
    }
    service stats {
      chroot =
    }
    service imap-login {
      chroot =
    }`;
  return `
    base_dir = ${folder}/run
    state_dir = ${folder}/state
    log_path = ${folder}/log
    protocols = imap
    listen = 127.0.0.1
    ssl = no
    disable_plaintext_auth = no
    mail_location = maildir:${folder}/mail
    passdb {
      driver = static
      args = password=p@ss
    }
    userdb {
      driver = static
      args = uid=${owner.uid} gid=${owner.gid} home=${folder}/mail
    }
    first_valid_uid = ${owner.uid}
    service imap-login {
      inet_listener imap {
        port = ${port}
      }
      inet_listener imaps {
        port = 0
      }
    }
    ${uid === 0 ? '' : asOneself}
  `;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
