import { lazySheetFiles } from '../hosts/file/lazy-sheet-files';
import { openEngine } from './engine/open-engine';
import { actionIn, start } from './start';

const root = document.getElementById('root');
// Without office.js there is nothing to open: boot.js has said so already.
if (root && typeof Office !== 'undefined') {
  void start({
    root,
    engine: openEngine(),
    open: async () => {
      const { excelSurroundings, openExcel } = await import('../hosts/excel');
      return { host: await openExcel(), ...excelSurroundings(), files: lazySheetFiles };
    },
    action: actionIn(location.search),
  });
}
