/** Which part may import which. Each rule says why in a sentence. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A circle of imports has no first page.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'features-by-the-front-door',
      severity: 'error',
      comment: 'A feature sees another only by its index.ts.',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/([^/]+)/',
        pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'only-app-mounts-features',
      severity: 'error',
      comment: 'Features are reached through app.ts; commands may use their front doors.',
      from: { pathNot: '^src/(features|app\\.ts|commands)' },
      to: { path: '^src/features/' },
    },
    {
      name: 'engine-is-pure',
      severity: 'error',
      comment: 'Answers in, papers out: no web, no SQL, no clock.',
      from: { path: '^src/engine/' },
      to: {
        path: '^src/(web|db|features|commands)|^(express|knex|better-sqlite3)$|node_modules/(express|knex|better-sqlite3)/',
      },
    },
    {
      name: 'only-library-reads-documents',
      severity: 'error',
      comment: 'documents/ has one reader; fonts are opened by the paper that prints with them.',
      from: { path: '^src/engine/', pathNot: '^src/engine/(library|paper)/' },
      to: { path: '^(node:)?fs' },
    },
    {
      name: 'lib-stands-alone',
      severity: 'error',
      comment: 'Small and pure: nothing of ours below it.',
      from: { path: '^src/lib/' },
      to: { path: '^src/(?!lib/)' },
    },
    {
      name: 'knex-only-in-db',
      severity: 'error',
      comment: 'Others say Db; benchmarks measure against the plain libraries.',
      from: { path: '^src/', pathNot: '^src/(db|commands/bench)/' },
      to: { path: 'node_modules/(knex|better-sqlite3)/' },
    },
    {
      name: 'express-at-the-edge',
      severity: 'error',
      comment: 'HTTP is known to routes, web and app only.',
      from: {
        path: '^src/',
        pathNot: '^src/(web/|app\\.ts|commands/bench/|features/[^/]+/[a-z-]*routes\\.ts)',
      },
      to: { path: 'node_modules/express/' },
    },
    {
      name: 'routes-hold-no-sql',
      severity: 'error',
      comment: 'SQL is in stores.',
      from: { path: 'routes\\.ts$' },
      to: { path: '^src/db/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nothing imports is not used.',
      from: { orphan: true, pathNot: '\\.d\\.ts$|^src/commands/build\\.cjs$' },
      to: {},
    },
  ],
  options: { doNotFollow: { path: 'node_modules' }, parser: 'swc', tsConfig: { fileName: 'tsconfig.json' } },
}
