// Who may import whom. The lists below are the picture and the rule at once; `npm run arrows` checks them, and test/checks.e2e-spec.ts proves that it
// does. A new arrow is a commit of its own that says why. Arrows lead to the front door of a lib: `#libs/<name>` is libs/<name>/src/index.ts.
const GROUND = ['kernel', 'keywords', 'sms', 'platform', 'tenancy'];
const SENDING = [...GROUND, 'providers', 'consent', 'sender-mapping', 'evidence'];

/** Each lib, and the libs it may know. */
const ARROWS = {
  kernel: [],
  keywords: ['kernel'],
  sms: ['kernel', 'keywords'],
  platform: ['kernel'],
  tenancy: ['kernel', 'platform'],
  providers: ['kernel', 'sms'],
  replies: ['kernel', 'keywords', 'sms', 'platform'],
  consent: GROUND,
  'sender-mapping': GROUND,
  templates: GROUND,
  'short-links': GROUND,
  notifications: GROUND,
  evidence: [...GROUND, 'notifications'],
  ingress: [...GROUND, 'providers'],
  messaging: SENDING,
  conversation: [...GROUND, 'messaging'],
  'person-records': [...GROUND, 'consent', 'evidence', 'messaging', 'short-links'],
};

const SPECS = '[.](?:e2e-)?spec[.]ts$';
/** Code that only tests or measurements run. */
const PROOFS = [SPECS, '^libs/testing/', '^test/', '^bench/'];
const lib = (name) => `^libs/${name}/`;
const inPackage = (name) => `(?:^|/)node_modules/${name}/`;

const arrows = Object.entries(ARROWS).map(([name, known]) => ({
  name: `arrow-${name}`,
  comment:
    `libs/${name} knows ${known.length === 0 ? 'no other lib' : `only ${known.join(', ')}`}. Let the caller hand in the fact you need, move the code to the ` +
    'lib that owns it, or have both meet one level up (an app or a lib that may know both). If the arrow really is missing, add it here in a commit of its own.',
  severity: 'error',
  from: { path: lib(name), pathNot: SPECS },
  to: { path: '^libs/', pathNot: [name, ...known].map(lib) },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'lib-without-arrows',
      comment:
        'This lib is not in the list of arrows. Write down in .dependency-cruiser.cjs which libs it may know, before it knows any.',
      severity: 'error',
      from: { path: '^libs/', pathNot: [...Object.keys(ARROWS).map(lib), lib('testing')] },
      to: {},
    },
    {
      name: 'no-cycles',
      comment:
        'These files need each other, so neither can be read or tested alone. Move what both need into a third file, or pass it as an argument.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'front-door',
      comment:
        "Import what another lib shows in its index.ts, as '#libs/<name>'. If what you need is not there, export it there, or ask whether you need it.",
      severity: 'error',
      from: { path: '^(libs/[^/]+|apps/[^/]+|migrations|test|bench)/' },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/src/index[.]ts$', '^$1/'] },
    },
    {
      name: 'apps-apart',
      comment: 'Apps meet in the database and the queues. Put what two apps share into the lib that owns the subject.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-below-apps',
      comment: 'A lib serves any app and knows none. Let the app pass in what differs, or move the code into the lib.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'migrations-stand-low',
      comment:
        'Migrations must run for every later version of the code, so they know kernel and platform only. Write the SQL out instead of importing.',
      severity: 'error',
      from: { path: '^migrations/', pathNot: SPECS },
      to: { path: ['^libs/', '^apps/', '^test/', '^bench/'], pathNot: ['^libs/kernel/', '^libs/platform/'] },
    },
    {
      name: 'migrations-are-run-not-imported',
      comment:
        'Business code never runs migrations: the cli, tests and bench do. Read the schema through a store of your own lib.',
      severity: 'error',
      from: { path: ['^libs/', '^apps/'], pathNot: ['^apps/cli/', ...PROOFS] },
      to: { path: '^migrations/' },
    },
    {
      name: 'testing-only-in-tests',
      comment:
        'libs/testing holds builders and doubles that must not reach production. Import it from a spec or from test/; a thing both need belongs in its own lib.',
      severity: 'error',
      from: { pathNot: PROOFS },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'test-is-a-leaf',
      comment: 'Nothing builds on whole-system tests. Move shared builders to libs/testing.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'bench-is-a-leaf',
      comment:
        'Nothing builds on measurements. Move shared code to the lib that owns it, shared builders to libs/testing.',
      severity: 'error',
      from: { pathNot: '^bench/' },
      to: { path: '^bench/' },
    },
    {
      name: 'domain-decides-only',
      comment:
        'Files in domain/ take facts and return decisions. Look things up in the use case or the store, pass them in, and act on the decision there.',
      severity: 'error',
      from: { path: '/domain/', pathNot: SPECS },
      to: {
        path: [
          inPackage('(?:@nestjs/[^/]+|typeorm|pg|bullmq|ioredis|twilio|@anthropic-ai/[^/]+|undici)'),
          '[.](?:store|module|usecase)[.]ts$',
        ],
      },
    },
    {
      name: 'domain-without-node',
      comment:
        'Files in domain/ do no I/O and need no Node module. Pass in the bytes, the time or the random number; hash and read outside.',
      severity: 'error',
      from: { path: '/domain/', pathNot: SPECS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'twilio-one-home',
      comment:
        "The twilio SDK's errors carry credentials and bodies, so only libs/providers/src/twilio may touch them. Use the provider port of #libs/providers.",
      severity: 'error',
      from: { pathNot: ['^libs/providers/src/twilio/', '^apps/simulator/', ...PROOFS] },
      to: { path: inPackage('twilio') },
    },
    {
      name: 'anthropic-one-home',
      comment:
        'Only libs/replies talks to the model; everybody else asks it for a checked reply through #libs/replies.',
      severity: 'error',
      from: { pathNot: ['^libs/replies/', '^apps/simulator/', ...PROOFS] },
      to: { path: inPackage('@anthropic-ai/[^/]+') },
    },
    {
      name: 'pg-one-home',
      comment:
        'A pg client of your own escapes the tenant setting and the pool limits. Use Database of #libs/platform and its transactions.',
      severity: 'error',
      from: { pathNot: ['^libs/platform/', '^migrations/', ...PROOFS] },
      to: { path: inPackage('pg') },
    },
    {
      name: 'resolvable',
      comment:
        'This import leads nowhere, so no rule can judge it. Correct the path, or export it where it is meant to be.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no JavaScript API; swc's tree shows every import and export from, `import type` included. Only an `import('…')` inside a type stays
    // unseen in some places, so we do not write those.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['(?:^|/)node_modules/', '^dist/'] },
    exclude: { path: '/web/' },
    enhancedResolveOptions: {
      // `types` leads '#libs/<name>' to the source instead of to dist.
      conditionNames: ['types', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
