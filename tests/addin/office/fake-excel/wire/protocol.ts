/** What Microsoft's client sends in one request. */
export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

/** ActionType: 1 instantiates an object, 2 queries properties, 3 calls a method, 4 sets a property, 5 traces. */
export interface WireAction {
  readonly Id: number;
  readonly ActionType: 1 | 2 | 3 | 4 | 5;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
  readonly ArgumentInfo?: WireArguments;
}

/** ObjectPathType: 1 the workbook, 3 what a method gives, 4 a property, 5 an item by its key. */
export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** The path of each argument that is an object; 0 for those that are none. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** Results of the actions that were carried out, and what ended it. */
export interface WireResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  /** The traces that were met; the client registers handlers behind them. */
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number };
}

/** A refusal as Excel words it. */
export class WireError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
