import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** What the configuration gives, asked in a node of its own: jest's sandbox has no dynamic import. */
function configured(env: Record<string, string>): { names?: string[]; refused?: string } {
  const program = `
    Promise.resolve(require('./webpack.config.js')(${JSON.stringify(env)}, { mode: 'production' })).then(
      (configs) => console.log(JSON.stringify({ names: configs.map(({ name }) => name) })),
      (error) => console.log(JSON.stringify({ refused: error.message })),
    );`;
  const { stdout } = spawnSync(process.execPath, ['-e', program], { cwd: ROOT, encoding: 'utf8' });
  return JSON.parse(stdout);
}

describe('webpack configuration', () => {
  test('builds what is released', () => {
    const site = existsSync(join(ROOT, 'src/taskpane/index.tsx')) ? 'taskpane' : 'page';
    expect(configured({}).names).toEqual(['cli', site]);
  });

  test('refuses what it does not know', () => {
    expect(configured({ target: 'pane' }).refused).toBe('No target pane; there are cli, page, taskpane, bench');
    expect(configured({ officejs: 'npm' }).refused).toBe('--env officejs=npm; there are cdn, cn, self');
  });
});
