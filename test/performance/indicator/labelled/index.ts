import type { Comparator } from '../../../../src/performance';
import type { Better, IndicatorClass } from '../../../../src/performance/indicator';
import designOne from '../fixtures/design-1.json';
import designTwo from '../fixtures/design-2.json';
import designThree from '../fixtures/design-3.json';
import designFour from '../fixtures/design-4.json';
import heldOut from '../fixtures/held-out.json';

/** An indicator with what a reader of the field says of it. */
export interface LabelledIndicator {
  readonly name: string;
  readonly description?: string;
  readonly unit: string;
  /** As forms print it; `＝` where the target is a fixed figure. */
  readonly comparator?: Comparator | '＝';
  /** Null where the words alone do not tell. */
  readonly better: Better | null;
  /** Every class a reader would accept, the most usual first. */
  readonly classes: readonly IndicatorClass[];
  /** `design` = looked at while the words were gathered; `held-out` = only measured. */
  readonly split: 'design' | 'held-out';
}

export const LABELLED = [
  ...designOne,
  ...designTwo,
  ...designThree,
  ...designFour,
  ...heldOut,
] as readonly LabelledIndicator[];
