import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** Prints where the Chromium of the development dependencies lies, unpacking it where that was not done yet. */
console.log(await unpacked());

/**
 * The package unpacks into the temporary folder and takes a file that is there for whole, though another process may still be
 * writing it. So it unpacks into a folder of its own here, which takes its place all at once.
 */
async function unpacked() {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const place = join(tmpdir(), `budget-check-chromium-${devDependencies['@sparticuz/chromium']}`);
  const browser = join(place, 'chromium');
  if (existsSync(browser)) return browser;
  mkdirSync(tmpdir(), { recursive: true });
  const own = mkdtempSync(`${place}-`);
  try {
    // Read at the moment of unpacking, which is why the package is loaded only now.
    process.env.TMPDIR = own;
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    renameSync(own, place);
  } catch (error) {
    // Another process was first: its browser is whole.
    if (!existsSync(browser)) throw error;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
  return browser;
}
