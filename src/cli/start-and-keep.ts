import { keepCompiled, requireCompiled, type LoadedScript } from './compiled';
import type * as Main from './main';

// For the build: the command once more, which at its end keeps what V8 compiled of the program. The thread that checks loads
// what reads and checks, the main one the rest.
const loaded: LoadedScript[] = [];
process.on('exit', () => keepCompiled(loaded));
(requireCompiled(__dirname, loaded)('./main.js') as typeof Main).start(__filename);
