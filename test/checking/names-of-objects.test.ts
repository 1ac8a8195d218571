import { checkWorkbook } from '../../src/checking';
import { makeSheet, type Sheet, type Workbook } from '../../src/workbook';
import { LAYOUT_IDS, makeWorkbook } from '../workbooks';

test.each(['constructor', '__proto__', 'toString', 'valueOf'])(
  'a sheet named %s is checked as any other, and left out only when it is said to be',
  (name) => {
    const { workbook } = makeWorkbook(LAYOUT_IDS[0]!, 5);
    const plain = checkWorkbook(workbook, { recognition: {} });
    const { sheet: chosen } = plain.tables.at(-1)!;
    const named = (sheet: Sheet): Sheet => (sheet.name === chosen ? makeSheet({ ...sheet, name }) : sheet);
    const other: Workbook = { ...workbook, sheets: workbook.sheets.map(named) };
    const result = checkWorkbook(other, { recognition: {} });
    expect(result.tables.map(({ kind }) => kind)).toEqual(plain.tables.map(({ kind }) => kind));
    const without = checkWorkbook(other, { recognition: Object.fromEntries([[name, 'none' as const]]) });
    expect(without.tables.map(({ kind }) => kind)).toEqual(
      plain.tables.filter(({ sheet }) => sheet !== chosen).map(({ kind }) => kind),
    );
  },
);
