import { zipSync } from 'fflate';
import { makeSheet, type CellValue, type Sheet, type Workbook } from '../../src/workbook';
import { makeWorkbook, writeXlsx, type Random } from '../workbooks';
import { decode, encode, zipped } from './bytes';
import { makeBases, type Base } from './bases';
import type { FuzzInput } from './inputs';

const LINES = 30_000;
const HEAD: CellValue[][] = [
  ['部门支出总表'],
  ['部门：云岭县统计局', null, null, null, '单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
];

const bookOf = (...sheets: readonly Sheet[]): Workbook => ({ name: 'heavy.xlsx', sheets, notes: [] });

function longTable(labels: (line: number) => readonly CellValue[]): Sheet {
  const lines = Array.from({ length: LINES }, (_, line) => [...labels(line), line + 2, line, 2]);
  return makeSheet({ name: '支出总表', values: [...HEAD, ...lines] });
}

function mergedSheet(): Sheet {
  const { values } = longTable((line) => [2_010_000 + line, `事务${line}`]);
  const merges = Array.from({ length: LINES }, (_, line) => ({ top: line + 3, bottom: line + 3, left: 5, right: 8 }));
  return makeSheet({ name: '支出总表', values, merges });
}

/** The content of a sheet or of an .ods with something put in front of its end. */
function withText(parts: Base['parts'], which: RegExp, change: (xml: string) => string): Uint8Array {
  return zipped(
    Object.entries(parts).map(
      ([name, bytes]) => [name, which.test(name) ? encode(change(decode(bytes))) : bytes] as const,
    ),
  );
}

const phantomRows = ({ parts }: Base): Uint8Array =>
  withText(parts, /worksheets\/[^/]*\.xml$/u, (xml) =>
    xml.replace(
      '</sheetData>',
      `${Array.from({ length: 60_000 }, (_, row) => `<row r="${row + 900_000}"><c r="XFD${row + 900_000}" s="0"/></row>`).join('')}</sheetData>`,
    ),
  );

const repeatedCells = ({ odsParts }: Base): Uint8Array =>
  withText(odsParts, /content\.xml$/u, (xml) =>
    xml
      .replaceAll('<table:table-cell', '<table:table-cell table:number-columns-repeated="16384"')
      .replaceAll('<table:table-row', '<table:table-row table:number-rows-repeated="1048576"'),
  );

/** Sound or not, these ask for much time or memory. */
export async function makeHeavy(random: Random): Promise<readonly FuzzInput[]> {
  const [base] = await makeBases(random);
  const entries = Array.from({ length: 40_000 }, (_, index) => [`xl/media/${index}.bin`, new Uint8Array(1)] as const);
  const sheet = makeWorkbook('hebei', 1, { entities: 1 }).workbook.sheets[0]!;
  const manySheets = Array.from({ length: 300 }, (_, index) => ({ ...sheet, name: `${sheet.name}${index}` }));
  const xlsx: Readonly<Record<string, Uint8Array>> = {
    'uncoded-lines': await writeXlsx(bookOf(longTable((line) => [null, `项目${line}`]))),
    'repeated-codes': await writeXlsx(bookOf(longTable(() => ['2010501', '行政运行']))),
    'names-only': await writeXlsx(bookOf(longTable(() => [null, '合计']))),
    merges: await writeXlsx(bookOf(mergedSheet())),
    entries: zipSync({ ...base!.parts, ...Object.fromEntries(entries) }, { level: 0 }),
    'phantom-rows': phantomRows(base!),
    sheets: await writeXlsx(bookOf(...manySheets)),
    'zeros-packed': withText(base!.parts, /sharedStrings\.xml$/u, (xml) => xml + ' '.repeat(60_000_000)),
  };
  return [
    ...Object.entries(xlsx).map(([kind, bytes]) => ({ name: `heavy-${kind}.xlsx`, bytes })),
    { name: 'heavy-repeats.ods', bytes: repeatedCells(base!) },
    { name: 'heavy-lines.csv', bytes: encode('甲,1,2,3\n'.repeat(300_000)) },
  ];
}
