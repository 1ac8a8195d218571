/**
 * Serves a folder of plain files for tests and for a look at a build: node scripts/serve.mjs [folder] [--port 3000] [--office]
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from './run.mjs';

/** Microsoft's own files, for development and tests only; see docs/deploy.md. */
export const OFFICE_FILES = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * @typedef {object} ServeOptions
 * @property {number} [port] any free one when left out
 * @property {Record<string, string>} [headers] sent with every answer
 * @property {boolean} [office] whether /office holds office.js
 */

/**
 * Serves the files below a folder on localhost.
 * @param {string} folder
 * @param {ServeOptions} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} the address without an ending slash
 */
export async function serve(folder, { port = 0, headers = {}, office = false } = {}) {
  const server = createServer((request, response) => {
    const file = fileFor(folder, request.url ?? '/', office);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, headers).end();
    } else if (file === null) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', ...headers }).end('没有这个文件\n');
    } else {
      const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
      response.writeHead(200, {
        'Content-Type': type,
        'Content-Length': statSync(file).size,
        'Cache-Control': 'no-cache',
        'X-Content-Type-Options': 'nosniff',
        ...headers,
      });
      if (request.method === 'HEAD') response.end();
      else createReadStream(file).pipe(response);
    }
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', () => done(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://localhost:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * The file an address means, never one outside the folder.
 * @param {string} folder
 * @param {string} address
 * @param {boolean} office
 */
function fileFor(folder, address, office) {
  const path = pathOf(address);
  if (path === null) return null;
  const inOffice = office && path.startsWith('/office/');
  const root = resolve(inOffice ? OFFICE_FILES : folder);
  const file = join(root, inOffice ? path.slice('/office'.length) : path);
  if (file !== root && !file.startsWith(root + sep)) return null;
  const found = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
  return existsSync(found) && statSync(found).isFile() ? found : null;
}

/** @param {string} address */
function pathOf(address) {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/u, ''));
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' }, office: { type: 'boolean' } },
  });
  const folder = positionals[0] ?? fileURLToPath(new URL('../dist/addin', import.meta.url));
  serve(folder, { port: Number(values.port ?? 3000), office: values.office ?? false }).then(
    ({ url }) => console.log(`${folder}\n${url}/  （Ctrl+C 结束）`),
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
