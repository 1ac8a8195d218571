import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CheckView, FindingView } from '../../engine/model';
import { acceptanceWords } from '../../../reporting/words';
import type { FindingGroup } from '../../session';
import { useText, type Speech } from '../../text';
import { addressFrom } from '../CellLink/CellLink';
import { figuresOf } from '../figures';
import { ClosedIcon, OpenIcon } from '../icons';
import { SeverityIcon } from '../SeverityIcon/SeverityIcon';
import { useFindingTreeStyles } from './useFindingsStyles.styles';
import { useTree, type Tree, type TreeLine } from './useTree';

/** So many findings of a group show at first. */
const FIRST = 100;

export interface FindingTreeProps {
  readonly view: CheckView;
  readonly groups: readonly FindingGroup[];
  /** The finding whose detail is open; its line takes the focus when the detail is closed. */
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
}

/** Findings below their tables or rules: one flat list whose levels are told, so that no line holds the text of others. */
export function FindingTree({ view, groups, opened, onOpen }: FindingTreeProps) {
  const { text } = useText();
  const styles = useFindingTreeStyles();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const lastOpened = useRef<string | null>(null);

  const shownOf = (group: FindingGroup): readonly FindingView[] =>
    unfolded.has(group.id) ? group.findings : group.findings.slice(0, FIRST);
  const groupLine = (id: string): string => `group:${id}`;
  const moreLine = (id: string): string => `more:${id}`;
  const lines = groups.flatMap((group): TreeLine[] => {
    const expanded = !folded.has(group.id);
    const parent = groupLine(group.id);
    const below = [
      ...shownOf(group).map(({ id }) => id),
      ...(shownOf(group).length < group.findings.length ? [moreLine(group.id)] : []),
    ];
    return [
      { id: parent, level: 1, expanded },
      ...(expanded ? below.map((id) => ({ id, level: 2 as const, parent })) : []),
    ];
  });
  const expand = (line: string, open: boolean): void => {
    const group = line.slice('group:'.length);
    setFolded((known) => new Set(open ? [...known].filter((id) => id !== group) : [...known, group]));
  };
  const open = (line: string): void => {
    const { expanded } = lines.find(({ id }) => id === line) ?? {};
    if (expanded !== undefined) expand(line, !expanded);
    else if (line.startsWith('more:')) setUnfolded((known) => new Set([...known, line.slice('more:'.length)]));
    else onOpen(line);
  };
  const tree = useTree(lines, { expand, open });

  const { focus } = tree;
  useEffect(() => {
    if (opened === null && lastOpened.current !== null) focus(lastOpened.current);
    lastOpened.current = opened;
  }, [opened, focus]);

  return (
    <ul className={styles.tree} role="tree" aria-label={text.findings} onKeyDown={tree.onKeyDown}>
      {groups.map((group, index) => (
        <GroupItem
          key={group.id}
          view={view}
          group={group}
          shown={folded.has(group.id) ? null : shownOf(group)}
          position={{ index, count: groups.length }}
          tree={tree}
          lineId={groupLine(group.id)}
          moreId={moreLine(group.id)}
          onLine={open}
        />
      ))}
    </ul>
  );
}

interface GroupItemProps {
  readonly view: CheckView;
  readonly group: FindingGroup;
  /** Null while folded. */
  readonly shown: readonly FindingView[] | null;
  readonly position: { readonly index: number; readonly count: number };
  readonly tree: Tree;
  readonly lineId: string;
  readonly moreId: string;
  readonly onLine: (id: string) => void;
}

function GroupItem({ view, group, shown, position, tree, lineId, moreId, onLine }: GroupItemProps) {
  const speech = useText();
  const { text } = speech;
  const styles = useFindingTreeStyles();
  const name = groupName(group, speech);
  const rest = group.findings.length - (shown?.length ?? 0);
  return (
    <>
      <li
        {...tree.lineProps(lineId)}
        className={styles.item}
        role="treeitem"
        aria-expanded={shown !== null}
        aria-level={1}
        aria-posinset={position.index + 1}
        aria-setsize={position.count}
        onClick={() => onLine(lineId)}
      >
        <div className={mergeClasses(styles.line, styles.group)}>
          {shown ? <OpenIcon /> : <ClosedIcon />}
          <span className={styles.groupName}>{name}</span>
          <span className={styles.quiet}>{text.findingsOf(group.findings.length)}</span>
        </div>
      </li>
      {shown?.map((finding, index) => (
        <FindingItem
          key={finding.id}
          view={view}
          finding={finding}
          group={group}
          index={index}
          tree={tree}
          onOpen={onLine}
        />
      ))}
      {shown && rest > 0 && (
        <li
          {...tree.lineProps(moreId)}
          className={styles.item}
          role="treeitem"
          aria-level={2}
          onClick={() => onLine(moreId)}
        >
          <div className={mergeClasses(styles.line, styles.more)}>{text.moreFindings(rest)}</div>
        </li>
      )}
    </>
  );
}

function groupName({ id, table, ruleTitle }: FindingGroup, { text, kindName, pick }: Speech): string {
  if (table) return kindName(table.kind);
  if (ruleTitle) return pick(ruleTitle);
  return id === '' ? text.whole : id;
}

interface FindingItemProps {
  readonly view: CheckView;
  readonly finding: FindingView;
  readonly group: FindingGroup;
  readonly index: number;
  readonly tree: Tree;
  readonly onOpen: (id: string) => void;
}

function FindingItem({ view, finding, group, index, tree, onOpen }: FindingItemProps) {
  const { say, pick, severity } = useText();
  const styles = useFindingTreeStyles();
  const { site } = finding;
  const acceptance = acceptanceWords(finding, say);
  const place = site ? [addressFrom(group.table?.sheet, site), site.label].filter(Boolean).join(' ') : null;
  const title = view.rules[finding.rule]?.title;
  const message = pick(finding.message);
  return (
    <li
      {...tree.lineProps(finding.id)}
      className={styles.item}
      role="treeitem"
      aria-level={2}
      aria-posinset={index + 1}
      aria-setsize={group.findings.length}
      onClick={() => onOpen(finding.id)}
    >
      <div className={mergeClasses(styles.line, styles.finding)}>
        <SeverityIcon state={finding.severity} />
        <span className={styles.words}>
          <span className={styles.place}>
            {severity(finding.severity)} {place ?? (title ? pick(title) : '')}{' '}
            <span className={styles.quiet}>{finding.alias[0]}</span>
          </span>
          <span className={styles.message}>{inFigures(finding, say) ?? message}</span>
          {acceptance && <span className={mergeClasses(styles.message, styles.accepted)}>{acceptance}</span>}
        </span>
      </div>
    </li>
  );
}

/** The heart of a finding about a figure in one line; the whole message stands in its detail. */
function inFigures(finding: FindingView, say: Speech['say']): string | null {
  const figures = figuresOf(finding);
  if (figures?.expected == null || figures.difference === null) return null;
  const pairs = [
    [say.actual, figures.actual ?? say.blank],
    [say.expected, figures.expected],
    [say.difference, figures.difference],
  ];
  return pairs.map((pair) => pair.join('\u00a0')).join(' · ');
}
