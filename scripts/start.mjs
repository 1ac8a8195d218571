import { HOST, isFree, startDevServer } from './addin/dev-server.mjs';

const FIRST_PORT = 3000;
const LAST_PORT = 3099;

async function freePort() {
  for (let port = FIRST_PORT; port <= LAST_PORT; port += 1) if (await isFree(port)) return port;
  throw new Error(`端口 ${FIRST_PORT}–${LAST_PORT} 都被占用 (all ports taken)`);
}

const port = await freePort();
await startDevServer({
  env: { target: 'page' },
  port,
  ready: () => console.log(`预算表核对助手： http://${HOST}:${port}/  （Ctrl+C 结束）`),
});
