import { UNITS, type Unit, type UnitName } from './model';

/** Other words of the frame may follow when the blanks between them are gone: 单位:万元编制日期:… */
const END = '(?:(?!\\p{L})|(?=编制|填[报表]|制表|预算|公开|日期|年|第))';
/**
 * 元 must stand free: 单位：元氏县 names a county, 美元 and 十万元 are other units. `~` marks where a blank may stand.
 */
const WORD = `(?:人~民~币~|[(]~人~民~币~[)]~)?((?:百~万|[千万亿])?~元)(?:~[(]?~人~民~币~[)]?)?${END}`;
const LIST = '(?:[^:()、,/ ]{1,4}[、,/]~)*';
const PATTERNS = [
  // 单位：万元、金额单位：元、单位：台、万元；编制单位：某局 单位：万元
  `单~位~[:(~]~${LIST}${WORD}`,
  // 预算数（万元）、价值（金额单位：万元）
  `[(]~(?:金~额~)?(?:单~位~:?~)?${WORD}~[,、)]`,
  // 金额：万元
  `[:]~${WORD}~[)]?~$`,
  // 万元、（人民币）元
  `^~${WORD}~$`,
].map((pattern) => new RegExp(pattern.replace(/~/gu, ' ?'), 'u'));

/** The money unit a text states: `单位：万元`, `预算数（万元）`, `（人民币）元`; null for `编制单位：某局` and other units. */
export function findUnit(text: string): Unit | null {
  if (!text.includes('元')) return null;
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  for (const pattern of PATTERNS) {
    const name = pattern.exec(plain)?.[1]?.replaceAll(' ', '');
    if (name !== undefined) return UNITS[name as UnitName];
  }
  return null;
}
