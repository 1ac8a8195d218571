import { requireCompiled } from './compiled';

// The command as users start it: the program itself lies beside it.
requireCompiled(__dirname)('./main.js');
