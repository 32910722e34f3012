/** Who may import whom, and who may name which package: DESIGN of the folders, enforced by `test/rules`. */
const FEATURES = ['mail-bridge', 'groupware', 'rag', 'copilot', 'workflows'];
const TESTS = '(\\.test\\.ts|\\.contract\\.ts|/testing\\.ts|/testing/)';

/** Packages that only one folder may name. */
const OWNED = {
  connectors: ['kafkajs', 'pg', '@electric-sql/.*', 'bullmq', 'ioredis', '@qdrant/.*', '@aws-sdk/.*', 'matrix-js-sdk'],
  'mail-bridge': ['jmap-jam', 'imapflow', 'postal-mime', 'smtp-server', 'nodemailer', 'htmlparser2', 'domhandler'],
  groupware: ['tsdav'],
  copilot: ['langchain', '@langchain/.*', 'chrono-node'],
  workflows: ['n8n-workflow', 'isolated-vm'],
  server: ['fastify', '@fastify/.*', 'fastify-type-provider-zod', 'socket.io', 'pino', 'commander', 'prom-client'],
};

const packageRules = Object.entries(OWNED).map(([folder, packages]) => ({
  name: `only-${folder}-names-its-packages`,
  severity: 'error',
  from: { path: `^(core|${[...FEATURES, 'connectors', 'server'].join('|')})/`, pathNot: `^${folder}/|${TESTS}` },
  to: { path: `node_modules/(@types/)?(${packages.join('|')})(/|$)` },
}));

const featureRules = FEATURES.map((feature) => ({
  name: `${feature}-imports-core-only`,
  comment: 'Features are siblings: they meet in events, actions and ports wired by server/compose.ts.',
  severity: 'error',
  from: { path: `^${feature}/`, pathNot: TESTS },
  to: { path: `^(connectors|server|web|test|${FEATURES.filter((other) => other !== feature).join('|')})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-imports-nothing',
      severity: 'error',
      from: { path: '^core/', pathNot: TESTS },
      to: { path: '^(connectors|server|web|test|mail-bridge|groupware|rag|copilot|workflows)/' },
    },
    {
      name: 'contracts-stay-browser-safe',
      severity: 'error',
      from: { path: '^core/contracts/', pathNot: TESTS },
      to: { pathNot: '^core/contracts/|node_modules/zod/' },
    },
    {
      name: 'connectors-import-core-only',
      severity: 'error',
      from: { path: '^connectors/', pathNot: TESTS },
      to: { path: `^(server|web|test|${FEATURES.join('|')})/` },
    },
    {
      name: 'nobody-imports-server',
      severity: 'error',
      from: { pathNot: '^(server|test)/' },
      to: { path: '^server/' },
    },
    {
      name: 'web-imports-contracts-only',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { path: '^(core/(?!contracts/)|connectors|server|mail-bridge|groupware|rag|copilot|workflows|test)' },
    },
    {
      name: 'web-features-are-siblings',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'product-imports-no-tests',
      severity: 'error',
      from: { path: '^(core|connectors|server|mail-bridge|groupware|rag|copilot|workflows)/', pathNot: TESTS },
      to: { path: '^test/|\\.test\\.ts$|\\.contract\\.ts$' },
    },
    ...featureRules,
    ...packageRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/\\.cache)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
