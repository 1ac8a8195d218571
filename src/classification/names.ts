import { remembered } from '../workbook';

/**
 * Names as compared: NFKC, the words （类）（款）（项） at the end dropped, then letters and digits only, since blanks, quotes
 * and the kind of brackets vary from table to table. Enumerators (一、) are the caller's to take off.
 */
export const normaliseName = remembered((name): string => withoutLevel(name).replace(/[^\p{L}\p{N}]+/gu, ''));

/**
 * Names as a reader takes them for the same: what stands in brackets at the end and the last word 支出, 费用, 经费 or 费 may
 * be left out: 行政运行（人大）, 一般公共服务, 因公出国（境）.
 */
export const looseName = remembered((name): string => {
  const core = withoutLevel(name).replace(/\([^()]*\)$/u, '');
  return core.replace(/[^\p{L}\p{N}]+/gu, '').replace(/(?:支出|费用|经费|费)$/u, '');
});

function withoutLevel(name: string): string {
  return name
    .normalize('NFKC')
    .trim()
    .replace(/\((?:类|款|项)\)$/u, '');
}
