import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { FindingView } from '../taskpane/engine/model';
import type { OpenDocument } from './documents';
import { SheetGrid } from './grid/SheetGrid';
import type { PageText } from './text';

export interface SheetViewProps {
  readonly open: OpenDocument;
  readonly text: PageText;
  readonly language: 'zh' | 'en';
}

const NONE: readonly FindingView[] = [];

/** The sheets of a file: a tab for each, and the one in hand as a grid. */
export function SheetView({ open, text, language }: SheetViewProps) {
  const { host, session, workbook } = open;
  const view = useSyncExternalStore(host.onLook, host.getView);
  const result = useSyncExternalStore(session.subscribe, () => session.getSnapshot().view);
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view?.sheet]);
  const sheet = workbook.sheets.find(({ name }) => name === view?.sheet) ?? workbook.sheets[0];
  const findings = result?.findings ?? NONE;
  if (!sheet) return <main className="page-sheets" />;
  const shown = view?.sheet === sheet.name ? view : { sheet: sheet.name, cell: null };
  return (
    <main className="page-sheets">
      <SheetGrid
        key={sheet.name}
        sheet={sheet}
        view={shown}
        findings={findings}
        language={language}
        text={text}
        onPick={(row, column) => host.look({ sheet: sheet.name, cell: { row, column } })}
        onFinding={(id) => {
          session.show({ tab: 'check' });
          session.openFinding(id);
        }}
      />
      <nav ref={tabs} className="sheets" aria-label={text.sheets}>
        {workbook.sheets.map(({ name, visibility }) => {
          const worst = worstOn(findings, name);
          const label = visibility === 'visible' ? name : text.hiddenSheet(name);
          return (
            <button
              key={name}
              type="button"
              aria-current={name === sheet.name ? 'true' : undefined}
              className={worst ? `sheet sheet-${worst}` : 'sheet'}
              onClick={() => host.look({ sheet: name, cell: null })}
            >
              {label}
            </button>
          );
        })}
      </nav>
    </main>
  );
}

function worstOn(findings: readonly FindingView[], sheet: string): 'error' | 'warning' | null {
  const own = findings.filter(({ site, accepted }) => site?.sheet === sheet && !accepted);
  if (own.some(({ severity }) => severity === 'error')) return 'error';
  return own.some(({ severity }) => severity === 'warning') ? 'warning' : null;
}
