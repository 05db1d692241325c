import { accessSync, constants, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './children.mjs';
import { giveUp, root, say, unlessDone } from './project.mjs';

const bin = (path) => join(root, 'node_modules', path);
const manifests = ['package.json', 'package-lock.json'];

const builds = {
  api: {
    stamp: 'dist/.built-from',
    sources: [
      'src',
      'migrations',
      '.swcrc',
      'nest-cli.json',
      'tsconfig.json',
      'tsconfig.build.json',
      ...manifests,
    ],
    work: async () => {
      // The type check comes before the Swagger plugin writes this file, which the source imports; what an earlier build
      // wrote may name what has moved since.
      writeFileSync(join(root, 'src/metadata.ts'), 'export default async () => ({});\n');
      say('Building the API …');
      await runQuietly('Building the API', process.execPath, [bin('@nestjs/cli/bin/nest.js'), 'build']);
    },
  },
  web: {
    stamp: 'web/dist/.built-from',
    sources: [
      'web/src',
      'web/public',
      'web/index.html',
      'web/vite.config.ts',
      'web/tsconfig.json',
      ...manifests,
    ],
    work: async () => {
      say('Building the web app …');
      await runQuietly('Building the web app', process.execPath, [bin('vite/bin/vite.js'), 'build', 'web']);
    },
  },
};

/** Makes this clone ready to run: packages installed, and the named parts built. What is done is not done again. */
export async function prepare(parts = ['api', 'web']) {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    giveUp(
      `The folder ${root} cannot be written to: give this account the permission, or clone to another folder.`,
    );
  }
  await unlessDone(
    { stamp: 'node_modules/.installed-from', sources: manifests, more: process.versions.modules },
    install,
  );
  await Promise.all(parts.map((part) => unlessDone(builds[part], builds[part].work)));
}

async function install() {
  say('Installing packages; the first time this takes a minute or two …');
  // --no-save: the lock file is for every platform, and npm would leave out what this one's registry does not offer.
  const args = [
    'install',
    '--no-save',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  if (npm) await runQuietly('npm install', process.execPath, [npm, ...args]);
  else await runQuietly('npm install', 'npm', args);
}
