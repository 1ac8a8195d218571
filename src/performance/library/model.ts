import type { ProjectKind } from '../indicator';
import type { Comparator } from '../model';

/** An indicator to choose from: one of the shipped library or one the user added. */
export interface LibraryEntry {
  /** Made of kind, class and name: the same for equal entries, whatever file they come from. */
  readonly id: string;
  readonly kind: ProjectKind;
  /** 一级指标 as national forms call it: 产出指标. */
  readonly level1: string;
  /** 二级指标: 数量指标. */
  readonly level2: string;
  /** 三级指标. */
  readonly name: string;
  readonly description: string;
  /** Null for 定性 entries, whose value is words. */
  readonly comparator: Comparator | null;
  /** A number or words; '' where it depends on the project. */
  readonly value: string;
  /** What is usual, in words for the eye, where `value` is blank: 40–200、按合同. */
  readonly typical: string;
  readonly unit: string;
  readonly basis: string;
  /** Seen in a published form or list; false where it rests on memory alone and nobody has verified it. */
  readonly confirmed: boolean;
  /** Added by the user. */
  readonly own?: true;
}
