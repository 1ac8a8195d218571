import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type UIEvent } from 'react';
import type { FindingView } from '../../taskpane/engine/model';
import { columnName, numberFormatAt, valueAt, type Sheet } from '../../workbook';
import type { PageText } from '../text';
import type { View } from '../viewed-host';
import { cellText, loadFormatter, type FormatNumber } from './cell-text';
import { cellKey, layoutOf, spansOf, type GridLayout } from './layout';
import { marksOf, type Mark } from './marks';

export interface SheetGridProps {
  readonly sheet: Sheet;
  readonly view: View;
  readonly findings: readonly FindingView[];
  readonly language: 'zh' | 'en';
  readonly text: PageText;
  readonly onPick: (row: number, column: number) => void;
  readonly onFinding: (id: string) => void;
}

/** Long sheets are drawn in part; their rows are all of one height, in pixels. */
const WINDOWED = 300;
const ROW_HEIGHT = 26;
const SPARE_ROWS = 40;

/** A sheet to look at: merged cells, widths, number formats, headings that stay, findings marked in the margin. */
export function SheetGrid({ sheet, view, findings, language, text, onPick, onFinding }: SheetGridProps) {
  const [wanted, setWanted] = useState(false);
  const { cell } = view;
  // A finding may stand in what is hidden: then it is shown, as long as the cell is picked.
  const withHidden =
    wanted || (cell !== null && (sheet.hiddenRows.has(cell.row) || sheet.hiddenColumns.has(cell.column)));
  const box = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layoutOf(sheet, withHidden), [sheet, withHidden]);
  const marks = useMemo(() => marksOf(findings, sheet.name, language), [findings, sheet.name, language]);
  const format = useFormatter(sheet);
  const { rows, first, onScroll, reveal } = useWindow(layout, box);
  const long = layout.rows.length > WINDOWED;

  useEffect(() => {
    if (!cell) return;
    reveal(cell.row);
    // After the rows around the cell have been drawn.
    const frame = requestAnimationFrame(() =>
      box.current?.querySelector('[data-picked]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [cell, reveal]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved(event.key, cell, layout);
    if (!next) return;
    event.preventDefault();
    onPick(next.row, next.column);
  };
  const spans = useMemo(() => spansOf(sheet.merges, rows, layout.columns), [sheet, rows, layout]);

  if (layout.rows.length === 0) return <p className="grid-empty">{text.empty}</p>;
  return (
    <>
      {layout.hidden > 0 && !withHidden && (
        <p className="grid-hidden">
          {text.hidden(layout.hidden)}{' '}
          <button type="button" onClick={() => setWanted(true)}>
            {text.showHidden}
          </button>
        </p>
      )}
      <div
        className="grid-box"
        ref={box}
        tabIndex={0}
        role="group"
        aria-label={text.sheet(sheet.name, layout.rowCount, layout.columnCount)}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
      >
        <table className={long ? 'grid grid-long' : 'grid'}>
          <colgroup>
            <col width={52} />
            {layout.widths.map((width, index) => (
              <col key={layout.columns[index]} width={width} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <td className="grid-corner" />
              {layout.columns.map((column) => (
                <th key={column} scope="col" className={cell?.column === column ? 'grid-at' : undefined}>
                  {columnName(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first > 0 && <Gap rows={first} columns={layout.columns.length} />}
            {rows.map((row) => (
              <tr key={row} className={sheet.hiddenRows.has(row) ? 'grid-was-hidden' : undefined}>
                <RowHead
                  row={row}
                  at={cell?.row === row}
                  marks={marks.rows.get(row)}
                  onFinding={onFinding}
                  text={text}
                />
                {layout.columns.map((column) => {
                  const key = cellKey(row, column);
                  if (spans.covered.has(key)) return null;
                  const span = spans.at.get(key);
                  const value = valueAt(sheet, span?.area.top ?? row, span?.area.left ?? column);
                  const mark = marks.cells.get(key)?.[0];
                  const picked = cell?.row === row && cell.column === column;
                  return (
                    <td
                      key={column}
                      {...(span ? { rowSpan: span.rows, colSpan: span.columns } : {})}
                      className={classes(
                        typeof value === 'number' && 'num',
                        span && 'merged',
                        mark && `mark-${mark.severity}`,
                      )}
                      data-cell={`${columnName(column)}${row + 1}`}
                      data-picked={picked ? '' : undefined}
                      aria-current={picked || undefined}
                      title={mark && text.findingsHere(marks.cells.get(key)!.length, mark.message)}
                      onClick={() => onPick(row, column)}
                      onDoubleClick={() => mark && onFinding(mark.id)}
                    >
                      {cellText(value, numberFormatAt(sheet, row, column), format)}
                    </td>
                  );
                })}
              </tr>
            ))}
            <Gap rows={layout.rows.length - first - rows.length} columns={layout.columns.length} />
          </tbody>
        </table>
      </div>
    </>
  );
}

function classes(...names: (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}

function Gap({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columns + 1} className="grid-gap" height={rows * ROW_HEIGHT} />
    </tr>
  );
}

interface RowHeadProps {
  readonly row: number;
  readonly at: boolean;
  readonly marks: readonly Mark[] | undefined;
  readonly onFinding: (id: string) => void;
  readonly text: PageText;
}

function RowHead({ row, at, marks, onFinding, text }: RowHeadProps) {
  const [mark] = marks ?? [];
  return (
    <th scope="row" className={at ? 'grid-at' : undefined}>
      {mark && (
        <button
          type="button"
          className={`margin margin-${mark.severity}`}
          title={text.findingsHere(marks!.length, mark.message)}
          aria-label={text.findingsHere(marks!.length, mark.message)}
          onClick={() => onFinding(mark.id)}
        >
          {SIGNS[mark.severity]}
        </button>
      )}
      {row + 1}
    </th>
  );
}

/** Shape as well as colour tells how grave it is. */
const SIGNS = { error: '✕', warning: '!', info: 'i' } as const;

/** Numbers show in their plain form until the formatter is there. */
function useFormatter(sheet: Sheet): FormatNumber | null {
  const [format, setFormat] = useState<FormatNumber | null>(null);
  const needed = format === null && sheet.numberFormats.some((row) => row?.some((one) => one !== undefined));
  useEffect(() => {
    if (!needed) return;
    let open = true;
    void loadFormatter().then((loaded) => open && setFormat(() => loaded));
    return () => {
      open = false;
    };
  }, [needed]);
  return format;
}

/** The rows to draw: all of a short sheet, those near the visible ones of a long sheet. */
function useWindow(layout: GridLayout, box: React.RefObject<HTMLDivElement | null>) {
  const [start, setStart] = useState(0);
  const long = layout.rows.length > WINDOWED;
  const first = long ? Math.min(Math.max(0, start - SPARE_ROWS), Math.max(0, layout.rows.length - 1)) : 0;
  const rows = useMemo(() => (long ? layout.rows.slice(first, first + WINDOWED) : layout.rows), [layout, long, first]);
  const onScroll = useCallback(
    (event: UIEvent<HTMLDivElement>) => {
      if (!long) return;
      const top = Math.floor(event.currentTarget.scrollTop / ROW_HEIGHT);
      // In steps, so that most scrolling draws nothing anew.
      setStart(top - (top % SPARE_ROWS));
    },
    [long],
  );
  const reveal = useCallback(
    (row: number) => {
      const element = box.current;
      if (!long || !element) return;
      const index = layout.rows.indexOf(row);
      if (index < 0) return;
      const { scrollTop, clientHeight } = element;
      const at = index * ROW_HEIGHT;
      if (at >= scrollTop && at < scrollTop + clientHeight - 2 * ROW_HEIGHT) return;
      element.scrollTo({ top: Math.max(0, at - clientHeight / 2) });
      setStart(Math.max(0, index - (index % SPARE_ROWS)));
    },
    [layout, long, box],
  );
  return { rows, first, onScroll, reveal };
}

/** The cell an arrow key leads to; null for other keys. */
function moved(key: string, cell: View['cell'], { rows, columns }: GridLayout): View['cell'] {
  const [down, right] = STEPS[key] ?? [0, 0];
  if (down === 0 && right === 0) return null;
  if (!cell) return { row: rows[0]!, column: columns[0]! };
  const step = (all: readonly number[], from: number, by: number): number =>
    all[Math.min(all.length - 1, Math.max(0, all.indexOf(from) + by))] ?? from;
  return { row: step(rows, cell.row, down), column: step(columns, cell.column, right) };
}

const STEPS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-20, 0],
  PageDown: [20, 0],
};
