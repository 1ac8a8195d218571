import type { PaymentPlan, PlanPoint } from '../../performance';
import { valueAt, type CellRef, type Edit, type Sheet, type Workbook } from '../../workbook';
import type { Fix } from '../model';
import { setValue } from './forms';

/** 100 % written the way the other periods are. */
export function fillDecember(workbook: Workbook, { points }: PaymentPlan, at: CellRef): Fix {
  const sheet = workbook.sheets.find(({ name }) => name === at.sheet);
  const model = points.find(({ percent }) => percent !== null);
  const stored = sheet && model ? valueAt(sheet, model.at.row, model.at.column) : null;
  const value = typeof stored !== 'number' ? '100%' : model!.text.includes('%') || stored <= 1 ? 1 : 100;
  return setValue(at, value, { zh: '填入 100%', en: 'Fill in 100 %' });
}

/** The heading and its value right of the last period, where a column of the form is free or was merged away. */
export function addDecember(workbook: Workbook, { heading, at }: PlanPoint, orphan: CellRef | null): Fix[] {
  const sheet = workbook.sheets.find(({ name }) => name === at.sheet);
  const column = heading.at.column + 1;
  if (!sheet || (orphan !== null && orphan.column !== column)) return [];
  const merged = [heading.at, at].flatMap((cell) => unmerge(sheet, cell));
  const free =
    valueAt(sheet, heading.at.row, column) === null && (orphan !== null || valueAt(sheet, at.row, column) === null);
  if (!free || (merged.length === 0 && orphan === null)) return [];
  const edits: Edit[] = [...merged, { kind: 'set-value', at: { ...heading.at, column }, value: '12月底' }];
  if (orphan === null) edits.push({ kind: 'set-value', at: { ...at, column }, value: '100%' });
  return [
    { title: { zh: '补上“12月底”一栏（100%）', en: 'Add the column for December (100 %)' }, kind: 'suggestion', edits },
  ];
}

function unmerge(sheet: Sheet, { row, column }: CellRef): Edit[] {
  const area = sheet.merges.find(({ top, left, right }) => top === row && left === column && right > column);
  return area ? [{ kind: 'unmerge', sheet: sheet.name, area }] : [];
}
