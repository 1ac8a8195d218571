import { createServer } from 'node:net';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** @type {typeof import('webpack')} */
const webpack = require('webpack');
const DevServer = require('webpack-dev-server');
const configure = require('../../webpack.config.js');

export const HOST = 'localhost';

/** @param {number} port */
export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

/**
 * Builds a target, serves it, and builds it anew when its source changes.
 * @param {object} options
 * @param {Record<string, string>} options.env for the webpack configuration
 * @param {number} options.port
 * @param {Record<string, unknown>} [options.server] more for webpack-dev-server
 * @param {() => void} options.ready called once, after the first build without errors
 */
export async function startDevServer({ env, port, server = {}, ready }) {
  const mode = 'development';
  const [config] = await configure(env, { mode });
  const compiler = webpack({ ...config, mode, infrastructureLogging: { level: 'warn' } });
  let said = false;
  compiler.hooks.done.tap('address', (stats) => {
    if (said || stats.hasErrors()) return;
    said = true;
    ready();
  });
  const devServer = new DevServer(
    {
      host: HOST,
      port,
      // Reloading the whole page is enough, and it needs no eval.
      hot: false,
      liveReload: true,
      client: { logging: 'warn', overlay: false },
      allowedHosts: 'auto',
      static: false,
      ...server,
    },
    compiler,
  );
  await devServer.start();
}
