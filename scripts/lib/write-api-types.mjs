import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { giveUp, root, say } from './project.mjs';

const file = 'web/src/lib/schema.d.ts';
const head = '/** Made from the OpenAPI document by `npm run openapi`; not edited by hand. */\n\n';

export async function writeApiTypes({ isCheck }) {
  await prepare(['api']);
  const { default: openapiTypescript, astToString } = await import('openapi-typescript');
  const document = execFileSync(process.execPath, ['dist/src/main.js', 'cli', 'openapi'], { cwd: root });
  const types = head + astToString(await openapiTypescript(document));
  const path = join(root, file);
  const isCurrent = existsSync(path) && readFileSync(path, 'utf8') === types;
  if (isCheck && !isCurrent)
    giveUp(`${file} is not what the API says: run npm run openapi and commit the result.`);
  if (!isCurrent) writeFileSync(path, types);
  say(isCurrent ? `${file} is up to date.` : `${file} is written.`);
}
