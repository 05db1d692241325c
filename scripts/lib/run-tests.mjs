import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInForeground } from './children.mjs';
import { findChromium } from './chromium.mjs';
import { prepare } from './prepare.mjs';
import { giveUp, root, say } from './project.mjs';

const jest = join(root, 'node_modules/jest/bin/jest.js');

/** Runs every test that this machine can run, says what it left out, and ends with the sum. */
export async function runTests(options) {
  await prepare();
  const chromium = findChromium();
  if (!chromium && process.env.CI === 'true') {
    giveUp('No Chromium found (CHROMIUM_PATH), and CI=true leaves no test out: install Chromium.');
  }
  // Jest would leave one of two cores idle; what these tests wait for is mostly not a core.
  const results = [await runJest(['unit', 'integration'], ['--maxWorkers=2', ...options])];
  // One browser journey at a time: they share two cores with the server that they drive.
  if (chromium)
    results.push(await runJest(['e2e'], ['--runInBand', ...options], { CHROMIUM_PATH: chromium }));
  else say('Left out: the end-to-end tests, since no Chromium is found (CHROMIUM_PATH).');

  // Files that were named belong to one run or the other; where they belong to none, their name is wrong.
  if (results.every(({ passed, failed }) => passed + failed === 0)) giveUp('No test was found.');
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  say(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = results.every(({ isGreen }) => isGreen) ? 0 : 1;
}

/** Do the options choose among the files of tests? Without that, a run that finds none is a fault. */
const namesFiles = (options) =>
  options.some((option) => !option.startsWith('-') || option.startsWith('--testPathPattern'));

async function runJest(projects, options, variables = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'actif-jest-'));
  const report = join(folder, 'report.json');
  const code = await runInForeground(
    [
      jest,
      '--selectProjects',
      ...projects,
      ...(namesFiles(options) ? ['--passWithNoTests'] : []),
      '--json',
      `--outputFile=${report}`,
      ...options,
    ],
    { ...process.env, ...variables },
  );
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed, isGreen: code === 0 };
  } catch {
    // Jest ended before its first test, for instance in the global setup.
    return { passed: 0, failed: 1, isGreen: false };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
