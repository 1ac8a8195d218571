import { Button, SearchBox } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { PerformanceForm } from '../../../performance';
import { PROJECT_KINDS, suggestProjectKinds } from '../../../performance/indicator';
import { entriesFor, LEVEL2, OWN_MOST, type LibraryEntry } from '../../../performance/library';
import { isBusy } from '../../session';
import { useText } from '../../text';
import { useLibraryText } from '../../text/library';
import { useOnlySession, useSessionPart } from '../../use-session';
import { isValueFit, NONE_CHOSEN, ticked, withValue, type Chosen } from './choice';
import { EntryItem } from './EntryItem';
import { KindPicker, type PickedKind } from './KindPicker';
import { OwnEntries } from './own-entries';
import { OwnForm } from './OwnForm';
import { indexEntries, loadPinyin, type Pinyin } from './search';
import { Transfer, type LibraryFiles } from './Transfer';
import { useIndicatorLibraryStyles } from './useIndicatorLibraryStyles.styles';

export interface IndicatorLibraryProps {
  /** Suggests the kind of project; '' when unknown. */
  readonly projectName: string;
  /** The form the indicators go into; null while none is picked. */
  readonly form: PerformanceForm | null;
  /** Puts the entries in; resolves to false where that failed and was said elsewhere: what is ticked stays then. */
  readonly onInsert: (entries: readonly LibraryEntry[]) => Promise<boolean>;
  readonly files?: LibraryFiles;
}

const NO_FILES: LibraryFiles = {};

/** Indicators to choose from by kind of project, class and search, and the user's own ones beside them. */
export function IndicatorLibrary({ projectName, form, onInsert, files = NO_FILES }: IndicatorLibraryProps) {
  const session = useOnlySession();
  const text = useLibraryText();
  const { pick } = useText();
  const styles = useIndicatorLibraryStyles();
  const own = useMemo(() => new OwnEntries(session.host), [session]);
  useEffect(() => void own.load(), [own]);
  const ownState = useSyncExternalStore(own.subscribe, own.getSnapshot);
  const { kind, suggestions, pickKind } = useKind(projectName);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(NONE_CHOSEN);
  const [editing, setEditing] = useState<LibraryEntry | 'new' | null>(null);
  const [said, setSaid] = useState<{ words: string; undo?: () => void } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const adding = useRef<HTMLDivElement>(null);
  const pinyin = usePinyin();
  const all = useMemo(
    () => entriesFor(kind === 'all' ? PROJECT_KINDS : [kind], ownState.entries),
    [kind, ownState.entries],
  );
  const index = useMemo(() => indexEntries(all, pinyin), [all, pinyin]);
  // Long lists are drawn when there is time: typing goes first.
  const { found, total } = useDeferredValue(
    useMemo(() => ({ found: index.find(query), total: all.length }), [index, query, all]),
  );
  const inForm = useMemo(() => new Set(form?.indicators.flatMap(({ name }) => name?.text ?? [])), [form]);

  const tick = useCallback((entry: LibraryEntry, on: boolean) => setChosen((now) => ticked(now, entry, on)), []);
  const value = useCallback((entry: LibraryEntry, to: string) => setChosen((now) => withValue(now, entry, to)), []);
  const edit = useCallback((entry: LibraryEntry) => setEditing(entry), []);
  const remove = useCallback(
    (entry: LibraryEntry) => {
      own.remove(entry);
      setChosen((now) => ticked(now, entry, false));
      setSaid({ words: text.removed(entry.name), undo: () => own.put([entry]) });
      heading.current?.focus();
    },
    [own, text],
  );
  const put = (entries: readonly LibraryEntry[], words: string, instead: LibraryEntry | null = null): boolean => {
    const isPut = own.put(entries, instead);
    setSaid({ words: isPut ? words : text.tooMany(OWN_MOST) });
    if (isPut) setChosen((now) => (instead ? ticked(now, instead, false) : now));
    return isPut;
  };
  const closeForm = (): void => {
    setEditing(null);
    adding.current?.querySelector('button')?.focus();
  };
  const insert = async (): Promise<void> => {
    const entries = [...chosen.values()];
    if (!(await onInsert(entries))) return;
    const open = entries.filter((entry) => entry.value === '').length;
    setSaid({ words: [text.inserted(entries.length), ...(open > 0 ? [text.openValues(open)] : [])].join('') });
    setChosen(NONE_CHOSEN);
  };

  return (
    <section className={styles.root} aria-label={text.title}>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {text.title} <span className={styles.quiet}>{text.found(found.length, total)}</span>
      </h2>
      <KindPicker suggestions={suggestions} picked={kind} onPick={pickKind} />
      <SearchBox
        className={styles.search}
        dismiss={{ 'aria-label': text.clearSearch }}
        placeholder={text.search}
        aria-label={text.search}
        aria-description={text.searchHint}
        title={text.searchHint}
        value={query}
        onChange={(_, data) => setQuery(data.value)}
      />
      {found.length === 0 && <p className={styles.text}>{text.noMatch}</p>}
      {groupsOf(found).map(({ level2, entries }) => (
        <fieldset key={level2} className={styles.group}>
          <legend className={styles.legend}>{level2}</legend>
          <ul className={styles.list}>
            {entries.map((entry) => (
              <EntryItem
                key={entry.id}
                entry={entry}
                chosen={chosen.get(entry.id) ?? null}
                inForm={inForm.has(entry.name)}
                showsKind={kind === 'all'}
                onTick={tick}
                onValue={value}
                onChange={edit}
                onRemove={remove}
              />
            ))}
          </ul>
        </fieldset>
      ))}
      <Said {...said} onUndone={() => setSaid(null)} />
      <InsertBar chosen={chosen} form={form} onInsert={() => void insert()} onClear={() => setChosen(NONE_CHOSEN)} />
      <h2 className={styles.heading}>{text.ownTitle}</h2>
      <p className={styles.quiet}>{text.ownHelp}</p>
      {ownState.unreadable.user && <p className={styles.problem}>{text.userUnreadable}</p>}
      {ownState.unreadable.workbook && <p className={styles.problem}>{text.workbookUnreadable}</p>}
      {ownState.notKept && <p className={styles.problem}>{text.userNotKept}</p>}
      {ownState.problem && (
        <p className={styles.problem} role="alert">
          {pick(ownState.problem)}
        </p>
      )}
      <div ref={adding}>
        <Button size="small" aria-expanded={editing === 'new'} onClick={() => setEditing('new')}>
          {text.add}
        </Button>
      </div>
      {editing !== null && (
        <OwnForm
          key={editing === 'new' ? 'new' : editing.id}
          entry={editing === 'new' ? null : editing}
          kind={kind === 'all' ? PROJECT_KINDS[0] : kind}
          own={ownState.entries}
          onCancel={closeForm}
          onSave={(entry) => {
            if (put([entry], text.saved(entry.name), editing === 'new' ? null : editing)) closeForm();
          }}
        />
      )}
      <Transfer
        own={ownState.entries}
        files={files}
        onImport={(entries) => {
          const known = new Set(ownState.entries.map(({ id }) => id));
          put(entries, text.imported(entries.length, entries.filter(({ id }) => known.has(id)).length));
        }}
      />
    </section>
  );
}

