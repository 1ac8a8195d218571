/** The wire format of the Excel runtime, as far as it is known and needed. */
export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** For an argument that is an object of Excel's: the id of its path. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireResponse {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex?: number;
    readonly Location?: string;
  };
}

export const PATH = { global: 1, created: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
