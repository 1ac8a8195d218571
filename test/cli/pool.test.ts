import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPool } from '../../src/cli/pool';

/** A worker that doubles numbers, slowly for small ones, and dies in the ways a worker can die. */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', ({ index, task }) => {
  if (task === 'throw') throw new Error('boom');
  if (task === 'reject') return void Promise.reject(new Error('rejected'));
  if (task === 'exit') process.exit(3);
  setTimeout(() => parentPort.postMessage({ index, result: task * workerData }), task === 1 ? 40 : 0);
});
`;

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'budget-check-pool-'));
  writeFileSync(join(directory, 'worker.cjs'), WORKER);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function pool(tasks: readonly (number | string)[], size = 2, onDone?: (task: number | string, done: number) => void) {
  return runPool<number | string, unknown>({
    workerFile: join(directory, 'worker.cjs'),
    workerData: 2,
    size,
    tasks,
    lost: (task, detail) => `${task}: ${detail}`,
    ...(onDone ? { onDone } : {}),
  });
}

describe('worker pool', () => {
  it('gives results in the order of the tasks, whichever is done first', async () => {
    expect(await pool([1, 2, 3, 4, 5])).toEqual([2, 4, 6, 8, 10]);
  });

  it('loses only the task a worker died under', async () => {
    expect(await pool(['throw', 2, 'reject', 3, 'exit', 4, 5])).toEqual([
      'throw: boom',
      4,
      'reject: rejected',
      6,
      'exit: exit 3',
      8,
      10,
    ]);
  });

  it('ends even when every worker dies', async () => {
    expect(await pool(['exit', 'exit', 'exit'], 8)).toEqual(Array(3).fill('exit: exit 3'));
  });

  it('counts every task once, lost ones included', async () => {
    const counts: number[] = [];
    await pool([1, 'throw', 3], 2, (_, done) => counts.push(done));
    expect(counts).toEqual([1, 2, 3]);
  });

  it('does nothing without tasks', async () => {
    expect(await pool([])).toEqual([]);
  });

  it('names a worker file that is not there instead of hanging', async () => {
    const result = runPool<number, string>({
      workerFile: join(directory, 'none.cjs'),
      workerData: null,
      size: 2,
      tasks: [1],
      lost: (_, detail) => detail,
    });
    expect((await result)[0]).toMatch(/none\.cjs/);
  });
});
