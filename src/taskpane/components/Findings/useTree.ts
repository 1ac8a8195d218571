import { useCallback, useRef, useState, type KeyboardEvent } from 'react';

/** A line of a tree as it shows: folded lines are not in the list. */
export interface TreeLine {
  readonly id: string;
  readonly level: 1 | 2;
  readonly expanded?: boolean;
  /** Id of the line it hangs on. */
  readonly parent?: string;
}

export interface Tree {
  /** The one line the tab key reaches. */
  readonly active: string | null;
  /** For the element that shows a line. */
  readonly lineProps: (id: string) => {
    readonly ref: (element: HTMLElement | null) => void;
    readonly tabIndex: 0 | -1;
    readonly onFocus: () => void;
  };
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Nothing happens where the line is not shown. */
  readonly focus: (id: string) => void;
}

export interface TreeActions {
  readonly expand: (id: string, open: boolean) => void;
  readonly open: (id: string) => void;
}

/** Keys of a tree as the ARIA practices have them: arrows, Home, End, Enter; one stop for the tab key. */
export function useTree(lines: readonly TreeLine[], { expand, open }: TreeActions): Tree {
  const [wanted, setWanted] = useState<string | null>(null);
  const elements = useRef(new Map<string, HTMLElement>());
  const active = lines.some(({ id }) => id === wanted) ? wanted : (lines[0]?.id ?? null);

  const focus = useCallback((id: string) => {
    setWanted(id);
    elements.current.get(id)?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = lines.findIndex(({ id }) => id === active);
    const line = lines[at];
    if (!line || event.altKey || event.ctrlKey || event.metaKey) return;
    const go = (id: string | undefined): void => {
      if (id !== undefined) focus(id);
    };
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(lines[at + 1]?.id),
      ArrowUp: () => go(lines[at - 1]?.id),
      Home: () => go(lines[0]?.id),
      End: () => go(lines.at(-1)?.id),
      ArrowRight: () => (line.expanded === false ? expand(line.id, true) : line.expanded && go(lines[at + 1]?.id)),
      ArrowLeft: () => (line.expanded ? expand(line.id, false) : go(line.parent)),
      Enter: () => open(line.id),
      ' ': () => open(line.id),
    };
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };

  const lineProps: Tree['lineProps'] = (id) => ({
    ref: (element) => {
      if (element) elements.current.set(id, element);
      else elements.current.delete(id);
    },
    tabIndex: id === active ? 0 : -1,
    onFocus: () => setWanted(id),
  });

  return { active, lineProps, onKeyDown, focus };
}
