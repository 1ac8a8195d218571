/** An error Excel answers a batch with; what was done before it stays done. */
export class ExcelFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'ExcelFault';
  }
}

export const accessDenied = (): ExcelFault => new ExcelFault('AccessDenied', "You can't do this: protected.");
export const invalidArgument = (why: string): ExcelFault => new ExcelFault('InvalidArgument', why);
export const itemNotFound = (): ExcelFault => new ExcelFault('ItemNotFound', "The requested resource doesn't exist.");
