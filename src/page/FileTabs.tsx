import { useRestoreFocusTarget } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { OpenDocument } from './documents';
import type { PageText } from './text';

export interface FileTabsProps {
  readonly documents: readonly OpenDocument[];
  readonly closed: readonly OpenDocument[];
  readonly current: number | null;
  readonly text: PageText;
  readonly onShow: (id: number) => void;
  readonly onClose: (document: OpenDocument) => void;
  readonly onReopen: (id: number) => void;
}

/** A tab for every open file, and beside them those closed in this session. */
export function FileTabs({ documents, closed, current, text, onShow, onClose, onReopen }: FileTabsProps) {
  const tabs = useRef<HTMLDivElement>(null);
  const count = useRef(closed.length);
  useEffect(() => {
    if (closed.length === count.current) return;
    count.current = closed.length;
    // The button that was pressed is gone with its file; keys go on from the tab that shows now.
    tabs.current?.querySelector<HTMLElement>('[aria-current], summary')?.focus();
  }, [closed.length]);
  if (documents.length === 0 && closed.length === 0) return null;
  return (
    <div className="files-line" ref={tabs}>
      <nav className="files" aria-label={text.files}>
        {documents.map((document) => (
          <FileTab
            key={document.id}
            document={document}
            isCurrent={document.id === current}
            text={text}
            onShow={onShow}
            onClose={onClose}
          />
        ))}
      </nav>
      {closed.length > 0 && (
        <details className="closed">
          <summary>{text.closedFiles(closed.length)}</summary>
          <ul>
            {closed.map(({ id, label, changed }) => (
              <li key={id}>
                <button type="button" onClick={() => onReopen(id)}>
                  {text.reopen(label)}
                  {changed && <UnsavedMark text={text} />}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface FileTabProps extends Pick<FileTabsProps, 'text' | 'onShow' | 'onClose'> {
  readonly document: OpenDocument;
  readonly isCurrent: boolean;
}

function FileTab({ document, isCurrent, text, onShow, onClose }: FileTabProps) {
  const { id, label, changed } = document;
  return (
    <span className={isCurrent ? 'file file-current' : 'file'}>
      <button type="button" aria-current={isCurrent ? 'true' : undefined} onClick={() => onShow(id)}>
        {label}
        {changed && <UnsavedMark text={text} />}
      </button>
      <button
        type="button"
        className="file-close"
        aria-label={text.close(label)}
        {...useRestoreFocusTarget()}
        onClick={() => onClose(document)}
      >
        ×
      </button>
    </span>
  );
}

function UnsavedMark({ text }: { text: PageText }) {
  return (
    <span className="file-changed" role="img" title={text.unsaved} aria-label={text.unsaved}>
      {' '}
      ●
    </span>
  );
}
