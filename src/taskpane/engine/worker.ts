import type { Workbook } from '../../workbook';
import { checkView } from './check-view';
import type { WorkerWord } from './ask-worker';
import type { CheckView, EngineOptions } from './model';

export interface WorkerTask {
  readonly id: number;
  readonly workbook: Workbook;
  readonly options: EngineOptions;
}

export type WorkerAnswer =
  { readonly id: number; readonly view: CheckView } | { readonly id: number; readonly error: string };

// The project is typed for pages; inside a worker `self` is the worker's own scope.
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<WorkerTask>) => void) | null;
  postMessage: (word: WorkerWord<WorkerAnswer>) => void;
};

scope.onmessage = ({ data: { id, workbook, options } }) => {
  const onStep = (): void => scope.postMessage({ id, step: true });
  onStep();
  try {
    scope.postMessage({ id, view: checkView(workbook, { ...options, onStep }) });
  } catch (error) {
    scope.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
