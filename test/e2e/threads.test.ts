import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE } from './support/browser';
import { usePane } from './support/pane';

const openPane = usePane();

/** Names of rules stand in the code of the engine and nowhere else in what is built. */
const ENGINE = 'hierarchy/function-sum';

test('a check runs in the worker: no script of the engine is ever loaded in the page itself', async () => {
  const { page, checked } = await openPane({ before: (one) => one.coverage.startJSCoverage() });
  await checked();
  const inPage = await page.coverage.stopJSCoverage();
  // The pane itself is among them, so that nothing is found because nothing was looked at.
  expect(inPage.some(({ source = '' }) => source.includes('核对工作簿'))).toBe(true);
  expect(inPage.filter(({ source = '' }) => source.includes(ENGINE)).map(({ url }) => url)).toEqual([]);

  const [worker, ...others] = page.workers();
  expect(others).toEqual([]);
  const loaded = await worker!.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const files = [worker!.url(), ...loaded].map((url) => new URL(url).pathname);
  expect(files.some((file) => readFileSync(join(SITE, file), 'utf8').includes(ENGINE))).toBe(true);
});
