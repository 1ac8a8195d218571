import { requireCompiled } from './compiled';
import type * as Main from './main';

// The command as users start it: the program itself lies beside it.
(requireCompiled(__dirname)('./main.js') as typeof Main).start(__filename);
