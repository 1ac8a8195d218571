import { UNITS, type Unit, type UnitName } from './model';

const PLAIN = /^[(（]?(人民币)?(亿元|万元|千元|元)[)）]?$/u;
const LABELLED = /单位[:：]?\s*[(（]?(?:人民币)?(亿元|万元|千元|元)/u;
const BRACKETED = /[(（](?:金额单位[:：]|单位[:：])?(?:人民币)?(亿元|万元|千元|元)[)）]/u;

/** The unit a text states: `单位：万元`, `金额单位:元`, `预算数（万元）`. Null for other texts, 编制单位 among them. */
export function findUnit(text: string): Unit | null {
  if (!text.includes('元')) return null;
  const plain = text.normalize('NFKC').replace(/[\s\u00a0]/gu, '');
  const match = LABELLED.exec(plain)?.[1] ?? BRACKETED.exec(plain)?.[1] ?? PLAIN.exec(plain)?.[2];
  return match ? UNITS[match as UnitName] : null;
}
