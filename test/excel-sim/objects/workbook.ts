import type { SimBook } from '../model/book';
import { accessDenied, ExcelFault, invalidArgument, itemNotFound } from '../wire/errors';
import { SimList, SimObject } from '../wire/object';
import { Range } from './range';
import { Protection, WorksheetCollection } from './worksheet';

export class Workbook extends SimObject {
  readonly listening = new Set<string>();

  constructor(private readonly book: SimBook) {
    super();
  }

  get Name(): string {
    return this.book.workbook.name;
  }

  get ReadOnly(): boolean {
    return this.book.isReadOnly;
  }

  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book, (kind, on) => {
      if (on) this.listening.add(kind);
      else this.listening.delete(kind);
    });
  }

  get Application(): Application {
    return new Application(this.book);
  }

  get Protection(): Protection {
    return new Protection(() => this.book.isStructureProtected);
  }

  get CustomXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.book);
  }

  GetSelectedRange(): Range {
    return new Range(this.book, this.book.active, this.book.selected);
  }
}

class Application extends SimObject {
  constructor(private readonly book: SimBook) {
    super();
  }

  get CalculationMode(): string {
    return this.book.calculatesManually ? 'Manual' : 'Automatic';
  }

  Calculate(calculationType: string): object {
    if (!['Recalculate', 'Full', 'FullRebuild'].includes(calculationType)) throw invalidArgument('calculationType');
    this.book.calculateAll();
    return {};
  }

  SuspendScreenUpdatingUntilNextSync(): object {
    return {};
  }
}

class CustomXmlPartCollection extends SimList {
  constructor(
    private readonly book: SimBook,
    private readonly namespace?: string,
  ) {
    super();
  }

  override items(): readonly CustomXmlPart[] {
    return [...this.book.xmlParts]
      .filter(([, xml]) => this.namespace === undefined || namespaceOf(xml) === this.namespace)
      .map(([id]) => new CustomXmlPart(this.book, id));
  }

  Add(xml: string): CustomXmlPart {
    const part = new CustomXmlPart(this.book, `{xml-${this.book.xmlParts.size}-${String(Math.random()).slice(2)}}`);
    part.SetXml(xml);
    return part;
  }

  GetByNamespace(namespace: string): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.book, namespace);
  }

  GetItem(id: string): CustomXmlPart {
    if (!this.book.xmlParts.has(id)) throw itemNotFound();
    return new CustomXmlPart(this.book, id);
  }
}

class CustomXmlPart extends SimObject {
  constructor(
    private readonly book: SimBook,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get Id(): string {
    return this.id;
  }

  GetXml(): string {
    const xml = this.book.xmlParts.get(this.id);
    if (xml === undefined) throw new ExcelFault('ItemNotFound', 'no such part');
    return xml;
  }

  SetXml(xml: string): object {
    if (this.book.isReadOnly) throw accessDenied();
    if (!/^(?:<\?xml[^>]*\?>)?\s*<[^]+>\s*$/u.test(xml)) throw invalidArgument('not XML');
    this.book.xmlParts.set(this.id, xml);
    return {};
  }

  Delete(): object {
    if (this.book.isReadOnly) throw accessDenied();
    this.book.xmlParts.delete(this.id);
    return {};
  }
}

function namespaceOf(xml: string): string | undefined {
  return /<[^?!][^>]*?\sxmlns(?::\w+)?="([^"]*)"/u.exec(xml)?.[1];
}
