import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepCompiled, requireCompiled, type LoadedScript } from '../../src/cli/compiled';

const MAIN = `
const { basename } = require('node:path');
const { double } = require('./chunks/double.js');
module.exports = [double(21), basename(__filename), basename(__dirname) === 'chunks'];
`;
const DOUBLE = `exports.double = (n) => n * 2;`;
/** As long as DOUBLE: V8 alone would take what it compiled of that for this. */
const TRIPLE = `exports.double = (n) => n * 3;`;

let directory: string;
const file = (name: string) => join(directory, name);
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'budget-check-compiled-'));
  mkdirSync(file('chunks'));
  writeFileSync(file('main.js'), MAIN);
  writeFileSync(file('chunks/double.js'), DOUBLE);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function start(): { answer: unknown; loaded: LoadedScript[] } {
  const loaded: LoadedScript[] = [];
  return { answer: requireCompiled(directory, loaded)('./main.js'), loaded };
}
/** Elsewhere, since within one process V8 knows a script it has seen by its address and looks at nothing that was kept. */
function startElsewhere(): ReturnType<typeof start> {
  const moved = `${directory}-moved`;
  renameSync(directory, moved);
  directory = moved;
  return start();
}
const refused = ({ loaded }: { loaded: LoadedScript[] }) => loaded.map(({ script }) => script.cachedDataRejected);

describe('compiled code of the program', () => {
  it('runs scripts as node would, from where they lie', () => {
    const { answer, loaded } = start();
    expect(answer).toEqual([42, 'main.js', false]);
    expect(loaded.map((one) => one.file)).toEqual([file('main.js'), file('chunks/double.js')]);
  });

  it('is taken at the next start', () => {
    const first = start();
    expect(refused(first)).toEqual([undefined, undefined]);
    keepCompiled(first.loaded);
    const second = startElsewhere();
    expect(second.answer).toEqual([42, 'main.js', false]);
    expect(refused(second)).toEqual([false, false]);
  });

  it('is not taken for a script that is newer', () => {
    keepCompiled(start().loaded);
    writeFileSync(file('chunks/double.js'), TRIPLE);
    const later = new Date(Date.now() + 5000);
    utimesSync(file('chunks/double.js'), later, later);
    const second = startElsewhere();
    expect(second.answer).toEqual([63, 'main.js', false]);
    expect(refused(second)).toEqual([false, undefined]);
  });

  it('is passed over when it is not what V8 wrote', () => {
    keepCompiled(start().loaded);
    writeFileSync(file('main.js.compiled'), 'not code');
    const second = startElsewhere();
    expect(second.answer).toEqual([42, 'main.js', false]);
    expect(refused(second)).toEqual([true, false]);
  });

  it('says where a script failed', () => {
    writeFileSync(file('chunks/double.js'), `exports.double = () => { throw new Error('of its own'); };`);
    let stack = '';
    try {
      start();
    } catch (error) {
      stack = (error as Error).stack ?? '';
    }
    expect(stack).toContain(`${file('chunks/double.js')}:1:32`);
  });
});
