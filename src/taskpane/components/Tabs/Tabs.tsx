import { mergeClasses } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { useTabsStyles } from './useTabsStyles.styles';

export interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly label: string }[];
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
  /** Ids are `<id>-<name>` for tabs and `<id>-panel` for the panel. */
  readonly id: string;
}

/**
 * A list of tabs as the ARIA practices have it. Fluent's own puts focusable helpers hidden from screen readers around its
 * tabs, which no accessibility check lets pass.
 */
export function Tabs<Name extends string>({ label, tabs, selected, onSelect, id }: TabsProps<Name>) {
  const styles = useTabsStyles();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ name }) => name === selected);
  const onKeyDown = (event: KeyboardEvent): void => {
    const { length } = tabs;
    const next = { ArrowRight: (at + 1) % length, ArrowLeft: (at - 1 + length) % length, Home: 0, End: length - 1 }[
      event.key
    ];
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.name);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next!]?.focus();
  };
  return (
    <div ref={list} className={styles.list} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ name, label: words }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-${name}`}
          className={mergeClasses(styles.tab, name === selected && styles.selected)}
          aria-selected={name === selected}
          aria-controls={name === selected ? `${id}-panel` : undefined}
          tabIndex={name === selected || (at < 0 && name === tabs[0]?.name) ? 0 : -1}
          onClick={() => onSelect(name)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
