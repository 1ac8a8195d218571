import type { StandardTable } from '../../tables';
import { textAt, type CellRef, type Sheet } from '../../workbook';
import type { PerformanceForm } from '../model';
import type { Department } from './known';

interface Named {
  readonly name: string;
  readonly code: string | null;
  readonly unit: boolean;
  readonly at: CellRef;
}

/** `202某某局`, or 部门名称：某某局 on one line; 万元 behind 单位： is no name. */
const CODED = /^(?!20\d{2}年)(\d{3,9})\s*(\p{Script=Han}[\p{Script=Han}（）()·、]{2,})$/u;
const LABELLED =
  /^(?:(编制|填报)|公开|预算|主管)?(?:部门|单位)(?:[（(]单位[）)])?(?:名称)?(?:[（(]盖章[）)])?\s*[:：]\s*(\d{3,9})?\s*(?!.{0,2}元)(\p{Script=Han}[\p{Script=Han}（）()·、]{2,})$/u;
const LINES_ABOVE = 4;

/**
 * The department the workbook is of: the name most tables and forms carry above their header. Null where two names
 * stand equally often: a bureau's collection of several departments has none.
 */
export function readDepartment(
  sheets: ReadonlyMap<string, Sheet>,
  tables: readonly StandardTable[],
  forms: readonly PerformanceForm[],
): Department {
  const named = [
    ...tables.flatMap((table) => namesAbove(sheets.get(table.sheet)!, table)),
    ...forms.flatMap(({ entity }) => (entity ? (readName(entity.text, entity.at, true) ?? []) : [])),
  ];
  const best = mostNamed(named);
  if (!best) return { name: null, code: null, unitName: null };
  const same = named.filter(({ name }) => name === best.name);
  const coded = same.find(({ code }) => code !== null);
  const unit = same.find((one) => one.unit);
  return {
    name: { value: best.name, at: best.at },
    code: coded ? { value: coded.code!, at: coded.at } : null,
    unitName: unit ? { value: unit.name, at: unit.at } : null,
  };
}

function namesAbove(sheet: Sheet, { headerRows, range }: StandardTable): Named[] {
  const header = headerRows?.first ?? range.top + LINES_ABOVE;
  const found: Named[] = [];
  for (let row = Math.max(0, header - LINES_ABOVE); row < header; row += 1) {
    for (let column = 0; column < (sheet.values[row]?.length ?? 0); column += 1) {
      const text = textAt(sheet, row, column).trim();
      if (text === '' || text.length > 60) continue;
      const named = readName(text, { sheet: sheet.name, row, column }, false);
      if (named) found.push(named);
    }
  }
  return found;
}

/** @param plain whether a name without code and label counts, as in a field that holds nothing else. */
function readName(text: string, at: CellRef, plain: boolean): Named | null {
  const coded = CODED.exec(text);
  if (coded) return { code: coded[1]!, name: coded[2]!, unit: false, at };
  const labelled = LABELLED.exec(text);
  if (labelled) return { code: labelled[2] ?? null, name: labelled[3]!, unit: labelled[1] !== undefined, at };
  return plain && /^\p{Script=Han}[\p{Script=Han}（）()·]{2,29}$/u.test(text)
    ? { code: null, name: text, unit: false, at }
    : null;
}

function mostNamed(named: readonly Named[]): Named | null {
  const counts = new Map<string, number>();
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] === second?.[1]) return null;
  return named.find(({ name }) => name === first[0]) ?? null;
}
