export * from './model';
export type * from './known';
export { TEMPLATES, findTemplate } from './forms';
export { fillable, type Fillable } from './fill';
export { amountText } from './fillings';
export { readPrefill } from './prefill';
export { renderForm, type FilledField, type RenderChoice, type RenderedForm } from './render';
export {
  insertForms,
  InsertError,
  type Destination,
  type Insertion,
  type InsertRequest,
  type PlacedForm,
} from './insert';
export { freeSheetName } from './sheet-name';
