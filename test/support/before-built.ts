import { ensureCli, ensureSite } from '../../scripts/builds.mjs';
import { hasPackedBrowser, packedBrowser } from '../e2e/support/browser';

/**
 * Before the workers start: what the tests of the built programs need, whichever way they are started. Two of them would
 * otherwise build into one folder, and unpack the browser, at the same time.
 */
export default function prepare(): void {
  if (!ensureCli() || !ensureSite()) throw new Error('The build fails: nothing built can be tested');
  if (hasPackedBrowser()) packedBrowser();
}
