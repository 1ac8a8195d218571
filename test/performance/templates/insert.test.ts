import { checkWorkbook } from '../../../src/checking';
import {
  insertForms,
  type InsertError,
  TEMPLATES,
  type Destination,
  type Template,
} from '../../../src/performance/templates';
import { applyEdits, formatArea, formatRef, textAt, type Sheet, type Workbook } from '../../../src/workbook';
import { parseGrid } from '../../support/grid';
import { BOOK, readBook } from './book';

const template = (id: string): Template => TEMPLATES.find((one) => one.id === id)!;
const sheetOf = (workbook: Workbook, name: string): Sheet => workbook.sheets.find((sheet) => sheet.name === name)!;

function insert(id: string, destination: Destination = { kind: 'sheets' }, source: string | Workbook = BOOK) {
  const { workbook, prefill } = readBook(source);
  const one = template(id);
  const insertion = insertForms(
    workbook,
    prefill,
    { template: one, unit: one.unit, projects: prefill.projects },
    destination,
  );
  const { workbook: after, inverse } = applyEdits(workbook, insertion.edits);
  return { ...insertion, before: workbook, after, inverse };
}

describe.each(TEMPLATES.map(({ id, scope }) => [id, scope] as const))('%s', (id, scope) => {
  it('is read back as the form it is, with what the workbook knows', () => {
    const { after, placed } = insert(id);
    expect(placed).toHaveLength(scope === 'project' ? 3 : 1);
    const { forms } = readBook(after);
    expect(forms).toHaveLength(placed.length);
    placed.forEach(({ sheet, area, project }, at) => {
      const form = forms[at]!;
      expect(form.sheet).toBe(sheet);
      // Blank rows of a form without classes are not yet part of it.
      const bottom = template(id).rows.classes.length > 0 ? area.bottom : form.area.bottom;
      expect(formatArea(form.area)).toBe(formatArea({ ...area, bottom, right: form.area.right }));
      if (!project) return;
      expect(form.projectName?.text).toBe(project.name.value);
      const annual = form.money.find((money) => money.scope === 'year');
      // The form of 湖南 writes its money as a sentence.
      if (id !== 'hn-project-2021') expect(annual?.total?.figure).toMatchObject({ fen: project.budget!.value });
    });
  });

  it('has every class of its block once, ready to be filled in', () => {
    const { after } = insert(id);
    const [form] = readBook(after).forms;
    const { rows } = template(id);
    const annual = form!.indicators.filter(({ span }) => span === 'year');
    expect(annual.map(({ level1, level2 }) => [level1?.text, level2?.text])).toEqual(rows.classes);
    expect(annual.every(({ name }) => name === null)).toBe(true);
  });

  it('gives no error but that it is empty, and changes nothing else', () => {
    const { before, after, placed } = insert(id);
    const findings = checkWorkbook(after, {}).findings.filter(({ severity }) => severity !== 'info');
    const others = findings.filter(
      ({ rule, messageId }) => rule !== 'performance/form-filled' || messageId !== 'empty',
    );
    expect(others).toEqual([]);
    expect(findings.length).toBeLessThanOrEqual(placed.length);
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
  });

  it('goes by undo', () => {
    const { before, after, inverse } = insert(id);
    expect(applyEdits(after, inverse).workbook).toEqual(before);
  });

  it('stands below one another on one sheet, and at a cell of a blank one', () => {
    const one = insert(id, { kind: 'one-sheet' });
    expect(new Set(one.placed.map(({ sheet }) => sheet)).size).toBe(1);
    expect(readBook(one.after).forms).toHaveLength(one.placed.length);
    const blank = `${BOOK}\n## 空白\n`;
    const at = { sheet: '空白', row: 3, column: 2 };
    const placed = insert(id, { kind: 'at', at }, blank);
    const forms = readBook(placed.after).forms;
    expect(forms).toHaveLength(placed.placed.length);
    expect(forms[0]!.columns[0]!.at.column).toBeGreaterThanOrEqual(2);
  });
});

test('the preview says what is filled in and from which cell', () => {
  const { placed } = insert('hb-project-2021');
  const fields = placed[1]!.form.fields.map(({ name, text, state, from }) => [
    name,
    text,
    state,
    from && formatRef(from),
  ]);
  expect(fields).toEqual([
    ['部门代码和名称', '613柳泉县档案馆', 'read', '收入总表!A2'],
    ['项目编码', '13099925P00100000002B', 'read', '项目支出表!A6'],
    ['项目名称', '库房设备更新', 'read', '项目支出表!B6'],
    ['预算数', '20.00', 'read', '项目支出表!D6'],
    ['财政资金', '10.00', 'read', '项目支出表!E6'],
    ['其他资金', '10.00', 'derived', null],
    ['资金用途', '', 'open', null],
    ['3月底支出', '', 'open', null],
    ['6月底支出', '', 'open', null],
    ['10月底支出', '', 'open', null],
    ['12月底支出', '100%', 'fixed', null],
    ['绩效目标', '', 'open', null],
  ]);
});

