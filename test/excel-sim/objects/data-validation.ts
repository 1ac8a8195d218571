import { areaHolds, areasMeet } from '../../../src/workbook';
import type { SimValidation } from '../model/sheet';
import { invalidArgument } from '../wire/errors';
import { SimObject } from '../wire/object';
import type { RangePlace } from './place';

interface ListRule {
  readonly list?: { readonly inCellDropDown?: boolean; readonly source?: unknown };
}

export class DataValidation extends SimObject {
  constructor(private readonly range: RangePlace) {
    super();
  }

  get Rule(): unknown {
    return this.own()?.rule ?? {};
  }

  set Rule(rule: unknown) {
    const { list } = rule as ListRule;
    if (typeof list?.source !== 'string' || list.source === '') throw invalidArgument('test: lists from text only.');
    if (!list.source.startsWith('=') && list.source.length > 255) throw invalidArgument('The list is too long.');
    this.Clear();
    this.range.sheet.validations.push({ area: this.range.area, rule });
  }

  set ErrorAlert(alert: unknown) {
    this.must().errorAlert = alert;
  }

  set Prompt(prompt: unknown) {
    const { message, title } = prompt as { message?: string; title?: string };
    if ((message?.length ?? 0) > 255 || (title?.length ?? 0) > 32) throw invalidArgument('The prompt is too long.');
    this.must().prompt = prompt;
  }

  Clear(): object {
    const { sheet, area, book } = this.range;
    book.mayChange(sheet);
    sheet.validations = sheet.validations.filter((one) => !areasMeet(one.area, area));
    return {};
  }

  private own(): SimValidation | undefined {
    return this.range.sheet.validations.find((one) => areaHolds(one.area, this.range.area));
  }

  private must(): SimValidation {
    this.range.book.mayChange(this.range.sheet);
    const own = this.own();
    if (!own) throw invalidArgument('no rule yet');
    return own;
  }
}