/** The kind picked by hand for this project, else the one its name suggests. */
function useKind(projectName: string) {
  const suggestions = useMemo(() => suggestProjectKinds(projectName), [projectName]);
  const [picked, setPicked] = useState<{ kind: PickedKind; of: string } | null>(null);
  const kind: PickedKind = picked?.of === projectName ? picked.kind : (suggestions[0]?.kind ?? 'all');
  return { kind, suggestions, pickKind: (to: PickedKind) => setPicked({ kind: to, of: projectName }) };
}

/** Null until the dictionary is there, and where it cannot be loaded: what is written is found all the same. */
function usePinyin(): Pinyin | null {
  const [pinyin, setPinyin] = useState<Pinyin | null>(null);
  useEffect(() => {
    let isShown = true;
    loadPinyin().then(
      (loaded) => isShown && setPinyin(() => loaded),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, []);
  return pinyin;
}

function groupsOf(entries: readonly LibraryEntry[]): { level2: string; entries: LibraryEntry[] }[] {
  return LEVEL2.map((level2) => ({ level2, entries: entries.filter((entry) => entry.level2 === level2) })).filter(
    (group) => group.entries.length > 0,
  );
}

/** What was done last, with the way back where there is one. */
function Said({ words, undo, onUndone }: { words?: string; undo?: () => void; onUndone: () => void }) {
  const text = useLibraryText();
  const styles = useIndicatorLibraryStyles();
  return (
    <div className={styles.buttons}>
      <p className={styles.text} role="status">
        {words}
      </p>
      {undo && (
        <Button
          size="small"
          onClick={() => {
            undo();
            onUndone();
          }}
        >
          {text.undo}
        </Button>
      )}
    </div>
  );
}

interface InsertBarProps {
  readonly chosen: Chosen;
  readonly form: PerformanceForm | null;
  readonly onInsert: () => void;
  readonly onClear: () => void;
}

function InsertBar({ chosen, form, onInsert, onClear }: InsertBarProps) {
  const session = useOnlySession();
  const busy = useSessionPart(isBusy);
  const text = useLibraryText();
  const styles = useIndicatorLibraryStyles();
  const { canWrite } = session.capabilities;
  const isFit = [...chosen.values()].every(isValueFit);
  return (
    <div className={styles.bar}>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={busy || !canWrite || form === null || chosen.size === 0 || !isFit}
          onClick={onInsert}
        >
          {text.insert(chosen.size)}
        </Button>
        {chosen.size > 0 && <Button onClick={onClear}>{text.clearChosen}</Button>}
      </div>
      <p className={styles.quiet}>{!canWrite ? text.cannotInsert : form === null ? text.noForm : text.insertHelp}</p>
    </div>
  );
}
