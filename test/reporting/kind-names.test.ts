import { kindName } from '../../src/reporting';
import { BUDGET_KINDS, OTHER_KINDS } from '../../src/tables/model';

describe('table kind names', () => {
  it('names every kind in both languages, none twice', () => {
    const kinds = [...BUDGET_KINDS, ...BUDGET_KINDS.map((kind) => `final-${kind}` as const), ...OTHER_KINDS];
    for (const language of ['zh', 'en'] as const) {
      const names = kinds.map((kind) => kindName(kind)[language]);
      expect(new Set(names).size).toBe(kinds.length);
      expect(names.every(Boolean)).toBe(true);
    }
  });

  it.each([
    ['final-budget-summary', '决算收支总表'],
    ['final-general-expenditure', '一般公共决算支出表'],
  ] as const)('%s is %s', (kind, name) => expect(kindName(kind).zh).toBe(name));
});
