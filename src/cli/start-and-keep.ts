import { keepCompiled, requireCompiled, type LoadedScript } from './compiled';

// For the build: the command once more, which at its end keeps what V8 compiled of the program.
const loaded: LoadedScript[] = [];
process.on('exit', () => keepCompiled(loaded));
requireCompiled(__dirname, loaded)('./main.js');
