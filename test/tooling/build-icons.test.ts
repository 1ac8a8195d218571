import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcon, ICON_NAMES, ICON_SIZES } from '../../scripts/addin/icons.mjs';
import { decodePng, encodePng, pngSize } from '../../scripts/addin/png.mjs';

const FOLDER = join(__dirname, '../../assets');
const icons = ICON_NAMES.flatMap((name) => ICON_SIZES.map((size) => ({ name, size, file: `${name}-${size}.png` })));

describe('icons', () => {
  test('are all there, and nothing else', () => {
    const pictures = readdirSync(FOLDER).filter((file) => file.endsWith('.png'));
    expect(pictures.sort()).toEqual(icons.map(({ file }) => file).sort());
  });

  // Pixels are compared, not bytes: another zlib packs them otherwise.
  test.each(icons)('$file is what the script draws', ({ name, size, file }) => {
    const picture = decodePng(readFileSync(join(FOLDER, file)));
    expect(picture).toMatchObject({ width: size, height: size });
    const drawn = drawIcon(name, size);
    expect(Buffer.compare(picture!.rgba, drawn.rgba)).toBe(0);
  });

  test('have clear corners and something in them', () => {
    for (const { name, size } of icons.filter((icon) => icon.size <= 24)) {
      const { rgba } = drawIcon(name, size);
      const solid = rgba.filter((value, at) => at % 4 === 3 && value === 255).length;
      expect(solid / size ** 2).toBeGreaterThan(0.3);
      expect(rgba[3]).toBeLessThan(255);
    }
  });
});

describe('PNG files', () => {
  const whole = encodePng({ width: 2, height: 1, rgba: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) });

  test('come back as they were', () => {
    expect(decodePng(whole)).toEqual({ width: 2, height: 1, rgba: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) });
  });

  test.each([
    ['cut short', () => whole.subarray(0, whole.length - 4)],
    ['changed', () => Buffer.from(whole.map((byte, at) => (at === 20 ? byte + 1 : byte)))],
    ['no picture', () => Buffer.from('<html>')],
  ])('%s are refused', (_, file) => {
    expect(pngSize(file())).toBeNull();
  });
});
