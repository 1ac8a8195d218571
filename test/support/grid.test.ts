import { formatGrid, parseGrid } from './grid';

const sample = `
## 支出总表
@merge A1:C1
@format C3:D4 0.00
@format D5 #,##0
@hidden-row 5:6
@hidden-column B
部门支出总表

编码 | 名称 | 合计
'201 | ␠␠信访事务 | 3.50 | =SUM(C4:C5)→-0.5
#REF! | a\\|b\\nc\\\\ | TRUE | 1,202.95
## 说明␠
@hidden
'@merge
`;

describe('parseGrid', () => {
  const workbook = parseGrid(sample, { name: '样例.xlsx' });
  const [table, note] = workbook.sheets;

  it('splits sheets, rows and cells', () => {
    expect(workbook.name).toBe('样例.xlsx');
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['支出总表', '说明 ']);
    expect(table!.values).toEqual([
      ['部门支出总表'],
      [],
      ['编码', '名称', '合计'],
      ['201', '  信访事务', 3.5, -0.5],
      [{ error: '#REF!' }, 'a|b\nc\\', true, '1,202.95'],
    ]);
    expect(table!.formulas[3]).toEqual([undefined, undefined, undefined, 'SUM(C4:C5)']);
  });

  it('reads directives', () => {
    expect(table!.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect(table!.numberFormats[2]?.[3]).toBe('0.00');
    expect(table!.numberFormats[4]?.[3]).toBe('#,##0');
    expect([...table!.hiddenRows]).toEqual([4, 5]);
    expect([...table!.hiddenColumns]).toEqual([1]);
    expect(note!.visibility).toBe('hidden');
    expect(note!.values).toEqual([['@merge']]);
  });

  it('names the only sheet when the text has no sheet line', () => {
    const [sheet] = parseGrid('合计 | 1').sheets;
    expect(sheet!.name).toBe('Sheet1');
    expect(sheet!.values).toEqual([['合计', 1]]);
  });

  it('ignores blank lines before the first sheet', () => {
    expect(parseGrid('\n\n## 一\n1').sheets.map((sheet) => sheet.name)).toEqual(['一']);
  });

  it('refuses a directive it does not know', () => {
    expect(() => parseGrid('@colour A1')).toThrow('@colour A1');
    expect(() => parseGrid('@merge nowhere')).toThrow('nowhere');
  });
});

describe('formatGrid', () => {
  it('is read back to the same workbook', () => {
    const workbook = parseGrid(sample);
    expect(parseGrid(formatGrid(workbook))).toEqual(workbook);
  });

  it('keeps text that looks like something else', () => {
    const texts = ['201', '=A1', "'引号", '## 标题', '@merge A1', '#REF!', 'TRUE', ' 空格 ', '1e3'];
    const values = texts.map((text) => [text]);
    const [sheet] = parseGrid('').sheets;
    const workbook = {
      name: 'grid.xlsx',
      sheets: [{ ...sheet!, values, formulas: values.map(() => [undefined]) }],
      notes: [],
    };
    expect(parseGrid(formatGrid(workbook)).sheets[0]!.values).toEqual(values);
  });

  it('gathers equal number formats into rectangles', () => {
    expect(formatGrid(parseGrid(sample))).toContain('@format C3:D4 0.00');
  });
});
