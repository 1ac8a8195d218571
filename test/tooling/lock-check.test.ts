import { missingOptional } from '../../scripts/lock-check.mjs';

const wants = (name: string) => ({ optionalDependencies: { [name]: '1.0.0' } });

describe('lock-file check', () => {
  it('passes when the optional dependency lies beside the package', () => {
    expect(
      missingOptional({ packages: { '': {}, 'node_modules/swc': wants('swc-linux'), 'node_modules/swc-linux': {} } }),
    ).toEqual([]);
  });

  it('passes when it lies below the package or below a folder in between', () => {
    const packages = {
      'node_modules/a': wants('a-win'),
      'node_modules/a/node_modules/a-win': {},
      'node_modules/b/node_modules/@c/d': wants('@c/mac'),
      'node_modules/b/node_modules/@c/mac': {},
    };
    expect(missingOptional({ packages })).toEqual([]);
  });

  it('names what is absent and who asked for it', () => {
    const packages = { '': wants('fsevents'), 'node_modules/@swc/core': wants('@swc/core-darwin-arm64') };
    expect(missingOptional({ packages })).toEqual([
      'the project → fsevents',
      'node_modules/@swc/core → @swc/core-darwin-arm64',
    ]);
  });

  it('does not take a dependency of a neighbour for its own', () => {
    const packages = { 'node_modules/a': wants('a-win'), 'node_modules/b/node_modules/a-win': {} };
    expect(missingOptional({ packages })).toEqual(['node_modules/a → a-win']);
  });
});
