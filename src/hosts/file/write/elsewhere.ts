import { shiftFormulaRows, type RowShift } from '../../../workbook';
import { HostError } from '../../host-error';
import type { Package } from './package';

/**
 * Charts and pivots keep areas of sheets in parts of their own, with copies of the figures: when rows they mean move,
 * they cannot be kept whole.
 * @throws {HostError} cannot-keep.
 */
export function refuseMeantElsewhere(parts: Package, shift: RowShift): void {
  for (const part of parts.names()) {
    if (/^xl\/(?:charts|chartex)\/[^/]+\.xml$/u.test(part)) {
      for (const { name, text } of parts.tree(part).all())
        if (/(?:^|:)f$/u.test(name) && shiftFormulaRows(text, '', shift) !== text)
          throw new HostError('cannot-keep', { detail: part });
    } else if (/^xl\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/u.test(part)) {
      for (const element of parts.tree(part).all()) {
        const ref = element.name === 'worksheetSource' && element.get('sheet') === shift.sheet && element.get('ref');
        if (ref && shiftFormulaRows(ref, shift.sheet, shift) !== ref)
          throw new HostError('cannot-keep', { detail: part });
      }
    }
  }
}
