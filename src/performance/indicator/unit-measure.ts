import { remembered } from '../../workbook';
import { unitClassOf } from '../units';
import type { Measure } from './model';

/** What a unit alone says of the kind of quantity; null when it says nothing. */
export function measureOfUnit(unit: string | undefined): Measure | null {
  return unit === undefined ? null : measureOf(unit);
}

const measureOf = remembered((unit): Measure | null => {
  if (unit.trim() === '') return null;
  switch (unitClassOf(unit)) {
    case 'ratio':
      return 'rate';
    case 'count':
      return 'count';
    case 'money':
    case 'per-money':
      return 'amount';
    case 'time':
      return 'duration';
    case 'measure':
      return 'extent';
    case null:
      return null;
  }
});
