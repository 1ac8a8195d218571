import type { Text } from '../../rules';
import type { Edit } from '../../workbook';

/** A change that was written, with what takes it back. */
export interface Step {
  readonly title: Text;
  readonly edits: readonly Edit[];
  readonly inverse: readonly Edit[];
}

/** Steps done and steps taken back, as in any editor: a new step forgets those taken back. */
export class History {
  private done: readonly Step[] = [];
  private undone: readonly Step[] = [];

  did(step: Step): void {
    this.done = [...this.done, step];
    this.undone = [];
  }

  /** The step that would be undone next. */
  get last(): Step | null {
    return this.done.at(-1) ?? null;
  }

  /** The step that would be redone next. */
  get next(): Step | null {
    return this.undone.at(-1) ?? null;
  }

  /** @param redoing edits that bring the step back, as the host gave them. */
  tookBack(step: Step, redoing: readonly Edit[]): void {
    this.done = this.done.slice(0, -1);
    this.undone = [...this.undone, { ...step, edits: redoing }];
  }

  broughtBack(step: Step, inverse: readonly Edit[]): void {
    this.undone = this.undone.slice(0, -1);
    this.done = [...this.done, { ...step, inverse }];
  }

  get titles(): { undo: readonly Text[]; redo: readonly Text[] } {
    return { undo: this.done.map(({ title }) => title), redo: this.undone.map(({ title }) => title) };
  }
}
