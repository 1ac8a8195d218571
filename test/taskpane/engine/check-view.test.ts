import { checkView } from '../../../src/taskpane/engine/check-view';
import { LAYOUT_IDS, makeWorkbook } from '../../workbooks';
import { smallWorkbook } from '../support/workbook';

describe('the result as plain data', () => {
  test.each(LAYOUT_IDS)('%s survives a clone, with every rule named and every finding told apart', (layout) => {
    const view = checkView(makeWorkbook(layout, 1).workbook, { strict: true });
    expect(structuredClone(view)).toEqual(view);
    expect(new Set(view.findings.map(({ id }) => id)).size).toBe(view.findings.length);
    for (const { rule } of view.findings) expect(view.rules[rule]).toBeDefined();
    expect(view.report.findings).toHaveLength(view.findings.length);
  });

  test('tables carry where they stand and why they were recognised', () => {
    const [first] = checkView(smallWorkbook(), {}).tables;
    expect(first).toMatchObject({ kind: 'budget-summary', sheet: '收支总表', area: { top: 0, left: 0 } });
    expect(first?.reasons.length).toBeGreaterThan(0);
  });
});
