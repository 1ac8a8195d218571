import { mergeClasses } from '@fluentui/react-components';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CheckView } from '../../engine/model';
import { stateOfTable, type TableState } from '../../session';
import { useText, type LinkState } from '../../text';
import { useOnlySession, useSessionPart } from '../../use-session';
import { AXIS, layOut, LINE_HEIGHT, WIDTH, type GraphLink, type GraphNode } from './layout';
import { useRelationGraphStyles } from './useRelationGraphStyles.styles';

const TABLE_SIGN: Readonly<Record<TableState, { sign: string; fill: LinkState }>> = {
  error: { sign: '×', fill: 'violated' },
  warning: { sign: '!', fill: 'suspicious' },
  passed: { sign: '✓', fill: 'exact' },
  unknown: { sign: '?', fill: 'not-checkable' },
};

/** Dashes as well as colours; lines that agree carry no sign. */
export const LINK_LOOK: Readonly<Record<LinkState, { dash: string | undefined; sign: string | null; thick: boolean }>> =
  {
    violated: { dash: undefined, sign: '×', thick: true },
    suspicious: { dash: '7 3', sign: '!', thick: true },
    rounding: { dash: '3 2', sign: null, thick: false },
    exact: { dash: undefined, sign: null, thick: false },
    'not-checkable': { dash: '1 4', sign: null, thick: false },
  };

/** Tables as nodes, relations as arcs. One stop for the tab key; arrows go from part to part. */
export function GraphPicture({ view, large = false }: { view: CheckView; large?: boolean }) {
  const session = useOnlySession();
  const picked = useSessionPart(({ filter }) => filter.tables);
  const { text, say, kindName } = useText();
  const styles = useRelationGraphStyles();
  const svg = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState(0);
  const graph = useMemo(() => layOut(view, ({ kind }) => kindName(kind)), [view, kindName]);
  const pick = (tables: readonly string[]): void =>
    session.filter({ tables: samePick(picked, tables) ? [] : tables, sheet: null });
  const parts = graph.nodes.length + graph.links.length;
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (current + step + parts) % parts;
    setCurrent(next);
    svg.current?.querySelectorAll<SVGGElement>('[role="button"]')[next]?.focus();
  };
  const partProps = (index: number, tables: readonly string[], label: string) => ({
    role: 'button',
    tabIndex: index === current ? 0 : -1,
    'aria-label': label,
    'aria-pressed': samePick(picked, tables),
    onClick: () => {
      setCurrent(index);
      pick(tables);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      pick(tables);
    },
  });
  return (
    <svg
      ref={svg}
      className={mergeClasses(styles.picture, large && styles.large)}
      viewBox={`0 0 ${WIDTH} ${graph.height}`}
      role="group"
      aria-label={text.graph}
      onKeyDown={move}
    >
      {graph.nodes.map((node, index) => {
        const { id, kind } = node.table;
        const standing = stateOfTable(view, node.table);
        return (
          <g
            key={id}
            {...partProps(index, [id], say.labelled(kindName(kind), text.tableState[standing]))}
            className={styles.part}
          >
            <Node node={node} standing={standing} picked={picked.includes(id)} />
          </g>
        );
      })}
      {graph.links.map((link, index) => {
        const ends = [link.from.id, link.to.id];
        const name = text.link(kindName(link.from.kind), kindName(link.to.kind));
        const away = picked.length > 0 && !picked.every((id) => ends.includes(id));
        return (
          <g
            key={ends.join('\n')}
            {...partProps(graph.nodes.length + index, ends, say.labelled(name, say.tally(link.tally)))}
            className={mergeClasses(styles.part, away && styles.faded)}
          >
            <title>{say.labelled(name, say.tally(link.tally))}</title>
            <Arc link={link} />
          </g>
        );
      })}
    </svg>
  );
}

function samePick(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

function Node({ node: { lines, y }, standing, picked }: { node: GraphNode; standing: TableState; picked: boolean }) {
  const styles = useRelationGraphStyles();
  const { sign, fill } = TABLE_SIGN[standing];
  const top = y - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4;
  return (
    <>
      <rect className={styles.nodeHit} x={0} y={y - 17} width={AXIS + 10} height={34} />
      <text className={mergeClasses(styles.name, picked && styles.picked)}>
        {lines.map((line, index) => (
          <tspan key={index} x={2} y={top + index * LINE_HEIGHT}>
            {line}
          </tspan>
        ))}
      </text>
      <Sign x={AXIS} y={y} sign={sign} fill={fill} square={standing === 'error'} />
    </>
  );
}

function Arc({ link: { path, state, tip } }: { link: GraphLink }) {
  const styles = useRelationGraphStyles();
  const { dash, sign, thick } = LINK_LOOK[state];
  return (
    <>
      <path className={styles.hit} d={path} />
      <path
        className={mergeClasses(styles.line, styles[state], thick && styles.thick)}
        d={path}
        strokeDasharray={dash}
      />
      {sign !== null && <Sign x={tip.x} y={tip.y} sign={sign} fill={state} square={state === 'violated'} />}
    </>
  );
}

interface SignProps {
  readonly x: number;
  readonly y: number;
  readonly sign: string;
  readonly fill: LinkState;
  /** Told apart by shape, too. */
  readonly square: boolean;
}

function Sign({ x, y, sign, fill, square }: SignProps) {
  const styles = useRelationGraphStyles();
  const colour = styles[`${fill}Fill`];
  return (
    <>
      {square ? (
        <rect className={colour} x={x - 8} y={y - 8} width={16} height={16} rx={2} />
      ) : (
        <circle className={colour} cx={x} cy={y} r={8} />
      )}
      <text className={styles.sign} x={x} y={y + 4} aria-hidden>
        {sign}
      </text>
    </>
  );
}
