/**
 * `npm test` runs everything on SQLite, and what touches the database on a real PostgreSQL as well. By hand:
 * `npx jest tests/web` for SQLite, `TEST_DATABASE=postgres npx jest tests/web`, or `both`.
 */
const path = require('node:path')

const common = {
  rootDir: path.join(__dirname, '..', '..'),
  roots: ['<rootDir>/tests'],
  testEnvironment: path.join(__dirname, 'environment.cjs'),
  runtime: path.join(__dirname, 'runtime.cjs'),
  restoreMocks: true,
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
}

const sqlite = {
  ...common,
  displayName: 'sqlite',
  globalSetup: '<rootDir>/tests/support/start-sqlite.ts',
  globalTeardown: '<rootDir>/tests/support/stop-sqlite.ts',
}
const postgres = {
  ...common,
  displayName: 'postgres',
  testMatch: [
    '<rootDir>/tests/{features,web,db}/**/*.http.test.ts',
    '<rootDir>/tests/{web,db}/**/*.test.ts',
    '<rootDir>/tests/features/{mail,projects}/{killed,sender,audit,daily,ledger-store,service-store,kept-projects}.test.ts',
  ],
  // What is about the SQLite file itself; and the walks of every route as every role and of every link, which ask the
  // code and not the database.
  testPathIgnorePatterns: [
    '/node_modules/',
    '\\.sqlite\\.test\\.ts$',
    '/(who-may|links)\\.http\\.test\\.ts$',
  ],
  globalSetup: '<rootDir>/tests/support/start-postgres.ts',
  globalTeardown: '<rootDir>/tests/support/stop-postgres.ts',
  setupFiles: ['<rootDir>/tests/support/use-postgres.ts'],
}

module.exports = {
  rootDir: common.rootDir,
  testTimeout: 60_000,
  testSequencer: path.join(__dirname, 'sequencer.cjs'),
  // Modules stay loaded in a worker, and so does what they keep: one that holds much begins anew after its file.
  workerIdleMemoryLimit: '800MB',
  projects: { sqlite: [sqlite], postgres: [postgres], both: [sqlite, postgres] }[
    process.env.TEST_DATABASE ?? 'sqlite'
  ],
}
