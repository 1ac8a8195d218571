const js = require('@eslint/js');
const { defineConfig } = require('eslint/config');
const tseslint = require('typescript-eslint');
const reactHooks = require('eslint-plugin-react-hooks');

const ENGINE =
  'src/{workbook,amounts,classification,tables,facts,rules,performance,narrative,checking,reporting}/**/*.ts';

/** What a browser or node offers and a bare JavaScript engine does not: the engine takes it as an argument or not at all. */
const SURROUNDINGS = [
  ...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'self'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'Worker', 'File', 'Blob', 'FileReader', 'DOMParser', 'performance'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'alert'],
  ...['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global'],
  ...['Office', 'Excel', 'OfficeExtension', 'React'],
];

/** The same workbook gives the same report, today and tomorrow. */
const HIDDEN_INPUTS = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Take the time as an argument.' },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Take the time as an argument.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'No chance in the engine.',
  },
];

module.exports = defineConfig(
  { ignores: ['node_modules/', 'dist/', 'coverage/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Figures and row numbers in a message are the daily bread here.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // With noUncheckedIndexedAccess a loop over its own length needs `!`: the index is proven right there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `onDone: () => done()` reads well.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/unified-signatures': 'off',
      // Cell states live in typed arrays, as bytes; the enum names the bytes.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      // U+3000 and its kin are the very thing such patterns look for.
      'no-irregular-whitespace': ['error', { skipComments: true, skipRegExps: true, skipTemplates: true }],
      'no-param-reassign': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: [ENGINE],
    rules: {
      'no-restricted-globals': ['error', ...SURROUNDINGS],
      'no-restricted-syntax': ['error', ...HIDDEN_INPUTS],
    },
  },
  {
    files: ['**/*.tsx', 'src/{taskpane,page}/**/*.ts'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // Matchers of jest are methods by type and functions in use.
      '@typescript-eslint/unbound-method': 'off',
      // `async` steps of a contract are often synchronous in one of the hosts.
      '@typescript-eslint/require-await': 'off',
      // Reports are read back as parsed JSON: what is in them is what the test is about.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    // Their whole point is to print figures.
    files: ['test/{bench,fuzz}/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
      },
    },
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { sourceType: 'commonjs', globals: { __dirname: 'readonly' } },
  },
  {
    // Speaks to engines too old for the rest.
    files: ['src/taskpane/boot.js'],
    languageOptions: {
      sourceType: 'script',
      ecmaVersion: 5,
      globals: Object.fromEntries(
        ['window', 'document', 'location', 'setTimeout', 'Promise', 'structuredClone'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
);
