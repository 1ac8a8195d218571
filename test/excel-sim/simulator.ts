import type { Edit, Workbook as PlainWorkbook } from '../../src/workbook';
import { SimBook, type SimEvent } from './model/book';
import { doByHand } from './model/by-hand';
import { Workbook } from './objects/workbook';
import { dispatch } from './wire/dispatch';
import { SimObject } from './wire/object';
import type { WireRequest, WireResponse } from './wire/protocol';

/** Which Excel is simulated: by the newest set of its programming interface, or the one in the browser. */
export type Matrix = '1.13' | '1.14' | '1.17' | 'web';

export interface SimulatorOptions {
  readonly workbook: PlainWorkbook;
  readonly matrix?: Matrix;
  /** Milliseconds a round trip takes. */
  readonly latency?: number;
  readonly readOnly?: boolean;
}

const EVENT_TYPES: Readonly<Record<SimEvent['kind'], number>> = {
  changed: 10,
  added: 13,
  deleted: 15,
  nameChanged: 25,
  visibilityChanged: 26,
};

/** Told by the runtime that it has started. */
class AddinInternalService extends SimObject {
  NotifyActionHandlerReady(): object {
    return {};
  }
}

const SERVICES = new Map([['Microsoft.InternalService.AddinInternalService', new AddinInternalService()]]);

/** What a batch may weigh in Excel on the web, either way. */
const WEB_LIMIT = 5 * 1024 * 1024;

/** An Excel with a workbook in it, spoken to in the wire format of the real runtime. */
export class SimulatedExcel {
  readonly book: SimBook;
  readonly matrix: Matrix;
  latency: number;
  /** Somebody is typing into a cell. */
  isEditingCell = false;
  /** Nothing is answered any more. */
  isHung = false;
  /** Batches that are never answered. */
  hangsAt: (request: WireRequest) => boolean = () => false;
  /** Members that were asked for and are not there: has to stay empty. */
  readonly unknownMembers: string[] = [];
  readonly batches: { readonly request: WireRequest; readonly bytes: number; readonly answerBytes: number }[] = [];
  readonly kept = new Map<string, SimObject>();
  /** Faults to answer batches with, by what the batch holds; each once. */
  readonly faults: ((request: WireRequest) => { readonly code: string; readonly action: number } | null)[] = [];
  /** Delivers a message of an event to the runtime. */
  deliver: (type: number, message: string) => void = () => undefined;
  private readonly root: Workbook;

  constructor({ workbook, matrix = '1.14', latency = 0, readOnly = false }: SimulatorOptions) {
    this.book = new SimBook(workbook);
    this.book.isReadOnly = readOnly;
    this.matrix = matrix;
    this.latency = latency;
    this.root = new Workbook(this.book);
    this.book.onEvent = (event) => this.raise(event);
  }

  /** Requirement sets by name, as the runtime is told of them. */
  get requirements(): Readonly<Record<string, string>> {
    // The runtime in the npm package knows what became 1.17 by the name it had when only the web had it.
    const names = this.matrix === '1.17' || this.matrix === 'web' ? { ExcelApiOnline: '1.1' } : {};
    const ExcelApi = this.matrix === 'web' ? '1.20' : this.matrix;
    return { ExcelApi, CustomXmlParts: '1.1', SharedRuntime: '1.1', ...names };
  }

  isSetSupported(name: string, version = '1.1'): boolean {
    const own = this.requirements[name];
    if (own === undefined) return false;
    const [[major = 0, minor = 0], [wantedMajor = 0, wantedMinor = 0]] = [own, version].map((text) =>
      text.split('.').map(Number),
    ) as [number[], number[]];
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  }

  /** Round trips so far. */
  get roundTrips(): number {
    return this.batches.length;
  }

  /** Answers one batch; never, where it hangs. */
  async process(body: string): Promise<string> {
    const request = JSON.parse(body) as WireRequest;
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
    if (this.isHung || this.hangsAt(request)) return new Promise(() => undefined);
    const answer = JSON.stringify(this.answer(request, body.length));
    const fits = this.matrix !== 'web' || answer.length <= WEB_LIMIT;
    this.batches.push({ request, bytes: body.length, answerBytes: answer.length });
    return fits ? answer : JSON.stringify(fault('ResponsePayloadSizeLimitExceeded', 413));
  }

  /** What the user does at the keyboard; listeners hear of it. */
  changeByHand(edits: readonly Edit[]): void {
    doByHand(this.book, edits);
  }

  /** The user gives a sheet another name. */
  renameByHand(sheet: string, name: string): void {
    this.book.renameSheet(this.book.sheet(sheet)!, name);
  }

  private answer(request: WireRequest, size: number): WireResponse {
    if (this.matrix === 'web' && size > WEB_LIMIT) return fault('RequestPayloadSizeLimitExceeded', 413);
    if (this.isEditingCell) return fault('InvalidOperationInCellEditMode', 400);
    const [injected] = this.faults.flatMap((make, index) => {
      const made = make(request);
      return made ? [{ ...made, index }] : [];
    });
    if (injected) this.faults.splice(injected.index, 1);
    this.book.isAddinAtWork = true;
    try {
      const target = {
        root: this.root,
        services: SERVICES,
        kept: this.kept,
        onUnknown: (member: string) => void this.unknownMembers.push(member),
      };
      const done = injected ? { ...request, Actions: request.Actions.slice(0, injected.action) } : request;
      const response = dispatch(done, target);
      if (!injected || response.Error) return response;
      return { ...response, ...fault(injected.code, 400, injected.action), Results: response.Results };
    } finally {
      this.book.isAddinAtWork = false;
    }
  }

  private raise({ kind, sheet, address, changeType, nameBefore, own }: SimEvent): void {
    if (!this.root.listening.has(kind)) return;
    const isTriggerKnown = this.isSetSupported('ExcelApi', '1.14');
    const message = JSON.stringify({
      worksheetId: sheet.id,
      source: 0,
      ...(address === undefined ? {} : { address, changeType }),
      ...(nameBefore === undefined ? {} : { nameBefore, nameAfter: sheet.name }),
      ...(isTriggerKnown && kind === 'changed' ? { triggerSource: own ? 'ThisLocalAddin' : 'Unknown' } : {}),
    });
    setTimeout(() => this.deliver(EVENT_TYPES[kind], message), this.latency + 1);
  }
}

function fault(Code: string, HttpStatusCode: number, ActionIndex?: number): WireResponse {
  return {
    Results: [],
    Error: {
      Code,
      Message: `simulated: ${Code}`,
      HttpStatusCode,
      ...(ActionIndex === undefined ? {} : { ActionIndex }),
    },
  };
}
