/** Draws all icons anew into assets/. Usage: node scripts/make-icons.mjs */
import { mkdirSync, writeFileSync } from 'node:fs';
import { drawIcon, ICON_NAMES, ICON_SIZES } from './addin/icons.mjs';
import { encodePng } from './addin/png.mjs';
import { ROOT } from './run.mjs';

mkdirSync(`${ROOT}/assets`, { recursive: true });
for (const name of ICON_NAMES) {
  for (const size of ICON_SIZES) writeFileSync(`${ROOT}/assets/${name}-${size}.png`, encodePng(drawIcon(name, size)));
}
console.log(`${ICON_NAMES.length * ICON_SIZES.length} icons in assets/`);
