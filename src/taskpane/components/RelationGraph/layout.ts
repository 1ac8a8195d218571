import type { CheckView, TableView, Tally } from '../../engine/model';
import type { LinkState } from '../../text';

/** The picture's own units; at the narrowest pane one is one pixel. */
export const WIDTH = 326;
const ROW = 36;
const NAME_WIDTH = 172;
/** Where the tables' signs stand and the arcs begin. */
export const AXIS = 192;
const SHORTEST_REACH = 30;
const LONGEST_REACH = 165;
export const LINE_HEIGHT = 14;

export interface GraphNode {
  readonly table: TableView;
  readonly y: number;
  /** The name in as many lines as it needs. */
  readonly lines: readonly string[];
}

export interface GraphLink {
  readonly from: TableView;
  readonly to: TableView;
  readonly tally: Tally;
  readonly state: LinkState;
  readonly path: string;
  /** The outermost point of the arc, for its sign. */
  readonly tip: { readonly x: number; readonly y: number };
}

export interface Graph {
  readonly height: number;
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
}

/** Tables below one another in the workbook's order, relations as arcs beside them: readable however narrow the pane. */
export function layOut(view: CheckView, nameOf: (table: TableView) => string): Graph {
  const pairs = undirected(view);
  const related = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  const tables = view.tables.filter(({ id }) => related.has(id));
  let height = 0;
  const nodes = tables.map((table): GraphNode => {
    const lines = wrap(nameOf(table));
    const own = Math.max(ROW, lines.length * LINE_HEIGHT + 8);
    height += own;
    return { table, y: height - own / 2, lines };
  });
  const at = new Map(tables.map(({ id }, index) => [id, index]));
  const longest = Math.max(1, ...pairs.map(({ from, to }) => Math.abs(at.get(from)! - at.get(to)!)));
  const links = pairs.map(({ from, to, tally }): GraphLink => {
    const [top, bottom] = [nodes[Math.min(at.get(from)!, at.get(to)!)]!, nodes[Math.max(at.get(from)!, at.get(to)!)]!];
    const distance = Math.abs(at.get(from)! - at.get(to)!);
    const reach = SHORTEST_REACH + ((LONGEST_REACH - SHORTEST_REACH) * (distance - 1)) / Math.max(1, longest - 1);
    const x = AXIS + 10;
    return {
      from: top.table,
      to: bottom.table,
      tally,
      state: stateOf(tally),
      path: `M${x} ${top.y}C${x + reach} ${top.y} ${x + reach} ${bottom.y} ${x} ${bottom.y}`,
      // A cubic curve with both handles at the same reach comes three quarters of the way.
      tip: { x: x + reach * 0.75, y: (top.y + bottom.y) / 2 },
    };
  });
  // The gravest on top.
  const order: readonly LinkState[] = ['not-checkable', 'exact', 'rounding', 'suspicious', 'violated'];
  return {
    height: Math.max(height, ROW),
    nodes,
    links: links.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
  };
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly tally: Tally;
}

/** Both directions of a link as one, between tables that are listed. */
function undirected({ coverage, tables }: CheckView): Pair[] {
  const known = new Set(tables.map(({ id }) => id));
  const pairs = new Map<string, Pair>();
  for (const { from, to, ...tally } of coverage.links) {
    if (from === to || !known.has(from) || !known.has(to)) continue;
    const key = [from, to].sort().join('\n');
    const other = pairs.get(key);
    pairs.set(key, other ? { ...other, tally: added(other.tally, tally) } : { from, to, tally });
  }
  return [...pairs.values()];
}

function added(one: Tally, other: Tally): Tally {
  return {
    exact: one.exact + other.exact,
    rounding: one.rounding + other.rounding,
    suspicious: one.suspicious + other.suspicious,
    violated: one.violated + other.violated,
    notCheckable: one.notCheckable + other.notCheckable,
  };
}

/** The gravest verdict of a link; `exact` only where something was compared. */
export function stateOf(tally: Tally): LinkState {
  if (tally.violated > 0) return 'violated';
  if (tally.suspicious > 0) return 'suspicious';
  if (tally.rounding > 0) return 'rounding';
  return tally.exact > 0 ? 'exact' : 'not-checkable';
}

const FULL_WIDTH = 12.5;
const HALF_WIDTH = 6.4;

/** SVG text does not wrap: Chinese breaks anywhere, other words between them. */
function wrap(name: string): string[] {
  const pieces = name.match(/[\p{Script=Han}“”（）、]|[^\p{Script=Han}“”（）、\s]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const piece of pieces) {
    const wide = Array.from(piece).reduce((sum, char) => sum + (char > '\u2000' ? FULL_WIDTH : HALF_WIDTH), 0);
    if (width + wide > NAME_WIDTH && line !== '') {
      lines.push(line.trim());
      line = '';
      width = 0;
    }
    line += piece;
    width += wide;
  }
  return [...lines, line.trim()];
}
