// Why a gateway does not give the service's answer, and how it says so.

/** The status of each kind of refusal, and the code that a client sees. */
const KINDS = {
  BadRequest: [400, "Gateway.BadRequest"],
  Unauthenticated: [401, "Gateway.Unauthenticated"],
  Denied: [403, "Gateway.Denied"],
  OverBudget: [403, "Gateway.OverBudget"],
  NotFound: [404, "Gateway.NotFound"],
  WrongMethod: [405, "Gateway.WrongMethod"],
  TooSlow: [408, "Gateway.TooSlow"],
  KeyReused: [409, "Gateway.KeyReused"],
  TooLarge: [413, "Gateway.TooLarge"],
  WrongType: [415, "Gateway.WrongType"],
  // Clients know these families: they wait and ask again, or take the outcome of a write for unknown.
  TooMany: [429, "RequestLimitExceeded.Gateway"],
  InProgress: [409, "InternalError.GatewayInProgress"],
  NoAnswer: [502, "InternalError.GatewayNoAnswer"],
  Unavailable: [503, "Gateway.Unavailable"],
} as const satisfies Record<string, [number, string]>;

/** A refusal, told to the caller as it is: it holds nothing that they must not see. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  /** Whether the service may have been reached. */
  readonly reached: boolean;
  readonly headers: Record<string, string>;

  constructor(
    kind: keyof typeof KINDS,
    message: string,
    { reached = false, headers = {} }: { reached?: boolean; headers?: Record<string, string> } = {},
  ) {
    super(message);
    [this.status, this.code] = KINDS[kind];
    this.reached = reached;
    this.headers = headers;
  }

  /** The answer, in the form of the service's own. */
  body(requestId: string): string {
    const { code: Code, message: Message, reached: Reached } = this;
    return JSON.stringify({ Response: { Error: { Code, Message, Reached }, RequestId: requestId } });
  }
}

/** The refusal for whatever was thrown. What it says is kept: it may hold anything. */
export const refusalOf = (thrown: unknown, reached: boolean): Refusal =>
  thrown instanceof Refusal
    ? thrown
    : reached
      ? new Refusal("NoAnswer", "the gateway failed while the service was asked", { reached })
      : new Refusal("Unavailable", "the gateway failed, so the call was not made");
