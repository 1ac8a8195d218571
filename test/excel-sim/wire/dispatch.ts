import { ExcelFault } from './errors';
import { isSimList, SimObject } from './object';
import { ACTION, PATH, type WireAction, type WireArguments, type WireRequest, type WireResponse } from './protocol';

export interface DispatchTarget {
  /** What path type 1 means. */
  readonly root: SimObject;
  /** Objects that are made by name, path type 2. */
  readonly services: ReadonlyMap<string, SimObject>;
  /** Kept objects by reference id. */
  readonly kept: Map<string, SimObject>;
  /** Told of every member that is not there. */
  readonly onUnknown: (member: string) => void;
}

/** Does what a batch asks for, in order; the first fault ends it, and what was done before stays done. */
export function dispatch(request: WireRequest, target: DispatchTarget): WireResponse {
  return new Dispatch(request, target).run();
}

class Dispatch {
  private readonly objects = new Map<number, SimObject | null>();

  constructor(
    private readonly request: WireRequest,
    private readonly target: DispatchTarget,
  ) {}

  run(): WireResponse {
    const results: WireResponse['Results'] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.act(action) });
      } catch (error) {
        if (!(error instanceof ExcelFault)) throw error;
        const place = `${this.request.ObjectPaths[String(action.ObjectPathId)]?.Name ?? ''}.${action.Name}`;
        return {
          Results: results,
          Error: { Code: error.code, Message: error.message, HttpStatusCode: 400, ActionIndex: index, Location: place },
        };
      }
    }
    return { Results: results };
  }

  private act(action: WireAction): unknown {
    // A note of the runtime to itself, on no object.
    if (action.ActionType === ACTION.trace) return {};
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : object.identity();
      case ACTION.query:
        return object === null ? null : this.query(object, this.selected(action));
      case ACTION.method: {
        if (object === null) {
          return action.Name === '_KeepReference' ? {} : this.unknown(null, `${action.Name}() of a null object`);
        }
        if (action.Name === '_KeepReference') return this.keep(object);
        if (action.Name === '_RemoveReference') return this.release(String(action.ArgumentInfo?.Arguments?.[0]));
        const given = this.member(object, action.Name);
        if (typeof given !== 'function') return this.unknown(object, `${action.Name}()`);
        const value: unknown = given.apply(object, this.given(action.ArgumentInfo));
        return value instanceof SimObject ? value.identity() : (value ?? {});
      }
      case ACTION.set: {
        if (object === null) return this.unknown(null, `${action.Name} = of a null object`);
        const descriptor = object.descriptor(action.Name);
        if (!descriptor?.set) return this.unknown(object, `${action.Name} =`);
        descriptor.set.call(object, this.given(action.ArgumentInfo)[0]);
        return {};
      }
      default:
        return this.unknown(object, `action type ${action.ActionType}`);
    }
  }

  private keep(object: SimObject): object {
    this.target.kept.set(object.referenceId, object);
    return {};
  }

  private release(id: string): object {
    this.target.kept.delete(id);
    return {};
  }

  private resolve(id: number): SimObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const found = this.find(id);
    this.objects.set(id, found);
    return found;
  }

  private find(id: number): SimObject | null {
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new ExcelFault('InvalidObjectPath', `no path ${id}`);
    const given = this.given(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.target.root;
      case PATH.created:
        return this.target.services.get(path.Name) ?? this.unknown(null, `new ${path.Name}`);
      case PATH.reference: {
        const kept = this.target.kept.get(path.Name);
        if (!kept) throw new ExcelFault('InvalidReference', `reference ${path.Name} is not kept`);
        return kept;
      }
      case PATH.nothing:
        return null;
      case PATH.method:
      case PATH.property:
      case PATH.indexer: {
        const parent = this.resolve(path.ParentObjectPathId ?? -1);
        // Nobody has seen what Excel makes of this, so nobody should lean on it.
        if (parent === null) return this.unknown(null, `${path.Name} of a null object`);
        const name = path.ObjectPathType === PATH.indexer ? 'GetItem' : path.Name;
        const member = this.member(parent, name);
        const value: unknown = typeof member === 'function' ? member.apply(parent, given) : member;
        if (value !== null && !(value instanceof SimObject)) return this.unknown(parent, `${name} as an object`);
        return value;
      }
      default:
        return this.unknown(null, `path type ${path.ObjectPathType} ${path.Name}`);
    }
  }

  private given(info: WireArguments | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      const id = ids?.[index];
      return id ? this.resolve(id) : value;
    });
  }

  private selected({ QueryInfo }: WireAction): readonly string[] {
    const select = QueryInfo?.Select ?? [];
    if (select.length === 0) this.unknown(null, 'load without names (it reads everything)');
    return select;
  }

  private query(object: SimObject, select: readonly string[]): unknown {
    if (isSimList(object)) {
      const inner = select.map((name) => name.replace(/^items\//u, ''));
      return { _Items: object.items().map((item) => ({ ...item.identity(), ...this.pick(item, inner) })) };
    }
    return this.pick(object, select);
  }

  private pick(object: SimObject, select: readonly string[]): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    const nested = new Map<string, string[]>();
    for (const path of select) {
      const [first = '', ...rest] = path.split('/');
      const name = `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
      if (rest.length > 0) nested.set(name, [...(nested.get(name) ?? []), rest.join('/')]);
      else record[name] = this.scalar(object, name);
    }
    for (const [name, inner] of nested) {
      const child = this.member(object, name);
      if (child !== null && !(child instanceof SimObject)) this.unknown(object, name);
      record[name] = child === null ? null : this.query(child, inner);
    }
    return record;
  }

  private scalar(object: SimObject, name: string): unknown {
    const value = this.member(object, name);
    return typeof value === 'function' || value instanceof SimObject ? this.unknown(object, `load ${name}`) : value;
  }

  private member(object: SimObject, name: string): unknown {
    const descriptor = object.descriptor(name);
    if (!descriptor) return this.unknown(object, name);
    return descriptor.get ? (descriptor.get.call(object) as unknown) : (descriptor.value as unknown);
  }

  private unknown(object: SimObject | null, name: string): never {
    const member = `${object?.constructor.name ?? ''}.${name}`;
    this.target.onUnknown(member);
    throw new ExcelFault('ApiNotFound', `the simulated Excel does not know ${member}`);
  }
}
