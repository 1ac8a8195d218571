import { openExcel } from '../../../src/hosts/excel';

/** A pane without anything to see: tests speak to the host through it. */
export type OpenExcel = typeof openExcel;

Object.assign(window, { openExcel });
