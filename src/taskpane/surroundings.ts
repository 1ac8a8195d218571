import { createContext, use, useSyncExternalStore } from 'react';

/** Where the pane stands: beside a workbook in Excel, or beside the sheets of a dropped file on our page. */
export type Surface = 'excel' | 'page';

/** What the surroundings of the pane say; the host's own word goes before the browser's. */
export interface Surroundings {
  readonly surface: Surface;
  /** Display language, for example `zh-CN`. */
  readonly language?: string;
  /** Whether the application around the pane is dark; unknown when absent. */
  readonly dark?: boolean;
}

export const SurfaceContext = createContext<Surface>('page');

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
