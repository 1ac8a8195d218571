import { createServer } from 'node:net';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** @type {typeof import('webpack')} */
const webpack = require('webpack');
const DevServer = require('webpack-dev-server');
const config = require('../webpack.config.js');

const HOST = 'localhost';
const FIRST_PORT = 3000;
const LAST_PORT = 3099;

/** @param {number} port */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

async function freePort() {
  for (let port = FIRST_PORT; port <= LAST_PORT; port += 1) if (await isFree(port)) return port;
  throw new Error(`端口 ${FIRST_PORT}–${LAST_PORT} 都被占用 (all ports taken)`);
}

const port = await freePort();
const mode = 'development';
const [page] = config({ target: 'page' }, { mode });
const compiler = webpack({ ...page, mode, infrastructureLogging: { level: 'warn' } });
let said = false;
compiler.hooks.done.tap('address', (stats) => {
  if (said || stats.hasErrors()) return;
  said = true;
  console.log(`预算表核对助手： http://${HOST}:${port}/  （Ctrl+C 结束）`);
});

const server = new DevServer(
  {
    host: HOST,
    port,
    // Reloading the whole page is enough, and it needs no eval.
    hot: false,
    liveReload: true,
    client: { logging: 'warn', overlay: false },
    allowedHosts: 'auto',
    static: false,
  },
  compiler,
);
await server.start();
