import { makeSheet, type Workbook } from '../../../src/workbook';

/** Sheets of {@link contractWorkbook}, in the order of the tabs. */
export const SPENDING = '2024 支出';
export const SUMMARY = '汇总';
export const PLAIN = 'Plain';
export const DRAFT = '底稿';

/**
 * Small, and with a bit of everything: text that looks like numbers, figures with formats, formulas across sheets whose
 * results are right, a merged title and a merged header, hidden rows, columns and a hidden sheet.
 */
export function contractWorkbook(): Workbook {
  return {
    name: '合同.xlsx',
    notes: [],
    sheets: [
      makeSheet({
        name: SPENDING,
        values: [
          ['部门支出总表', null, null, null],
          [null, null, null, '单位：万元'],
          ['科目编码', '科目名称', '金额', null],
          [null, null, '基本支出', '项目支出'],
          ['201', '一般公共服务支出', 30.5, 12],
          ['20101', '  人大事务 & <其他>', 10.25, 12],
          ['20103', '政府办公厅\n（室）', 20.25, null],
          ['001', '合计', 30.5, 12],
          [null, true, { error: '#N/A' }, 0],
        ],
        formulas: [
          ...Array.from({ length: 4 }, () => undefined),
          [undefined, undefined, 'SUM(C6:C7)', 'SUM(D6:D7)'],
          undefined,
          undefined,
          [undefined, undefined, 'C5', '$D$5'],
        ],
        numberFormats: [
          ...Array.from({ length: 4 }, () => undefined),
          [undefined, undefined, '#,##0.00', '#,##0.00'],
          [undefined, undefined, '#,##0.00', '0'],
          [undefined, undefined, '0.0_ ;[Red]-0.0 '],
        ],
        merges: [
          { top: 0, left: 0, bottom: 0, right: 3 },
          { top: 2, left: 0, bottom: 3, right: 0 },
          { top: 2, left: 1, bottom: 3, right: 1 },
          { top: 2, left: 2, bottom: 2, right: 3 },
        ],
        hiddenRows: new Set([6]),
        hiddenColumns: new Set([5]),
      }),
      makeSheet({
        name: SUMMARY,
        values: [['汇总表'], ['支出', 30.5], ['两行', 40.75], ['文字里的 2024', '=C6']],
        formulas: [undefined, [undefined, `'${SPENDING}'!C8`], [undefined, `SUM('${SPENDING}'!C5:C6)`]],
        numberFormats: [undefined, [undefined, '0.00']],
      }),
      makeSheet({
        name: PLAIN,
        values: [
          ['n', 1],
          ['n', 2],
          ['n', 3],
        ],
      }),
      makeSheet({ name: DRAFT, visibility: 'hidden', values: [['只有一行']] }),
    ],
  };
}
