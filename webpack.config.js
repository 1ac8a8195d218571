const { execFile } = require('node:child_process');
const { createHash } = require('node:crypto');
const { chmodSync, existsSync, readdirSync, readFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { promisify } = require('node:util');
const { BannerPlugin, DefinePlugin } = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { LicenseWebpackPlugin } = require('license-webpack-plugin');

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

/**
 * What the caller of the build says and what the scripts give.
 * @typedef {object} Options
 * @property {boolean} development
 * @property {string | undefined} origin
 * @property {keyof typeof import('./scripts/addin/policy.mjs').OFFICE_JS} officejs
 * @property {typeof import('./scripts/addin/policy.mjs')} policy
 * @property {typeof import('./scripts/addin/site-files.mjs').SiteFiles} SiteFiles
 * @property {string} socket for the policy of development: pages are told over a socket when to reload
 */

/** The licences of all that is bundled; what bears one that nobody has looked at is not shipped. */
const licences = () => {
  const plugin = new LicenseWebpackPlugin({
    outputFilename: 'THIRD-PARTY-LICENSES.txt',
    perChunkOutput: false,
    stats: { warnings: false, errors: true },
    unacceptableLicenseTest: (licence) => !/^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)\b/u.test(licence),
    handleUnacceptableLicense: (name, licence) => {
      throw new Error(`${name} is licensed under ${licence}, which has not been looked at`);
    },
  });
  // Its types are those of an older webpack.
  return /** @type {import('webpack').WebpackPluginInstance} */ (/** @type {unknown} */ (plugin));
};

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
  module: { ...shared.module, parser: { javascript: { createRequire: false } } },
  // The reader asks whether there is a Response before it unpacks; in node the question alone loads all of fetch.
  plugins: [new DefinePlugin({ 'typeof Response': JSON.stringify('function') })],
};

/** scripts/builds.mjs tells by the date of a file whether a build is up to date, so files that did not change are written, too. */
const WRITE_ALL = false;

/**
 * The command line; what is imported dynamically stays apart and costs nothing until it is needed.
 * @returns {Configuration}
 */
function cli() {
  return {
    ...forNode,
    name: 'cli',
    entry: {
      'budget-check': './src/cli/start.ts',
      main: { import: './src/cli/main.ts', library: { type: 'commonjs2' } },
      'start-and-keep': './src/cli/start-and-keep.ts',
    },
    output: {
      path: at('dist/cli'),
      filename: '[name].js',
      chunkFilename: 'chunks/[name].js',
      clean: true,
      compareBeforeEmit: WRITE_ALL,
    },
    plugins: [
      ...(forNode.plugins ?? []),
      new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, include: 'budget-check.js' }),
      licences(),
      executable,
      keepCompiled,
    ],
  };
}

const executable = {
  /** @param {import('webpack').Compiler} compiler */
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('executable', () => chmodSync(at('dist/cli/budget-check.js'), 0o755)),
};

/**
 * Runs the built command over the sample, once for each form of report that people ask for, and so keeps what V8 compiles of
 * it (src/cli/compiled.ts): every later start of the command is shorter by that.
 */
const keepCompiled = {
  /** @param {import('webpack').Compiler} compiler */
  apply: (compiler) =>
    compiler.hooks.done.tapPromise('keep compiled', async (stats) => {
      if (stats.hasErrors()) return;
      for (const format of ['json', 'text']) {
        const run = [at('dist/cli/start-and-keep.js'), '--format', format, at('assets/sample/sample.xlsx')];
        await promisify(execFile)(process.execPath, run).catch(
          (/** @type {{ code: unknown, stderr: string }} */ error) => {
            // Exit code 1: the sample has its faults, to be found. Node gives the same code to a program that broke.
            if (error.code !== 1 || error.stderr !== '') throw error;
          },
        );
      }
    }),
};

/** A file under the first of these names that exists. @param {string[]} names */
const firstOf = (...names) => names.find((name) => existsSync(at(name)));

const pageEntry = () => 'src/page/index.tsx';
const paneEntry = () => firstOf('src/taskpane/index.tsx');

/**
 * A file that pages name directly, under a name that changes with its content: the HTML is never cached, the rest for ever.
 * @param {string} file
 * @param {boolean} development
 */
function hashed(file, development) {
  const hash = createHash('sha256')
    .update(readFileSync(at(file)))
    .digest('hex')
    .slice(0, 8);
  const name = basename(file);
  const to = development ? name : name.replace(/(?=\.[^.]+$)/, `.${hash}`);
  // Not minified: the minifier writes for newer engines than some of these are for.
  return { name: to, pattern: { from: `./${file}`, to, info: { minimized: true } } };
}

/**
 * Sites for browsers: file names carry hashes, and maps never need eval, for which the policy has no room.
 * @param {Options} options
 * @returns {Configuration}
 */