test('amounts are written in the unit of the form', () => {
  const { placed, after } = insert('sh-project-2026');
  const sheet = sheetOf(after, placed[0]!.sheet);
  expect(sheet.values[7]![2]).toBe(302500);
  expect(textAt(sheet, 6, 0)).toBe('项目资金（元）');
});

test('sums of 部门整体 count from where the form stands', () => {
  const formulas = (destination: Destination): (string | undefined)[] => {
    const { after, placed } = insert('nat-dept-2015', destination, `${BOOK}\n## 空白\n`);
    const { sheet, area } = placed[0]!;
    return [4, 5, 6].map((column) => sheetOf(after, sheet).formulas[area.top + 8]?.[area.left + column]);
  };
  expect(formulas({ kind: 'sheets' })).toEqual(['SUM(E6:E8)', 'SUM(F6:F8)', 'SUM(G6:G8)']);
  expect(formulas({ kind: 'at', at: { sheet: '空白', row: 2, column: 1 } })).toEqual([
    'SUM(F8:F10)',
    'SUM(G8:G10)',
    'SUM(H8:H10)',
  ]);
});

test('drop-downs: classes by their first level, symbols, units that may be typed', () => {
  const { after, placed } = insert('hb-dept-overall-2022');
  const lists = sheetOf(after, placed[0]!.sheet).look!.validations!;
  const at = (address: string) => lists.find(({ area }) => formatArea(area) === address);
  expect(at('A5:A11')?.source).toEqual(['部门产出', '部门效果']);
  expect(at('B5:B8')?.source).toEqual(['数量', '质量', '时效', '成本']);
  expect(at('B9:B11')?.source).toContain('满意度');
  expect(at('F5:F11')?.source).toEqual(['≥', '＞', '≤', '＜', '＝', '定性']);
  expect(at('H5:H11')?.open).toBe(true);
  // Excel takes at most 255 characters of entries written into the cell rule.
  for (const { source } of lists) expect((source as readonly string[]).join(',').length).toBeLessThanOrEqual(255);
});

test('page set-up: A4 as wide as a page, the header repeated', () => {
  const { after, placed } = insert('hb-project-2021');
  expect(sheetOf(after, placed[0]!.sheet).look?.page).toEqual({
    orientation: 'portrait',
    fitToWidth: true,
    titleRows: { first: 8, last: 8 },
  });
});

describe('nothing is covered', () => {
  it.each([
    ['a value', '## 备用\n\n\n | | | 见附件'],
    ['a merged area', '## 备用\n@merge C5:D6\n标题'],
  ])('%s in the way', (_, grid) => {
    expect(() =>
      insert('hb-project-2021', { kind: 'at', at: { sheet: '备用', row: 1, column: 0 } }, `${BOOK}\n${grid}\n`),
    ).toThrow(expect.objectContaining({ code: 'area-not-empty' }) as InsertError);
  });

  it('an unknown sheet', () => {
    expect(() => insert('hb-project-2021', { kind: 'at', at: { sheet: '没有', row: 0, column: 0 } })).toThrow(
      expect.objectContaining({ code: 'no-sheet' }) as InsertError,
    );
  });

  it('widths of a sheet that holds something stay as they are', () => {
    const { edits } = insert(
      'hb-dept-overall-2022',
      { kind: 'at', at: { sheet: '说明', row: 9, column: 0 } },
      `${BOOK}\n## 说明\n部门概况\n`,
    );
    expect(edits[0]).toMatchObject({ kind: 'write-block', block: { columnWidths: [], rowHeights: [] } });
  });
});

test('new sheets stand behind the forms there are, numbered on', () => {
  const first = insert('hb-project-2021');
  const again = insert('hb-project-2021', { kind: 'sheets' }, first.after);
  expect(again.placed.map(({ sheet }) => sheet)).toEqual([
    '绩效4档案数字化加工',
    '绩效5库房设备更新',
    '绩效6档案开放宣传',
  ]);
  expect(again.after.sheets.map(({ name }) => name)).toEqual([
    ...['收入总表', '支出总表', '项目支出表'],
    ...['绩效1档案数字化加工', '绩效2库房设备更新', '绩效3档案开放宣传'],
    ...['绩效4档案数字化加工', '绩效5库房设备更新', '绩效6档案开放宣传'],
  ]);
});

test('a workbook that says nothing gives empty forms', () => {
  const workbook = parseGrid('## 封面\n预算公开\n');
  for (const one of TEMPLATES) {
    const { prefill } = readBook(workbook);
    const { placed } = insertForms(
      workbook,
      prefill,
      { template: one, unit: one.unit, projects: [] },
      { kind: 'sheets' },
    );
    const filled = placed[0]!.form.fields.filter(
      ({ state, text }) => state === 'read' || (state === 'derived' && text !== ''),
    );
    expect(filled).toEqual([]);
  }
});
