const { chmodSync, existsSync, readdirSync } = require('node:fs');
const { basename, join } = require('node:path');
const { BannerPlugin } = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

/** @param {string[]} path */
const at = (...path) => join(__dirname, ...path);

/** @param {boolean} tsx */
const swc = (tsx) => ({
  loader: 'swc-loader',
  options: {
    jsc: { parser: { syntax: 'typescript', tsx }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
  },
});

/** @typedef {import('webpack').Configuration} Configuration */

/** @type {Configuration} */
const shared = {
  context: __dirname,
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js', '.json'] },
  module: {
    rules: [
      { test: /\.ts$/, exclude: /node_modules/, use: swc(false) },
      { test: /\.tsx$/, exclude: /node_modules/, use: swc(true) },
    ],
  },
  stats: 'errors-warnings',
};

/**
 * Programs for node: readable, since nobody downloads them and stack traces come back from users.
 * @type {Configuration}
 */
const forNode = {
  ...shared,
  target: 'node20',
  // Files beside the program are found from where it lies, not from where its source lay.
  node: { __dirname: false, __filename: false },
  optimization: { minimize: false, chunkIds: 'named' },
};

/**
 * The command line; what is imported dynamically stays apart and costs nothing until it is needed.
 * @returns {Configuration}
 */
function cli() {
  return {
    ...forNode,
    name: 'cli',
    entry: { 'budget-check': './src/cli/main.ts', worker: './src/cli/worker.ts' },
    output: {
      path: at('dist/cli'),
      filename: '[name].js',
      chunkFilename: 'chunks/[name].js',
      clean: true,
      // scripts/check.mjs tells by the date of the file whether the build is up to date.
      compareBeforeEmit: false,
    },
    plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: 'budget-check.js' }), executable],
  };
}

const executable = {
  /** @param {import('webpack').Compiler} compiler */
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('executable', () => chmodSync(at('dist/cli/budget-check.js'), 0o755)),
};

/** What the page may do: run its own scripts. No file that is dropped on it can leave the machine. */
const CSP = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/**
 * @param {{ development: boolean }} options
 * @returns {Configuration}
 */
function page({ development }) {
  // The development server tells the page over a socket when to reload.
  const csp = development ? { ...CSP, 'connect-src': "'self' ws:" } : CSP;
  return {
    ...shared,
    name: 'page',
    target: 'web',
    entry: { page: './src/page/index.ts' },
    // Maps that need eval would need a hole in the policy.
    devtool: development ? 'source-map' : false,
    output: { path: at('dist/page'), filename: '[name].js', chunkFilename: 'chunks/[name].js', clean: true },
    plugins: [
      new HtmlPlugin({
        template: './src/page/index.html',
        csp: Object.entries(csp)
          .map((directive) => directive.join(' '))
          .join('; '),
      }),
      new CopyPlugin({ patterns: [{ from: './src/page/page.css', to: '.' }] }),
    ],
  };
}

/**
 * The benchmarks, bundled so that node runs them without a loader in the measurement.
 * @returns {Configuration}
 */
function bench() {
  const folder = at('test/bench');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')) : [];
  return {
    ...forNode,
    name: 'bench',
    entry: Object.fromEntries(files.map((name) => [basename(name, '.ts'), `./test/bench/${name}`])),
    output: { path: at('dist/bench'), filename: '[name].js', chunkFilename: 'chunks/[name].js', clean: true },
  };
}

const TARGETS = { cli, page, bench };

/**
 * `--env target=cli|page|bench` builds one of them; without it, what is released is built.
 * @param {{ target?: keyof typeof TARGETS }} env
 * @param {{ mode?: string }} args
 * @returns {Configuration[]}
 */
module.exports = ({ target } = {}, { mode } = {}) => {
  const development = mode === 'development';
  /** @type {(keyof typeof TARGETS)[]} */
  const names = target === undefined ? ['cli', 'page'] : [target];
  return names.map((name) => {
    if (!(name in TARGETS)) throw new Error(`No target ${name}; there are ${Object.keys(TARGETS).join(', ')}`);
    return TARGETS[name]({ development });
  });
};
