/**
 * Who may import whom (docs/architecture.md): kernel ← nothing, platform ← kernel, a module ← kernel, platform and what
 * earlier modules declare public, the web app ← nothing of the server but the types made from its OpenAPI document.
 */

/** Each may import those before it, never those after it. */
const modulesInOrder = [
  'audit',
  'identity',
  'notifications',
  'checkpoints',
  'member-states',
  'accounts',
  'milestones',
  'instruments',
  'plans',
  'progress',
  'mail-links',
  'meetings',
  'letters',
  'reminders',
  'imports',
  'personal-data',
  'demo',
];

/** What other modules may use of a module; its repositories, policies, controllers and jobs are its own. */
const publicFiles = [
  String.raw`\.(module|reader|service|dto|errors)\.ts$`,
  'audit/(audit-trail|checkpoint\\.rules)',
  'identity/(account-registry|passwords|password\\.rules|people-registry|security-notices)',
  // The demo's clock waits for the processor: what it made fall due is in the inbox when it answers.
  String.raw`notifications/(delivery\.ts|delivery-health|delivery-ledger|delivery-relay|delivery\.processor|mail-links|mails/)`,
  'milestones/(milestone|milestone-registry)',
  'plans/(standing|plan-loader|plans\\.rules|plans\\.policy)',
  'progress/progress',
  String.raw`letters/(letter\.ts|letter-registry)`,
  'reminders/reminder-ticks',
  'imports/packs-command',
  String.raw`-pack(\.loader)?\.ts$`,
];

const order = modulesInOrder.slice(0, -1).map((name, index) => ({
  name: `order-${name}`,
  comment: `${name} comes before the modules it would import here.`,
  severity: 'error',
  from: { path: `^src/modules/${name}/` },
  to: {
    path: `^src/modules/(${modulesInOrder.slice(index + 1).join('|')})/`,
    // The name of a state is in everybody's views.
    pathNot: 'member-states/state-ref\\.dto\\.ts$',
  },
}));

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-is-pure',
      comment: 'The kernel is dates, rules of time and errors: no framework, no I/O.',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          '^src/kernel/',
          '^node_modules/(temporal-polyfill|temporal-spec|uuidv7)/',
          '^(node:)?(crypto|util)$',
        ],
      },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/', pathNot: ['^src/(platform|kernel)/', '^src/(metadata|permissions)\\.ts$'] },
    },
    {
      name: 'module-knows-no-application',
      comment: 'What puts modules together is not known to them.',
      severity: 'error',
      from: { path: '^src/modules/' },
      to: { path: '^src/', pathNot: ['^src/(modules|platform|kernel)/', '^src/permissions\\.ts$'] },
    },
    ...order,
    {
      name: 'public-files-only',
      comment: 'A module is entered through what it declares public (.dependency-cruiser.cjs).',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', ...publicFiles] },
    },
    {
      name: 'feature-knows-no-feature',
      comment: 'Routes in web/src/app compose features.',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/', pathNot: ['^web/src/features/$1/', '^web/src/(components|lib)/'] },
    },
    {
      name: 'shared-knows-no-feature',
      severity: 'error',
      from: { path: '^web/src/(components|lib)/' },
      to: { path: '^web/src/(features|app)/' },
    },
    {
      name: 'web-knows-no-server',
      comment: 'The web app knows the server by web/src/lib/schema.d.ts, made from the OpenAPI document.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|migrations)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/metadata\\.ts$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // `types` first: the package's own imports (#app/…) lead to src/ for types, to dist/ at run time.
      conditionNames: ['types', 'import', 'node', 'default'],
    },
  },
};
