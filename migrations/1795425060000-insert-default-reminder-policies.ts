import type { MigrationInterface, QueryRunner } from 'typeorm';

// No published standard of a secretariat exists; these follow the practice seen in the field (docs/adr/0008).
const before = [90, 30, 14, 7, 1].map((days) => ({ code: `before-${days}`, offset: `-P${days}D` }));
const after = [1, 8, 15, 22].map((days) => ({ code: `after-${days}`, offset: `P${days}D` }));

const defaults = [
  {
    id: '01968f00-0000-7000-8000-000000000001',
    milestoneKind: 'commitment_due',
    // After the date nothing goes over a focal point's head: a follow-up to others is released by an officer.
    steps: [...before, ...after].map((step) => ({ ...step, audience: ['main'] })),
  },
  {
    id: '01968f00-0000-7000-8000-000000000002',
    milestoneKind: 'meeting',
    steps: before.map((step) => ({ ...step, audience: ['main', 'secretariat'] })),
  },
];

export class InsertDefaultReminderPolicies1795425060000 implements MigrationInterface {
  name = 'InsertDefaultReminderPolicies1795425060000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { id, milestoneKind, steps } of defaults) {
      await queryRunner.query(
        `INSERT INTO reminder_policies (id, milestone_kind, plan_id, steps, send_at_local) VALUES ($1, $2, NULL, $3, '08:30')`,
        [id, milestoneKind, JSON.stringify(steps)],
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM reminder_policies WHERE id = ANY($1)', [
      defaults.map(({ id }) => id),
    ]);
  }
}
