import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import {
  formatOwnEntries,
  OwnEntriesError,
  ownEntriesBlock,
  parseOwnEntries,
  readOwnEntries,
  type LibraryEntry,
} from '../../../performance/library';
import type { Block, Sheet } from '../../../workbook';
import { saveText } from '../../components/ReportTab/save-text';
import { textOf } from '../../session/problems';
import { useSurface } from '../../surroundings';
import { useText } from '../../text';
import { useLibraryText } from '../../text/library';
import { useOnlySession } from '../../use-session';
import { useIndicatorLibraryStyles } from './useIndicatorLibraryStyles.styles';

/** What the library needs of files and of the workbook; without a part the pane does not offer what needs it. */
export interface LibraryFiles {
  /** The sheets of an .xlsx file (or one of the other formats that can be read) that the user picked. */
  readonly readSheets?: (name: string, bytes: Uint8Array) => Promise<readonly Sheet[]>;
  /** The bytes of a new .xlsx file with one sheet. */
  readonly writeXlsx?: (sheet: string, block: Block) => Promise<Uint8Array>;
  /** Adds a sheet to the open workbook; says itself what went wrong. */
  readonly addSheet?: (sheet: string, block: Block) => Promise<void>;
}

export interface TransferProps {
  readonly own: readonly LibraryEntry[];
  readonly files: LibraryFiles;
  readonly onImport: (entries: readonly LibraryEntry[]) => void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Own indicators in from a file or the sheet in view, and out to files, the clipboard or a new sheet. */
export function Transfer({ own, files, onImport }: TransferProps) {
  const text = useLibraryText();
  const { pick } = useText();
  const session = useOnlySession();
  const styles = useIndicatorLibraryStyles();
  const surface = useSurface();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async (run: () => Promise<void>): Promise<void> => {
    setProblem(null);
    try {
      await run();
    } catch (error) {
      setProblem(pick(error instanceof OwnEntriesError ? error.text : textOf(error)));
    }
  };
  const importSheet = async (): Promise<void> => {
    const selection = await session.host.selection();
    if (!selection) return;
    const { sheets } = await session.host.readWorkbook({ sheets: [selection.sheet] });
    onImport(firstTable(sheets));
  };
  const saveXlsx = async (write: NonNullable<LibraryFiles['writeXlsx']>): Promise<void> => {
    const bytes = await write(text.sheetName, ownEntriesBlock(own));
    saveText(`${text.fileName}.xlsx`, XLSX, new Uint8Array(bytes));
  };
  const none = own.length === 0;
  const canAdd = files.addSheet !== undefined && session.capabilities.canWrite;
  const { addSheet, readSheets, writeXlsx } = files;
  return (
    <>
      <div className={styles.buttons}>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={text.importFile}
          accept={readSheets ? '.json,.xlsx,.xls,.ods,.csv' : '.json'}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void attempt(async () => onImport(await readFile(file, readSheets)));
            // The same file can be picked again once it is mended.
            target.value = '';
          }}
        />
        <Button size="small" onClick={() => input.current?.click()}>
          {text.importFile}
        </Button>
        {session.capabilities.hasSelection && (
          <Button size="small" onClick={() => void attempt(importSheet)}>
            {text.importSheet}
          </Button>
        )}
        {/* Web views of Excel cannot hand out files; a browser can. */}
        {surface === 'page' && (
          <Button
            size="small"
            disabled={none}
            onClick={() => saveText(`${text.fileName}.json`, 'application/json', formatOwnEntries(own))}
          >
            {text.exportJson}
          </Button>
        )}
        {surface === 'page' && writeXlsx && (
          <Button size="small" disabled={none} onClick={() => void attempt(() => saveXlsx(writeXlsx))}>
            {text.exportXlsx}
          </Button>
        )}
        {addSheet && (
          <Button
            size="small"
            disabled={none || !canAdd}
            onClick={() => void attempt(() => addSheet(text.sheetName, ownEntriesBlock(own)))}
          >
            {text.exportSheet}
          </Button>
        )}
        {surface === 'excel' && <CopyJson own={own} />}
      </div>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** Web views may forbid the clipboard: then the text stands there to be copied by hand. */
function CopyJson({ own }: { readonly own: readonly LibraryEntry[] }) {
  const text = useLibraryText();
  const styles = useIndicatorLibraryStyles();
  const [state, setState] = useState<'copied' | 'by-hand' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(formatOwnEntries(own));
      setState('copied');
    } catch {
      setState('by-hand');
    }
  };
  return (
    <>
      <Button size="small" disabled={own.length === 0} onClick={() => void copy()}>
        {text.copyJson}
      </Button>
      <p className={styles.quiet} role="status">
        {state === 'copied' && text.copied}
      </p>
      {state === 'by-hand' && (
        <Field label={text.copyByHand}>
          <Textarea
            className={styles.byHand}
            readOnly
            value={formatOwnEntries(own)}
            autoFocus
            onFocus={({ target }) => target.select()}
            resize="vertical"
          />
        </Field>
      )}
    </>
  );
}

async function readFile(file: File, readSheets: LibraryFiles['readSheets']): Promise<readonly LibraryEntry[]> {
  if (/\.json$/iu.test(file.name) || !readSheets) return parseOwnEntries(await file.text());
  return firstTable(await readSheets(file.name, new Uint8Array(await file.arrayBuffer())));
}

/** The first sheet with a table of indicators; what is wrong in it is said, other sheets are passed over. */
function firstTable(sheets: readonly Sheet[]): readonly LibraryEntry[] {
  for (const sheet of sheets) {
    try {
      return readOwnEntries(sheet);
    } catch (error) {
      if (!(error instanceof OwnEntriesError && error.problem.code === 'no-table')) throw error;
    }
  }
  throw new OwnEntriesError({ code: 'no-table' });
}
