/// <reference types="office-js" />
import { applyEdits, sheetOf } from '../../workbook';
import { HostError } from '../host-error';
import { expandEdit } from './expand';
import type { Step } from './plan-edits';
import type { Talk } from './talk';
import { applyPage } from './write-block';
import { writeEdit } from './write-edit';

/** Faults with which Excel refuses a round trip whole, so that there is nothing to take back. */
const UNTOUCHED = ['cell-edit', 'too-large', 'timeout', 'cancelled'];

/**
 * Writes all steps in one round trip. Excel keeps what it did before a step it refuses, so what was done is taken back.
 * @param newTalk a fresh conversation: one that failed is of no more use.
 */
export async function writeSteps(speech: Talk, steps: readonly Step[], newTalk: () => Talk): Promise<void> {
  const { context } = speech;
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  // Each answered count stands for a step that was done.
  const done = steps.map(({ edit, after }) => {
    writeEdit(context, edit, after);
    return context.workbook.worksheets.getCount(false);
  });
  try {
    await speech.sync();
  } catch (error) {
    if (error instanceof HostError && !UNTOUCHED.includes(error.code)) {
      await takeBack(steps, done.filter(isAnswered).length, newTalk);
    }
    throw error;
  }
  await setUpPages(steps, newTalk);
}

function isAnswered(result: OfficeExtension.ClientResult<number>): boolean {
  try {
    return typeof result.value === 'number';
  } catch {
    return false;
  }
}

/** The step after the last one done may be half done; rows that move come or go as a whole, and so do sheets that leave. */
async function takeBack(steps: readonly Step[], done: number, newTalk: () => Talk): Promise<void> {
  const half = steps[done];
  const isWhole = !half || ['insert-rows', 'delete-rows', 'remove-sheet'].includes(half.edit.kind);
  if (!isWhole) await undo([half], newTalk());
  if (done > 0) await undo(steps.slice(0, done).reverse(), newTalk());
}

async function undo(steps: readonly Step[], { context, sync }: Talk): Promise<void> {
  try {
    for (const { after, inverse } of steps) {
      let now = after;
      for (const given of inverse) {
        for (const edit of expandEdit(
          given,
          now.sheets.find(({ name }) => name === sheetOf(given)),
        )) {
          now = applyEdits(now, [edit]).workbook;
          writeEdit(context, edit, now);
        }
      }
    }
    await sync();
  } catch {
    // What cannot be taken back was not done, or the error that led here says enough.
  }
}

/** Paper is for printers, and where there is none Excel refuses: a sheet without it is as good. */
async function setUpPages(steps: readonly Step[], newTalk: () => Talk): Promise<void> {
  const pages = steps.flatMap(({ edit }) =>
    edit.kind === 'add-sheet' && edit.page ? [{ ...edit, page: edit.page }] : [],
  );
  if (pages.length === 0) return;
  const speech = newTalk();
  try {
    for (const { sheet, page } of pages) applyPage(speech.context.workbook.worksheets.getItem(sheet), page);
    await speech.sync();
  } catch {
    // Printed as Excel would.
  }
}
