import { createContext, use, useSyncExternalStore } from 'react';
import type { Block, Sheet } from '../workbook';

/** Where the pane stands: beside a workbook in Excel, or beside the sheets of a dropped file on our page. */
export type Surface = 'excel' | 'page';

/** Files beside the open workbook, read and made on this machine; loaded when first needed. */
export interface FileWork {
  /** The sheets of a file the user picked: .xlsx, .xls, .ods, .csv. */
  readonly readSheets: (name: string, bytes: Uint8Array) => Promise<readonly Sheet[]>;
  /** The bytes of a new .xlsx with one sheet. */
  readonly writeSheet: (sheet: string, block: Block) => Promise<Uint8Array<ArrayBuffer>>;
}

/** What the surroundings of the pane say; the host's own word goes before the browser's. */
export interface Surroundings {
  readonly surface: Surface;
  /** Display language, for example `zh-CN`. */
  readonly language?: string;
  /** Whether the application around the pane is dark; unknown when absent. */
  readonly dark?: boolean;
  /** Absent where files cannot be read. */
  readonly files?: FileWork;
}

export const SurfaceContext = createContext<Surface>('page');

export const FilesContext = createContext<FileWork | null>(null);

export function useFiles(): FileWork | null {
  return use(FilesContext);
}

export function useSurface(): Surface {
  return use(SurfaceContext);
}

/** Whether a media query holds now; false where there is no such thing. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matching(query);
      media?.addEventListener('change', listener);
      return () => media?.removeEventListener('change', listener);
    },
    () => matching(query)?.matches ?? false,
  );
}

function matching(query: string): MediaQueryList | null {
  return typeof globalThis.matchMedia === 'function' ? globalThis.matchMedia(query) : null;
}
