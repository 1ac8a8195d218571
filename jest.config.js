/** Compiled for the node that runs the tests; the classic `<T>x` and JSX cannot share one parser setting. */
const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript', tsx }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
    sourceMaps: 'inline',
  },
];

const shared = {
  rootDir: __dirname,
  transform: { '\\.tsx$': swc(true), '\\.(ts|mjs)$': swc(false) },
  // hucre comes as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
};

/** Tests of what is built, and those in a browser. */
const BUILT = ['**/test/e2e/**/*.test.ts', '**/test/excel-sim/chromium.test.ts', '**/test/cli/built.test.ts'];

/** @type {import('jest').Config} */
module.exports = {
  // Property tests and whole workbooks need more than five seconds on a small machine.
  testTimeout: 60_000,
  maxWorkers: '100%',
  cacheDirectory: '<rootDir>/.cache/jest',
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts', ...BUILT.map((glob) => `!${glob}`)],
    },
    {
      ...shared,
      displayName: 'built',
      testEnvironment: 'node',
      testMatch: BUILT,
      globalSetup: '<rootDir>/test/support/before-built.ts',
    },
    { ...shared, displayName: 'jsdom', testEnvironment: 'jsdom', testMatch: ['<rootDir>/test/**/*.test.tsx'] },
  ],
};
