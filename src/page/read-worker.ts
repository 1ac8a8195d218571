import { ReadError } from '../hosts/errors';
import { readWorkbook } from '../hosts/file/read-workbook';
import type { HostText } from '../hosts/port';
import type { WorkerWord } from '../taskpane/engine/ask-worker';
import type { Workbook } from '../workbook';

export interface ReadTask {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly name: string;
}

export type ReadAnswer =
  | { readonly id: number; readonly workbook: Workbook }
  | { readonly id: number; readonly error: string; readonly text: HostText | null };

// The project is typed for pages; inside a worker `self` is the worker's own scope.
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ReadTask>) => void) | null;
  postMessage: (word: WorkerWord<ReadAnswer>) => void;
};

scope.onmessage = ({ data: { id, bytes, name } }) => {
  scope.postMessage({ id, step: true });
  readWorkbook(bytes, name).then(
    (workbook) => scope.postMessage({ id, workbook }),
    (error: unknown) =>
      scope.postMessage({
        id,
        error: error instanceof Error ? error.message : String(error),
        text: error instanceof ReadError ? error.text : null,
      }),
  );
};
