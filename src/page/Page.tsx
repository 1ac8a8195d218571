import { Button, FluentProvider } from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTheme } from '../taskpane/components/App/useTheme';
import { lazySheetFiles } from '../hosts/file/lazy-sheet-files';
import { Pane } from '../taskpane/pane';
import type { Settings, Store } from '../taskpane/session';
import { languageOf } from '../taskpane/text';
import { downloadFile } from './download';
import type { DocumentProblem, Documents, OpenDocument, Opening } from './documents';
import { MAX_BYTES, ReadError } from '../hosts/errors';
import { OpeningFiles } from './OpeningFiles';
import { SheetView } from './SheetView';
import { PAGE_TEXT, type PageText } from './text';
import { useDrop } from './use-drop';

export interface PageProps {
  readonly documents: Documents;
  readonly settings: Store<Settings>;
  readonly openSample: () => Promise<void>;
}

const ACCEPTED = '.xlsx,.xlsm,.xlsb,.xls,.et,.ods,.csv';

/** The page: open files, their sheets, and the task pane beside them. */
export function Page({ documents, settings, openSample }: PageProps) {
  const state = useSyncExternalStore(documents.subscribe, documents.getSnapshot);
  const { locale, theme } = useSyncExternalStore(settings.subscribe, settings.get);
  const language = languageOf(locale, globalThis.navigator.language);
  const text = PAGE_TEXT[language];
  const chooser = useRef<HTMLInputElement>(null);
  const current = documents.current;
  const openAll = (files: Iterable<File>): void => {
    for (const file of files) void documents.open(file.name, () => bytesOf(file));
  };
  const dropping = useDrop(openAll);
  useUnsavedWarning(state.documents.some(({ changed }) => changed));
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);

  const save = async (): Promise<void> => {
    const file = current && (await documents.save(current));
    if (file) downloadFile(file);
  };
  return (
    <FluentProvider theme={useTheme(theme, undefined)} className="page">
      <header className="page-head">
        <h1>
          <img src="assets/icon-32.png" alt="" width="24" height="24" />
          {text.product}
        </h1>
        <p className="page-private">{text.private}</p>
        <div className="page-tools">
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            accept={ACCEPTED}
            data-testid="file-input"
            onChange={({ currentTarget }) => {
              openAll(currentTarget.files ?? []);
              currentTarget.value = '';
            }}
          />
          <Button appearance="primary" onClick={() => chooser.current?.click()}>
            {text.open}
          </Button>
          <Button onClick={() => void openSample()}>{text.sample}</Button>
          <Button disabled={!current} onClick={() => void save()}>
            {current && !current.host.capabilities.canSave ? text.saveCopy : text.save}
          </Button>
        </div>
      </header>
      <Status
        text={text}
        opening={state.opening}
        saved={state.saved}
        problems={state.problems}
        language={language}
        onDismiss={(problem) => documents.dismiss(problem)}
      />
      <FileTabs
        documents={state.documents}
        current={state.current}
        text={text}
        onShow={(id) => documents.show(id)}
        onClose={(id) => documents.close(id)}
      />
      {current ? (
        <div className="page-body" key={current.id}>
          <SheetView open={current} text={text} language={language} />
          <aside className="page-pane">
            <Pane session={current.session} surface="page" files={lazySheetFiles} />
          </aside>
        </div>
      ) : (
        <main className="page-nothing">
          <p>{text.nothingOpen}</p>
        </main>
      )}
      {dropping && <div className="page-drop">{text.drop}</div>}
    </FluentProvider>
  );
}

interface StatusProps {
  readonly text: PageText;
  readonly language: 'zh' | 'en';
  readonly opening: readonly Opening[];
  readonly saved: string | null;
  readonly problems: readonly DocumentProblem[];
  readonly onDismiss: (problem: DocumentProblem) => void;
}

function Status({ text, language, opening, saved, problems, onDismiss }: StatusProps) {
  return (
    <div className="page-status">
      <p role="status" className="page-spoken">
        {opening.length > 0 ? text.opening(opening.map(({ name }) => name).join('、')) : saved ? text.saved(saved) : ''}
      </p>
      <OpeningFiles opening={opening} text={text} onCancel={(one) => one.cancel()} />
      {problems.map((problem) => (
        <p role="alert" key={`${problem.kind}-${problem.name}-${problem.text.en}`} className="page-problem">
          <span>
            {(problem.kind === 'not-opened' ? text.notOpened : text.notSaved)(problem.name)}
            {problem.text[language]}
          </span>
          <Button size="small" onClick={() => onDismiss(problem)}>
            {text.dismiss}
          </Button>
        </p>
      ))}
    </div>
  );
}

interface FileTabsProps {
  readonly documents: readonly OpenDocument[];
  readonly current: number | null;
  readonly text: PageText;
  readonly onShow: (id: number) => void;
  readonly onClose: (id: number) => void;
}

function FileTabs({ documents, current, text, onShow, onClose }: FileTabsProps) {
  if (documents.length === 0) return null;
  return (
    <nav className="files" aria-label={text.files}>
      {documents.map(({ id, host, changed }) => (
        <span key={id} className={id === current ? 'file file-current' : 'file'}>
          <button type="button" aria-current={id === current ? 'true' : undefined} onClick={() => onShow(id)}>
            {host.name}
            {changed && (
              <span className="file-changed" title={text.unsaved} aria-label={text.unsaved}>
                {' '}
                ●
              </span>
            )}
          </button>
          <button type="button" className="file-close" aria-label={text.close(host.name)} onClick={() => onClose(id)}>
            ×
          </button>
        </span>
      ))}
    </nav>
  );
}

/** Looks at the size before anything is read. @throws {ReadError} too-large. */
async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > MAX_BYTES) throw new ReadError('too-large');
  return new Uint8Array(await file.arrayBuffer());
}

/** The browser asks before changes that were not downloaded are lost. */
function useUnsavedWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
