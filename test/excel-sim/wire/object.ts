let lastReference = 0;

/**
 * An object of the simulated Excel. Its members with a capital letter, and no others, can be reached from outside; a class
 * that lacks a member makes the test fail that asks for it.
 */
export abstract class SimObject {
  private reference = '';

  /** What the runtime is told of a new object. */
  identity(): Record<string, unknown> {
    return {};
  }

  get referenceId(): string {
    this.reference ||= `ref-${++lastReference}`;
    return this.reference;
  }

  descriptor(name: string): PropertyDescriptor | undefined {
    if (!/^_?[A-Z]/u.test(name)) return undefined;
    for (
      let type: unknown = Object.getPrototypeOf(this);
      type instanceof SimObject;
      type = Object.getPrototypeOf(type)
    ) {
      const found = Object.getOwnPropertyDescriptor(type, name);
      if (found) return found;
    }
    return undefined;
  }
}

/** An object with items in it. */
export abstract class SimList extends SimObject {
  abstract items(): readonly SimObject[];
}

export function isSimList(object: SimObject): object is SimList {
  return object instanceof SimList;
}
