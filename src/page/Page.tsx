import { Button, FluentProvider, useRestoreFocusTarget } from '@fluentui/react-components';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTheme } from '../taskpane/components/App/useTheme';
import { lazySheetFiles } from '../hosts/file/lazy-sheet-files';
import { Pane } from '../taskpane/pane';
import type { Settings, Store } from '../taskpane/session';
import { languageOf } from '../taskpane/text';
import { downloadFile } from './download';
import type { DocumentProblem, Documents, DocumentsState, OpenDocument, Opening } from './documents';
import { FileTabs } from './FileTabs';
import { MAX_BYTES, ReadError } from '../hosts/errors';
import { OpeningFiles } from './OpeningFiles';
import { Question, type Asked } from './Question';
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

  const [asked, setAsked] = useState<Asked | null>(null);
  const [asking, setAsking] = useState(false);
  const ask = (question: Asked): void => {
    setAsked(question);
    setAsking(true);
  };
  const save = async (document: OpenDocument): Promise<boolean> => {
    const file = await documents.save(document, text.changedMark);
    if (file) downloadFile(file);
    return file !== null;
  };
  const answer = async ({ kind, document }: Asked): Promise<void> => {
    setAsking(false);
    if ((await save(document)) && kind === 'close') documents.close(document.id);
  };
  return (
    <FluentProvider theme={useTheme(theme, undefined)}>
      {/* Not on the provider: what it wears, dialogs wear, too. */}
      <div className="page">
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
            <SaveButton
              document={current}
              text={text}
              onSave={(document) => void save(document)}
              onCopy={(document) => ask({ kind: 'copy', document })}
            />
          </div>
        </header>
        <Status
          text={text}
          opening={state.opening}
          done={state.done}
          problems={state.problems}
          language={language}
          onDismiss={(problem) => documents.dismiss(problem)}
        />
        <FileTabs
          documents={state.documents}
          closed={state.closed}
          current={state.current}
          text={text}
          onShow={(id) => documents.show(id)}
          onClose={(document) => (document.changed ? ask({ kind: 'close', document }) : documents.close(document.id))}
          onReopen={(id) => documents.reopen(id)}
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
      </div>
      {asked && (
        <Question
          asked={asked}
          open={asking}
          text={text}
          onSave={() => void answer(asked)}
          onClose={() => {
            setAsking(false);
            documents.close(asked.document.id);
          }}
          onCancel={() => setAsking(false)}
        />
      )}
      {dropping && <div className="page-drop">{text.drop}</div>}
    </FluentProvider>
  );
}

interface StatusProps {
  readonly text: PageText;
  readonly language: 'zh' | 'en';
  readonly opening: readonly Opening[];
  readonly done: DocumentsState['done'];
  readonly problems: readonly DocumentProblem[];
  readonly onDismiss: (problem: DocumentProblem) => void;
}

interface SaveButtonProps {
  readonly document: OpenDocument | null;
  readonly text: PageText;
  readonly onSave: (document: OpenDocument) => void;
  readonly onCopy: (document: OpenDocument) => void;
}

/** Hands the file out; where its format cannot be written, a copy, and what that loses is told first. */
function SaveButton({ document, text, onSave, onCopy }: SaveButtonProps) {
  const isCopy = document !== null && !document.host.capabilities.canSave;
  return (
    <Button
      disabled={!document}
      {...useRestoreFocusTarget()}
      onClick={() => document && (isCopy ? onCopy : onSave)(document)}
    >
      {isCopy ? text.saveCopy : text.save}
    </Button>
  );
}

function Status({ text, language, opening, done, problems, onDismiss }: StatusProps) {
  return (
    <div className="page-status">
      <p role="status" className="page-spoken">
        {opening.length > 0
          ? text.opening(opening.map(({ name }) => name).join('、'))
          : done
            ? text[done.kind](done.name)
            : ''}
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

/** Looks at the size before anything is read. @throws {ReadError} too-large. */
async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > MAX_BYTES) throw new ReadError('too-large');
  return new Uint8Array(await file.arrayBuffer());
}

/** The browser asks before changes that were not downloaded are lost. */
function useUnsavedWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    // Unlike a listener's, a handler's answer counts in browsers built on an older Chromium, too.
    window.onbeforeunload = () => true;
    return () => {
      window.onbeforeunload = null;
    };
  }, [unsaved]);
}
