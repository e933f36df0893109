// Which room may import which (CONTRIBUTING.md, "Rooms"). Run by `npm run check`.

const pure = '^packages/(matching|chains|enterprises|places|facts|calendar|siting|enclaves)/src/'
const ways = '^(deploy|demo|benchmarks|evaluation|scripts)/'
/** What a package or a service shows: its index, and the subpaths it exports. */
const doors =
  '^(packages|services)/[^/]+/src/index\\.ts$|^packages/contracts/src/[^/]+\\.ts$|^packages/service-kit/src/decisions\\.ts$|^packages/testkit/src/list-cases\\.ts$|^packages/matching/sample/index\\.ts$'
/** Services that follow the plan of CONTRIBUTING.md, "One plan for every service". */
const planned = '^services/(leads|parks|policies|notifications)/src/'
const io = '(^|/)node_modules/(pg|pg-cursor|kafkajs|ioredis|fastify|undici|nice-grpc|@grpc/grpc-js|pino)/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'services-apart',
      comment: 'A service knows another only by its contracts.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'packages-below-services',
      comment: 'Dependencies point one way: services → packages → nothing.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: ['^services/', ways] },
    },
    {
      name: 'services-below-ways-to-run',
      comment: 'deploy, demo, benchmarks and evaluation know the services; no service knows how it is run.',
      severity: 'error',
      from: { path: '^services/' },
      to: { path: ways },
    },
    {
      name: 'by-the-door',
      comment: 'Another package is imported by its name, through what it exports; generated contracts through theirs.',
      severity: 'error',
      from: { path: '^(packages|services)/([^/]+)/' },
      to: { path: '^(packages|services)/', pathNot: ['^(packages|services)/$2/', doors] },
    },
    {
      name: 'by-the-door-from-outside',
      comment: 'As by-the-door, for deploy, demo, benchmarks and evaluation.',
      severity: 'error',
      from: { path: ways },
      to: { path: '^(packages|services)/', pathNot: doors },
    },
    {
      name: 'pure-without-node',
      comment: 'Pure packages do no I/O: data comes in as arguments.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-without-libraries',
      comment: 'Only tables of characters, which are data: opencc-js, pinyin-pro.',
      severity: 'error',
      from: { path: pure },
      to: { path: '(^|/)node_modules/', pathNot: '(^|/)node_modules/(opencc-js|pinyin-pro)/' },
    },
    {
      name: 'pure-knows-only-pure',
      comment: 'A pure package builds on pure packages only.',
      severity: 'error',
      from: { path: pure },
      to: { path: '^packages/', pathNot: pure },
    },
    {
      name: 'domain-decides',
      comment:
        "A service's domain/ decides: no SQL, no network, no process. Hashes and equality (node:crypto, node:util) are arithmetic.",
      severity: 'error',
      from: { path: '^services/[^/]+/src/domain/' },
      to: {
        path: [io, '^(node:)?(?!(crypto|util)$)[a-z_/]+$', '^services/[^/]+/src/(store|api|reactions|service|main)'],
      },
    },
    {
      name: 'domain-knows-only-decisions',
      comment:
        'A domain imports its own domain, the contracts, pure packages, hashes, and of the kit what decisions need (service-kit/decisions). Types of reference data are checked below.',
      severity: 'error',
      from: { path: `${planned}domain/` },
      to: {
        pathNot: [
          '^services/$1/src/domain/',
          '^packages/contracts/src/',
          pure,
          '^packages/service-kit/src/decisions\\.ts$',
          '^packages/reference-data/src/index\\.ts$',
          '^(node:)?(crypto|util)$',
        ],
      },
    },
    {
      name: 'domain-knows-types-of-reference-data',
      comment: 'Reference data comes in as arguments; a domain names its types only.',
      severity: 'error',
      from: { path: `${planned}domain/` },
      to: { path: '^packages/reference-data/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'store-knows-only-its-domain',
      comment: 'SQL stands below the features: a store imports its own store and the types of its domain.',
      severity: 'error',
      from: { path: `${planned}store/` },
      to: { path: '^services/$1/src/', pathNot: '^services/$1/src/(store|domain)/' },
    },
    {
      name: 'features-know-no-doors',
      comment: 'api/ and reactions.ts call the features; no feature, store or domain knows a door.',
      severity: 'error',
      from: { path: planned, pathNot: '^services/[^/]+/src/(api/|(service|reactions|main|index)\\.ts$)' },
      to: { path: '^services/$1/src/(api/|(service|reactions|main)\\.ts$)' },
    },
    {
      name: 'console-knows-contracts',
      comment: 'The pages know the contracts, nothing behind them.',
      severity: 'error',
      from: { path: '^services/console/src/' },
      to: { path: '^packages/(?!contracts/)' },
    },
    {
      name: 'kafka-in-its-room',
      comment: 'kafkajs has traps, handled once: behind the bus port.',
      severity: 'error',
      from: { path: '^(packages|services)/', pathNot: '^packages/(eventing/src/transports/kafka|testkit|[^/]+/test)/' },
      to: { path: '(^|/)node_modules/kafkajs/' },
    },
    {
      name: 'testkit-in-tests',
      comment: 'Parts that tests may hurt belong to tests (and to deploy, which finds real parts the same way).',
      severity: 'error',
      from: { path: '^(packages|services)/[^/]+/src/', pathNot: '^packages/(service-)?testkit/' },
      to: { path: '^packages/(service-)?testkit/' },
    },
    {
      name: 'no-tests-in-sources',
      severity: 'error',
      from: { path: '/src/' },
      to: { path: '^(packages|services|deploy)/[^/]+/test/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Also what stands in no package.json: pnpm links only what is declared.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-libraries-in-sources',
      comment: 'An image carries no development dependencies.',
      severity: 'error',
      from: { path: '^(packages|services|deploy|demo)/.*src/', pathNot: ['^services/console/', '/src/test\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['(^|/)node_modules/', '^packages/contracts/src/generated/'] },
    exclude: { path: '(^|/)(dist|\\.data|\\.work)/' },
    // TypeScript 6, given to dependency-cruiser alone: docs/decisions/050.
    parser: 'tsc',
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.svg'],
    },
  },
}
