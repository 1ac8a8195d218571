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

/** @type {import('jest').Config} */
module.exports = {
  // Property tests and whole workbooks need more than five seconds on a small machine.
  testTimeout: 30_000,
  maxWorkers: '100%',
  cacheDirectory: '<rootDir>/.cache/jest',
  projects: [
    { ...shared, displayName: 'node', testEnvironment: 'node', testMatch: ['<rootDir>/test/**/*.test.ts'] },
    { ...shared, displayName: 'jsdom', testEnvironment: 'jsdom', testMatch: ['<rootDir>/test/**/*.test.tsx'] },
  ],
};
