import { reportChecked, reportFailed, reportUnrecognised, textReport, textWidth } from '../../src/reporting';
import { madeFinding, madeReport, madeResult, oneFile, SUSPICIOUS } from './made-up';

const plain = { language: 'zh', verbose: false, colour: false } as const;

describe('text report', () => {
  it('sums up in the words of an officer', () => {
    const text = textReport(oneFile(), plain);
    expect(text).toContain('2 张表，325 项勾稽：283 项一致，34 项为四舍五入尾差，1 项不符，7 项无法核对');
    expect(text).toContain('发现：错误 1 个，警告 1 个，提示 1 个；另有已接受 1 个');
  });

  it('shows a finding with sign, word, cell, label, figures and derivation', () => {
    const text = textReport(oneFile({ findings: [madeFinding()] }), plain);
    expect(text).toContain(
      [
        '  支出总表 · 支出总表!A1:H24 · 万元',
        '  ✗ 错误  D12  行政单位养老 / 合计  [HF-01 hierarchy/function-sum]',
        '      款的金额不等于所属各项之和',
        '      按勾稽 22.00  表中 21.50  相差 -0.50  允许尾差 0.015（万元）',
        '      勾稽',
        '        合计  D12  行政单位养老  21.50',
        '        分项  D13  养老保险      20.00',
        '        分项  D14  职业年金       2.00',
      ].join('\n'),
    );
  });

  it('shows suspects, fixes and what was folded, with addresses of other sheets in full', () => {
    const text = textReport(oneFile({ findings: [SUSPICIOUS] }), plain);
    expect(text).toContain('疑点  支出总表!D6 一般公共服务支出  数字可能前后颠倒（若改为 10.01 则相符）');
    expect(text).toContain('可修复  改为 10.01（改动 1 处，建议，需人工判断）');
    expect(text).toContain('另有 2 项勾稽因同一原因不符');
    expect(text).toContain('10.00 元');
    expect(text).toContain('（空）');
  });

  it('aligns columns by terminal width, not by character count', () => {
    const lines = textReport(oneFile({ findings: [madeFinding()] }), plain).split('\n');
    const figures = lines.filter((line) => /^ +(合计|分项)/.test(line));
    expect(figures).toHaveLength(3);
    expect(new Set(figures.map(textWidth)).size).toBe(1);
    const results = lines.filter((line) => /^ {2}[✓✗!?] /.test(line) && line.includes('2024年'));
    expect(results).toHaveLength(2);
    expect(new Set(results.map((line) => textWidth(line.slice(0, line.indexOf('2024年'))))).size).toBe(1);
  });

  it('never marks a table as passed when nothing in it was compared', () => {
    const text = textReport(oneFile({ findings: [] }), plain);
    expect(text).toMatch(/^ {2}\? {2}收支总表 .*没有可核对的勾稽$/m);
    expect(text).toMatch(/^ {2}✓ {2}支出总表/m);
  });

  it('counts reasons in the same words together and names rules only when verbose', () => {
    const folded = textReport(oneFile(), plain);
    expect(folded).toContain('    5 项  没有“三公”经费表\n    2 项  没有写明单位\n');
    const full = textReport(oneFile(), { ...plain, verbose: true });
    expect(full).toContain('5 项  没有“三公”经费表  [TP-05 three-public/total]');
    expect(full).toContain('2 项  没有写明单位  [UN-01 收支总表]');
  });

  it('folds the seventh reason and says how to see it', () => {
    const { coverage } = madeResult();
    const reasons = Array.from({ length: 7 }, (_, index) => ({
      ...coverage.reasons[0]!,
      count: 9 - index,
      reason: { zh: `原因${index}`, en: '' },
    }));
    const report = oneFile({ coverage: { ...coverage, reasons } });
    expect(textReport(report, plain)).toContain('其余 2 种原因请用 --verbose 列出');
    expect(textReport(report, plain)).not.toContain('原因5');
    expect(textReport(report, { ...plain, verbose: true })).toContain('原因6');
  });

  it('lists accepted findings with their reason only when verbose', () => {
    expect(textReport(oneFile(), plain)).not.toContain('财政局已同意');
    expect(textReport(oneFile(), { ...plain, verbose: true })).toContain('已接受：王会计 2024-03-01：财政局已同意');
  });

  it('names unplaced sheets, reading notes and stale acceptances', () => {
    const text = textReport(oneFile(), plain);
    expect(text).toContain('    封面 部门预算：没有金额列\n    附表!A1:C5：标题不明');
    expect(text).toContain('    封面!B2 日期按序列号读取');
    expect(text).toContain('    旧理由 gone');
  });

  it('says "no problems" only where something was compared', () => {
    const { coverage } = madeResult();
    const none = { ...coverage, exact: 0, rounding: 0, violated: 0 };
    const text = textReport(oneFile({ findings: [], coverage: none }), plain);
    expect(text).toContain('\n  没有可核对的勾稽\n');
    expect(text).not.toContain('没有发现问题');
    expect(textReport(oneFile({ findings: [] }), plain)).toContain('\n  没有发现问题。\n');
  });

  it('reports a workbook without a single standard table as not checked, with what stands on its sheets', () => {
    const text = textReport(madeReport([reportUnrecognised('名单.xlsx', madeResult({ tables: [] }))]), plain);
    expect(text).toMatch(/^名单\.xlsx\n {2}✗ 无法核对：没有认出任何部门预算、决算标准表/);
    expect(text).toContain('附表!A1:C5：标题不明');
  });

  it('names failed files among the others and totals over all', () => {
    const bad = reportFailed('坏.xlsx', { zh: '文件已加密', en: 'encrypted' }, 'encrypted');
    const text = textReport(madeReport([bad, reportChecked('好.xlsx', madeResult())]), plain);
    expect(text).toMatch(/^坏\.xlsx\n {2}✗ 无法核对：文件已加密\n\n好\.xlsx\n/);
    expect(text).toMatch(/共 2 个文件：已核对 1 个，无法核对 1 个。发现：错误 1 个/);
  });

  it('speaks English throughout when asked', () => {
    const text = textReport(oneFile(), { ...plain, language: 'en' });
    expect(text).toContain('2 tables, 325 relations: 283 exact, 34 rounding, 1 violated, 7 not checkable');
    expect(text).toContain('✗ error  D12');
    expect(text).toContain('The section is not the sum of its items');
    expect(text).not.toMatch(/[，。：（）]/);
  });

  it('colours only when told to', () => {
    expect(textReport(oneFile(), plain)).not.toContain('\u001b');
    expect(textReport(oneFile(), { ...plain, colour: true })).toContain('\u001b[31m✗ 错误\u001b[39m');
  });

  it('lets no cell text move the cursor, colour the terminal or break a line', () => {
    const label = '合\u001b[2J计\r\n第二\u202e行\u0007';
    const finding = madeFinding({ site: { sheet: '支出总表', row: 0, column: 0, label } });
    const text = textReport(oneFile({ findings: [finding] }), plain);
    // eslint-disable-next-line no-control-regex -- that is the point
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(text).toContain('合[2J计 第二行');
  });
});

describe('textWidth', () => {
  it.each([
    ['abc', 3],
    ['收支总表', 8],
    ['“三公”', 6],
    ['１２', 4],
    ['，。', 4],
    ['e\u0301', 1],
    ['𠮷', 2],
    ['\u001b[31m错\u001b[39m', 2],
  ])('%s takes %d columns', (text, width) => expect(textWidth(text)).toBe(width));
});
