import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { parse } from 'yaml';
import { isCalendarDate } from '#app/kernel/calendar-date.js';
import { type Fault, InvalidInputError } from '#app/kernel/errors.js';
import type { ScopedPolicy } from '#app/modules/reminders/milestone-plan.rules.js';
import { policyOf } from '#app/modules/reminders/reminder-policy.controller.js';
import { PreviewReminderPolicyInput } from '#app/modules/reminders/reminder-policy.dto.js';
import { faultsOfSteps } from '#app/modules/reminders/reminder-policy.rules.js';
import { previewAsCsv } from '#app/modules/reminders/reminder-preview.csv.js';
import { ReminderPreviewService } from '#app/modules/reminders/reminder-preview.service.js';

/** The command line acts for the secretariat, as whoever can run it can read the database. */
const operator = {
  userId: '00000000-0000-0000-0000-000000000000',
  displayName: 'Command line',
  timeZone: 'UTC',
  grants: [{ role: 'secretariat_administrator' as const, memberStateId: null, planId: null }],
  channel: 'api' as const,
};

/**
 * `reminders preview --from DATE --to DATE [--policy FILE] [--format json|csv]`: who gets what and when; writes nothing.
 * @throws TypeError of node:util for words that it does not know, before anything is opened.
 */
export function previewReminders(
  words: readonly string[],
): (app: INestApplicationContext) => Promise<number> {
  const options = {
    from: { type: 'string' },
    to: { type: 'string' },
    policy: { type: 'string' },
    format: { type: 'string', default: 'json' },
  } as const;
  const { values } = parseArgs({ args: [...words], options });
  return async (app) => {
    const { from = '', to = '', policy, format } = values;
    const faults: Fault[] = [
      ...(isCalendarDate(from) ? [] : [{ pointer: '--from', code: 'not_a_date', params: { from } }]),
      ...(isCalendarDate(to) ? [] : [{ pointer: '--to', code: 'not_a_date', params: { to } }]),
      ...(['json', 'csv'].includes(format)
        ? []
        : [{ pointer: '--format', code: 'unknown', params: { format } }]),
    ];
    if (faults.length > 0) throw new InvalidInputError(faults);
    const policies = policy === undefined ? [] : await readPolicies(policy);
    const preview = await app
      .get(ReminderPreviewService, { strict: false })
      .preview(operator, { from, to }, policies);
    console.log(format === 'json' ? JSON.stringify(preview, null, 2) : previewAsCsv(preview));
    if (preview.isTruncated) console.error('There are more; ask for fewer days.');
    return 0;
  };
}

/** Policies to try, as YAML or JSON: one or a list, each as `POST /reminder-policies/preview` takes it. */
async function readPolicies(file: string): Promise<ScopedPolicy[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new InvalidInputError([{ pointer: '--policy', code: 'unreadable', params: { file } }]);
  });
  const content: unknown = parse(text);
  const policies = (Array.isArray(content) ? content : [content]) as object[];
  return Promise.all(policies.map((policy, index) => readPolicy(policy, `/${index}`)));
}

async function readPolicy(content: object, pointer: string): Promise<ScopedPolicy> {
  const input = plainToInstance(PreviewReminderPolicyInput, content);
  const errors = await validate(input, { whitelist: true, forbidNonWhitelisted: true });
  const faults = errors.map(({ property }) => ({
    pointer: `${pointer}/${property}`,
    code: 'invalid',
    params: {},
  }));
  if (faults.length > 0) throw new InvalidInputError(faults);
  const { milestoneKind, planId = null, milestoneId = null } = input;
  const policy = policyOf(input);
  const inSteps = faultsOfSteps(milestoneKind, policy.steps);
  if (inSteps.length > 0) throw new InvalidInputError(inSteps);
  return { milestoneKind, planId, milestoneId, ...policy };
}
