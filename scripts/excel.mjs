/**
 * Serves the task pane over https for Excel on this computer.
 * npm run excel -- [--port 3000] [--pfx file --passphrase word | --key file --cert file]
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findCertificate } from './addin/certificate.mjs';
import { HOST, isFree, startDevServer } from './addin/dev-server.mjs';
import { DEVELOPMENT, manifestFor } from './addin/manifest-for.mjs';
import { sideloadHelp } from './addin/sideload-help.mjs';
import { ROOT } from './run.mjs';
import { OFFICE_FILES } from './serve.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    pfx: { type: 'string' },
    passphrase: { type: 'string' },
    key: { type: 'string' },
    cert: { type: 'string' },
  },
});

/** The manifest in the repository, or one for another port. @param {string} origin */
function manifestOf(origin) {
  const own = `${ROOT}/manifest.xml`;
  if (origin === DEVELOPMENT) return own;
  const folder = `${ROOT}/.cache/excel`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/manifest.xml`, manifestFor(readFileSync(own, 'utf8'), origin));
  return `${folder}/manifest.xml`;
}

async function main() {
  const port = Number(values.port ?? 3000);
  if (!existsSync(`${ROOT}/src/taskpane/index.tsx`))
    throw new Error('任务窗格的程序还不在源码中 (no src/taskpane/index.tsx)');
  if (!(await isFree(port))) throw new Error(`端口 ${port} 被占用，请用 --port 另选一个`);
  const certificate = findCertificate(values);
  const origin = `https://${HOST}:${port}`;
  const manifest = manifestOf(origin);
  await startDevServer({
    env: { target: 'taskpane', officejs: 'self', origin },
    port,
    server: {
      server: { type: 'https', options: certificate.options },
      static: { directory: OFFICE_FILES, publicPath: '/office', watch: false },
    },
    ready: () => console.log(sideloadHelp({ origin, manifest, certificate })),
  });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
