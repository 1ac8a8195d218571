import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool, type Limits } from '../../src/cli/pool';

/** A worker that doubles numbers, slowly for small ones, and dies in the ways a worker can die. */
const WORKER = `
const { parentPort } = require('node:worker_threads');
const wait = (ms) => { const until = Date.now() + ms; while (Date.now() < until); };
parentPort.on('message', (told) => {
  if (told === null) return parentPort.close();
  const { index, task } = told;
  if (task === 'hang') for (;;);
  if (task === 'grow') for (const held = []; ; ) held.push(new Array(1e4).fill(index));
  if (task === 'steps') for (let n = 0; n < 6; n++) { parentPort.postMessage({ index }); wait(100); }
  if (task === 'print') console.error('of a library');
  if (typeof task === 'string' && task !== 'throw' && task !== 'reject' && task !== 'exit') return parentPort.postMessage({ index, result: task });
  if (task === 'throw') throw new Error('boom');
  if (task === 'reject') return void Promise.reject(new Error('rejected'));
  if (task === 'exit') process.exit(3);
  setTimeout(() => parentPort.postMessage({ index, result: task * 2 }), task === 1 ? 40 : 0);
});
`;

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'budget-check-pool-'));
  writeFileSync(join(directory, 'worker.cjs'), WORKER);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const AMPLE: Limits = { silence: 20_000, memory: 64 };

type OnDone = (task: number | string, done: number) => void;

function pool(tasks: readonly (number | string)[], size = 2, onDone?: OnDone, limits = AMPLE, file = 'worker.cjs') {
  return new Pool<number | string, unknown>({
    workerFile: join(directory, file),
    limits,
    size,
    lost: (task, loss) => `${task}: ${'detail' in loss ? loss.detail : loss.kind}`,
  }).run(tasks, onDone);
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

  it('gives up a task that hangs, and does the others', async () => {
    expect(await pool([1, 'hang', 3, 4], 1, undefined, { ...AMPLE, silence: 300 })).toEqual([2, 'hang: silence', 6, 8]);
  });

  it('waits for a task as long as it tells of progress', async () => {
    expect(await pool(['steps', 2], 1, undefined, { ...AMPLE, silence: 400 })).toEqual(['steps', 4]);
  });

  it('gives up a task that takes too much memory, and does the others', async () => {
    expect(await pool([1, 'grow', 3], 1, undefined, { ...AMPLE, memory: 16 })).toEqual([2, 'grow: memory', 6]);
  });

  it('keeps to itself what libraries print', async () => {
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await pool(['print'])).toEqual(['print']);
    expect(written).not.toHaveBeenCalled();
    written.mockRestore();
  });

  it('names a worker file that is not there instead of hanging', async () => {
    expect((await pool([1], 2, undefined, AMPLE, 'none.cjs'))[0]).toMatch(/none\.cjs/);
  });
});
