import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import { insertIndicatorEdits } from '../../performance/library';
import type { PerformanceForm } from '../../performance/model';
import { freeSheetName } from '../../performance/templates';
import { CheckBar } from '../components/CheckBar/CheckBar';
import type { CheckView } from '../engine/model';
import { useFiles } from '../surroundings';
import { useText } from '../text';
import { performanceText } from '../text/performance';
import { useOnlySession, useSessionPart } from '../use-session';
import { InsertForms } from './InsertForms';
import type { LibraryFiles } from './library/Transfer';
import { Projects } from './Projects';
import { usePerformanceStyles } from './usePerformanceStyles.styles';

const IndicatorLibrary = lazy(async () => ({
  default: (await import('./library/IndicatorLibrary')).IndicatorLibrary,
}));

/** A form by its place: after each check it is read anew. */
type FormPlace = Pick<PerformanceForm, 'sheet'> & { readonly top: number };

/** 绩效目标: what stands in the workbook, new forms, and the library of indicators in place of both. */
export default function PerformanceTab() {
  const view = useSessionPart((state) => state.view);
  const { language } = useText();
  const say = performanceText(language);
  const styles = usePerformanceStyles();
  const [place, setPlace] = useState<FormPlace | null>(null);
  const choosing = (view && place && formAt(view, place)) ?? null;
  return (
    <div className={styles.root}>
      <CheckBar />
      {!view && <p className={styles.text}>{say.intro}</p>}
      {view && choosing && <Library form={choosing} onClose={() => setPlace(null)} />}
      {view && (
        <div className={choosing ? styles.hidden : undefined}>
          <Projects view={view} onChoose={({ sheet, area }) => setPlace({ sheet, top: area.top })} />
          <InsertForms view={view} />
        </div>
      )}
    </div>
  );
}

function formAt({ performance: { forms } }: CheckView, { sheet, top }: FormPlace): PerformanceForm | undefined {
  return forms.find((form) => form.sheet === sheet && form.area.top === top);
}

/** The library for one form. */
function Library({ form, onClose }: { form: PerformanceForm; onClose: () => void }) {
  const session = useOnlySession();
  const { text, language } = useText();
  const say = performanceText(language);
  const styles = usePerformanceStyles();
  const files = useLibraryFiles();
  const { sheet, area } = form;
  const name = form.projectName?.text ?? form.title?.text ?? sheet;
  return (
    <>
      <div className={styles.bar}>
        <Button onClick={onClose} autoFocus>
          {text.back}
        </Button>
        <span className={styles.name}>{name}</span>
      </div>
      <Suspense fallback={<p>{text.loading}</p>}>
        <IndicatorLibrary
          projectName={form.projectName?.text ?? ''}
          form={form}
          files={files}
          onInsert={(entries) =>
            session.change(say.indicatorsTitle, (workbook, view) => {
              const now = formAt(view, { sheet, top: area.top });
              return now ? insertIndicatorEdits(workbook, now, entries) : [];
            })
          }
        />
      </Suspense>
    </>
  );
}

/** What the surroundings can do with files, and a new sheet of the open workbook. */
function useLibraryFiles(): LibraryFiles {
  const session = useOnlySession();
  const files = useFiles();
  const { language } = useText();
  return useMemo(
    () => ({
      ...(files && { readSheets: files.readSheets, writeXlsx: files.writeSheet }),
      addSheet: async (wanted, block) => {
        await session.change(performanceText(language).ownSheetTitle, ({ sheets }) => {
          const sheet = freeSheetName(
            wanted,
            sheets.map(({ name }) => name),
          );
          return [{ kind: 'add-sheet', sheet, after: null, block }];
        });
      },
    }),
    [files, session, language],
  );
}
