import { runSteps, step } from '../../scripts/run.mjs';

describe('steps of npm test', () => {
  beforeEach(() => {
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('adds up what all steps passed', () => {
    const tests = { name: 'tests', run: () => ({ passed: 40, failed: 0 }) };
    expect(runSteps([step('types', () => true), tests])).toEqual({ passed: 41, failed: 0 });
  });

  it('stops at the first step that fails', () => {
    const later = jest.fn(() => true);
    const total = runSteps([step('types', () => true), step('lint', () => false), step('build', later)]);
    expect(total).toEqual({ passed: 1, failed: 1 });
    expect(later).not.toHaveBeenCalled();
  });
});
