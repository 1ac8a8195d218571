import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where `npx office-addin-dev-certs install` puts its certificate, once a computer. */
const DEV_CERTS = '.office-addin-dev-certs';

/**
 * What serves https: the user's own files, else those of office-addin-dev-certs, else a self-signed one made by the server.
 * @param {{ key?: string | undefined, cert?: string | undefined, pfx?: string | undefined, passphrase?: string | undefined }} given
 * @param {string} home
 * @returns {{ trusted: boolean, from: string, options: Record<string, string | Buffer> }}
 */
export function findCertificate({ key, cert, pfx, passphrase }, home = homedir()) {
  const secret = passphrase === undefined ? {} : { passphrase };
  if (pfx !== undefined) return { trusted: true, from: pfx, options: { pfx: read(pfx), ...secret } };
  if (key !== undefined || cert !== undefined) {
    if (key === undefined || cert === undefined) throw new Error('--key 和 --cert 要一起给出');
    return { trusted: true, from: cert, options: { key: read(key), cert: read(cert), ...secret } };
  }
  const folder = join(home, DEV_CERTS);
  const [ownKey, ownCert] = [join(folder, 'localhost.key'), join(folder, 'localhost.crt')];
  if (existsSync(ownKey) && existsSync(ownCert)) {
    return { trusted: true, from: ownCert, options: { key: read(ownKey), cert: read(ownCert) } };
  }
  return { trusted: false, from: '', options: {} };
}

/** @param {string} file */
function read(file) {
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  if (!existsSync(path)) throw new Error(`找不到证书文件 ${path}`);
  return readFileSync(path);
}