function site({ development, origin, SiteFiles }) {
  const name = development ? '[name]' : '[name].[contenthash:8]';
  return {
    ...shared,
    target: ['web', 'es2022'],
    devtool: development ? 'source-map' : false,
    output: {
      filename: `${name}.js`,
      chunkFilename: `chunks/${name}.js`,
      assetModuleFilename: `assets/${name}[ext]`,
      compareBeforeEmit: WRITE_ALL,
      clean: true,
    },
    // The pane has its own budget, counted compressed: scripts/addin/pane-budget.mjs.
    performance: { hints: false },
    plugins: [
      licences(),
      new SiteFiles({ root: __dirname, origin }),
      new CopyPlugin({ patterns: [{ from: './assets', to: 'assets', noErrorOnMissing: true }] }),
    ],
  };
}

/**
 * @param {Options} options
 * @param {string} filename
 */
function pageHtml({ development, policy, socket }, filename) {
  const boot = hashed('src/taskpane/boot.js', development);
  const style = hashed('src/page/page.css', development);
  return [
    new HtmlPlugin({
      template: './src/page/index.html',
      filename,
      chunks: ['page'],
      csp: policy.contentPolicy(development ? { 'connect-src': `'self' ${socket}` } : {}),
      boot: boot.name,
      style: style.name,
    }),
    new CopyPlugin({ patterns: [boot.pattern, style.pattern] }),
  ];
}

/**
 * The page alone, for browsers without Excel.
 * @param {Options} options
 * @returns {Configuration}
 */
function page(options) {
  const base = site({ ...options, origin: undefined });
  return {
    ...base,
    name: 'page',
    entry: { page: `./${pageEntry()}` },
    output: { ...base.output, path: at('dist/page') },
    plugins: [...(base.plugins ?? []), ...pageHtml(options, 'index.html')],
  };
}

/**
 * The static folder of the add-in: the pane, the page beside it for those whose Excel is too old, rules, icons, manifest.
 * @param {Options} options
 * @returns {Configuration}
 */
function taskpane(options) {
  const { development, officejs, origin, policy, socket } = options;
  const base = site({ ...options, origin: origin ?? 'https://localhost:3000' });
  const boot = hashed('src/taskpane/boot.js', development);
  const style = hashed('src/taskpane/taskpane.css', development);
  return {
    ...base,
    name: 'taskpane',
    entry: { taskpane: `./${paneEntry()}`, page: `./${pageEntry()}` },
    // A copy of office.js that somebody put there stays.
    output: { ...base.output, path: at('dist/addin'), clean: { keep: /^office[\\/]/ } },
    plugins: [
      ...(base.plugins ?? []),
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['taskpane'],
        csp: policy.panePolicy(officejs, development ? { 'connect-src': `'self' ${socket}` } : {}),
        officejs: policy.OFFICE_JS[officejs],
        boot: boot.name,
        style: style.name,
      }),
      new CopyPlugin({ patterns: [style.pattern] }),
      // Brings boot.js along.
      ...pageHtml(options, 'page.html'),
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
    // Scripts name folders by their address, which are no files to bundle.
    module: { ...shared.module, parser: { javascript: { createRequire: false, url: false } } },
    // It drives the browser with files of its own.
    externals: { 'playwright-core': 'commonjs playwright-core' },
  };
}

const TARGETS = { cli, page, taskpane, bench };

/** What is released. The folder of the add-in holds the page too. */
const released = () => /** @type {const} */ (['cli', paneEntry() ? 'taskpane' : 'page']);

/**
 * `--env target=cli|page|taskpane|bench` builds one of them; without it, what is released is built.
 * `--env origin=https://…` is the address the add-in will be served from, `--env officejs=cdn|cn|self` where its office.js
 * comes from.
 * @param {{ target?: keyof typeof TARGETS, origin?: string, officejs?: string, WEBPACK_SERVE?: boolean }} env
 * @param {{ mode?: string }} args
 * @returns {Promise<Configuration[]>}
 */
module.exports = async ({ target, origin, officejs } = {}, { mode } = {}) => {
  const policy = await import('./scripts/addin/policy.mjs');
  const { SiteFiles } = await import('./scripts/addin/site-files.mjs');
  const development = mode === 'development';
  const source = officejs ?? (development ? 'self' : 'cdn');
  if (!Object.hasOwn(policy.OFFICE_JS, source)) {
    throw new Error(`--env officejs=${source}; there are ${Object.keys(policy.OFFICE_JS).join(', ')}`);
  }
  /** @type {Options} */
  const options = {
    development,
    origin,
    officejs: /** @type {Options['officejs']} */ (source),
    policy,
    SiteFiles,
    socket: 'ws: wss:',
  };
  return (target === undefined ? released() : [target]).map((name) => {
    if (!(name in TARGETS)) throw new Error(`No target ${name}; there are ${Object.keys(TARGETS).join(', ')}`);
    return TARGETS[name](options);
  });
};
