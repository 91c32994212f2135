// Never run: it compiles, and every line marked @ts-expect-error does not. The configurations are in tests/types/.

import {
  ApiError,
  CredentialError,
  PostgresClient,
  TencentDBError,
  TransportError,
  ValidationError,
  WaitError,
  describeAction,
  type init,
  parseTime,
  sign,
  validate,
  verify,
  type ActionDescription,
  type ActionMethods,
  type Actions,
  type AdviceEvent,
  type CallOptions,
  type ClientOptions,
  type Credential,
  type DBInstance,
  type ErrorCode,
  type Page,
  type PgDeal,
  type RetryEvent,
  type TaskSet,
  type RateLimitContext,
  type DescribeDBInstancesRequest,
  type DescribeDBInstancesResponse,
  type ErrorClass,
  type FieldDescription,
  type Integer,
  type Open,
  type Problem,
  type ProblemCode,
  type HmacV1Steps,
  type RequestEvent,
  type ResponseEvent,
  type SignRequest,
  type SignatureSteps,
  type SignedRequest,
  type AccountInfo,
  type IncomingSignature,
  type Ended,
  type InstanceGoal,
  type InstanceState,
  type VerifiedSignature,
  type RejectedSignature,
  type ValidateOptions,
  type Validation,
} from "tencentdb-postgres";
import type * as face from "tencentdb-postgres";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Compiles when the two are the same type. */
declare function same<A, B>(is: Equal<A, B>): void;
declare const anything: unknown;

same<
  keyof typeof face,
  | "ApiError"
  | "CredentialError"
  | "PostgresClient"
  | "TencentDBError"
  | "TransportError"
  | "ValidationError"
  | "WaitError"
  | "describeAction"
  | "init"
  | "parseTime"
  | "sign"
  | "validate"
  | "verify"
>(true);

const credential: Credential = { secretId: "id", secretKey: "key" };
const options: ClientOptions = { credential, region: "ap-guangzhou" };
const client = new PostgresClient(options);
same<Awaited<ReturnType<typeof init>>, void>(true);

// The client's options.
new PostgresClient({
  credential: async () => ({ ...credential, token: "token" }),
  region: "ap-guangzhou",
  endpoint: "http://127.0.0.1:9200",
  language: "en-US",
  timeoutMs: 1000,
  clock: () => 0,
  fetch: async (url, { method, headers, body, signal }) => {
    same<typeof url, string>(true);
    same<typeof method, string>(true);
    same<typeof headers, Record<string, string>>(true);
    same<typeof body, string | Uint8Array<ArrayBuffer> | undefined>(true);
    void signal;
    return { status: 200, text: async () => "" };
  },
  dangerouslyAllowBrowser: true,
  allowUnknown: false,
  strict: true,
  onRequest: (event) => same<typeof event, RequestEvent>(true),
  onResponse: (event) => same<typeof event, ResponseEvent>(true),
  onAdvice: (event) => same<typeof event, AdviceEvent>(true),
  onRetry: (event) => same<typeof event, RetryEvent>(true),
  retry: { maxAttempts: 2 },
  tryTimeoutMs: 5000,
  rateLimit: async (context) => same<typeof context, RateLimitContext>(true),
});
new PostgresClient({ ...options, retry: false, rateLimit: { maxWaitMs: 0 }, endpoint: "regional" });
// @ts-expect-error: false turns it off, true says nothing
new PostgresClient({ ...options, retry: true });
// @ts-expect-error: a region is needed
new PostgresClient({ credential });
// @ts-expect-error: so is a credential
new PostgresClient({ region: "ap-guangzhou" });
new PostgresClient({ region: "ap-guangzhou", endpoint: "/api/tencentdb" });
new PostgresClient({ region: "ap-guangzhou", endpoint: "/api", headers: async () => ({ Authorization: "Bearer x" }) });
// @ts-expect-error: headers are for a gateway, which needs no credential
new PostgresClient({ ...options, headers: {} });
// @ts-expect-error: the key is missing
new PostgresClient({ credential: { secretId: "id" }, region: "ap-guangzhou" });
// @ts-expect-error: misspelt
new PostgresClient({ ...options, regoin: "ap-guangzhou" });
// @ts-expect-error: not a language of the service
new PostgresClient({ ...options, language: "fr-FR" });
// @ts-expect-error: a number is needed
new PostgresClient({ ...options, timeoutMs: "1000" });

export async function calls() {
  // All parameters are optional: none are needed.
  const list = await client.DescribeDBInstances();
  same<typeof list, DescribeDBInstancesResponse>(true);
  same<typeof list.RequestId, string>(true);
  const [instance] = list.DBInstanceSet;
  same<typeof instance, DBInstance | undefined>(true);
  await client.DescribeDBInstances({
    Limit: 20,
    Offset: 18446744073709551615n,
    Filters: [{ Name: "db-instance-id", Values: ["a"] }],
  });
  const request: DescribeDBInstancesRequest = { OrderByType: "desc" };
  await client.DescribeDBInstances(request, { region: "ap-tokyo", timeoutMs: 1, strict: true, allowUnknown: false });
  await client.CreateAccount({ DBInstanceId: "postgres-1", UserName: "app", Type: "normal" });

  // @ts-expect-error: the parameters are required
  await client.RestartDBInstance();
  // @ts-expect-error: the id is
  await client.RestartDBInstance({});
  // @ts-expect-error: misspelt
  await client.DescribeDBInstances({ Limt: 20 });
  // @ts-expect-error: misspelt, deeper
  await client.DescribeDBInstances({ Filters: [{ Nam: "db-instance-id" }] });
  // @ts-expect-error: in quotes
  await client.DescribeDBInstances({ Limit: "20" });
  // @ts-expect-error: null is no way to leave a parameter out
  await client.DescribeDBInstances({ Limit: null });
  // @ts-expect-error: not a list
  await client.IsolateDBInstances({ DBInstanceIdSet: "postgres-1" });
  // @ts-expect-error: not a documented value
  await client.DescribeDBInstances({ OrderByType: "descending" });
  // @ts-expect-error: not a documented value
  await client.CreateAccount({ DBInstanceId: "postgres-1", UserName: "app", Type: "root" });
  // @ts-expect-error: no such option of a call
  await client.DescribeDBInstances({}, { timeout: 1 });
  // @ts-expect-error: no such action
  await client.DescribeDbInstances();

  // By name.
  const called = await client.call("DescribeDBInstances", { Limit: 20 });
  same<typeof called, DescribeDBInstancesResponse>(true);
  same<typeof called, Actions["DescribeDBInstances"]["response"]>(true);
  await client.call("DescribeZones");
  const fresh = await client.call("DescribeSomethingNew", { Fresh: 1 }, { allowUnknown: true });
  const newer = await client.call("DescribeDBInstances", { Limit: 1, Fresh: 1 }, { allowUnknown: true });
  same<typeof newer, DescribeDBInstancesResponse>(true);
  // @ts-expect-error: what the package knows keeps its type
  await client.call("DescribeDBInstances", { Limit: "1", Fresh: 1 }, { allowUnknown: true });
  same<typeof fresh, Record<string, unknown>>(true);
  const chosen: string = "DescribeSomethingNew";
  await client.call(chosen, undefined, { allowUnknown: true, region: "ap-tokyo" });
  // @ts-expect-error: the id is required
  await client.call("DescribeAccounts");
  // @ts-expect-error: misspelt
  await client.call("DescribeAccounts", { DBInstanceID: "postgres-1" });
  // @ts-expect-error: nor may what is known be called with anything
  await client.call("DescribeAccounts", { DBInstanceID: "postgres-1" }, { allowUnknown: true });
  // @ts-expect-error: nor what is one of two
  await client.call(anything as "DescribeAccounts" | "DescribeSomethingNew", {}, { allowUnknown: true });
  // @ts-expect-error: misspelt
  await client.call("DescribeDBInstance");
  // @ts-expect-error: no action that is known, and nothing says that it need not be
  await client.call("DescribeSomethingNew", { Fresh: 1 }, { region: "ap-tokyo" });
  // @ts-expect-error: nor this
  await client.call("DescribeSomethingNew", {}, { allowUnknown: false });
  // @ts-expect-error: nor this
  await client.call(chosen, {});
  // @ts-expect-error: no such action, to those who ask for a known one
  const name: keyof Actions = "DescribeDbInstances";
  void name;
  // @ts-expect-error: an action is named by a text
  await client.call(7);

  // With all that came.
  const raw = await client.raw("DescribeDBInstances");
  same<typeof raw.answer, DescribeDBInstancesResponse>(true);
  const text: string = raw.text;
  void [text, raw.status, raw.headers?.get("date"), raw.attempts];
  const freshest = await client.raw(chosen, {}, { allowUnknown: true });
  same<typeof freshest.answer, Record<string, unknown>>(true);
  await client.raw("DescribeSomethingNew", { Fresh: 1 }, { allowUnknown: true });
  // @ts-expect-error: the id is required
  await client.raw("DescribeAccounts");
  // @ts-expect-error: misspelt
  await client.raw("DescribeAccounts", { DBInstanceID: "postgres-1" });
  // @ts-expect-error: misspelt
  await client.raw("DescribeDBInstance");
  // @ts-expect-error: no action that is known
  await client.raw("DescribeSomethingNew", { Fresh: 1 });
}

export async function longer() {
  for await (const instance of client.paginate("DescribeDBInstances", { OrderBy: "CreateTime" }, { limit: 5 }))
    same<typeof instance, DBInstance>(true);
  for await (const page of client.pages("DescribeTasks", {}, { cursor: 20 })) same<typeof page, Page<TaskSet>>(true);
  for await (const name of client.paginate("DescribeDatabases", { DBInstanceId: "postgres-1" }))
    same<typeof name, string>(true);
  for await (const account of client.paginate("DescribeAccounts", { DBInstanceId: "postgres-1" }))
    same<typeof account, AccountInfo>(true);
  client.pages("DescribeDBInstances");
  // @ts-expect-error: the id is required
  client.paginate("DescribeAccounts");
  // @ts-expect-error: here too
  client.pages("DescribeAccounts");
  // @ts-expect-error: and here
  client.pages("DescribeAccounts", {}, { limit: 5 });
  // @ts-expect-error: misspelt
  client.paginate("DescribeAccounts", { DBInstanceID: "postgres-1" });
  // @ts-expect-error: not paged
  client.paginate("DescribeZones");
  client.paginate("DescribeTasks", { Offset: 1, Limit: 20n });
  client.paginate("DescribeReadOnlyGroups", { PageNumber: 2 });
  // @ts-expect-error: its places are counted otherwise
  client.paginate("DescribeTasks", { PageNumber: 1 });
  // Of an action that needs it elsewhere too.
  client.paginate("DescribeAuditInstanceList", { Product: "postgres", AuditSwitch: 1 });

  const { answer, done } = await client.start("RestartDBInstance", { DBInstanceId: "postgres-1" });
  void answer.FlowId;
  const ended: Ended = await done({ onProgress: ({ state }) => void state });
  if (ended && "TaskId" in ended) same<typeof ended, TaskSet>(true);
  if (Array.isArray(ended)) same<typeof ended, PgDeal[] | (DBInstance | undefined)[]>(true);
  same<Awaited<ReturnType<typeof client.waitFor>>, PgDeal[]>(true);
  const instance = await client.waitFor(
    "instance-running",
    { DBInstanceId: "postgres-1" },
    { onProgress: ({ state }) => void state, timeoutMs: 1 },
  );
  same<typeof instance, DBInstance | undefined>(true);
  await client.waitFor("task", { FlowId: 7n });
  const goal: InstanceGoal = "instance-waitSwitch";
  const newer: InstanceGoal = "instance-newly-invented";
  await client.waitFor(goal, { DBInstanceId: "postgres-1" });
  await client.waitFor(newer, { DBInstanceId: "postgres-1" }, { allowUnknown: true });
  const state: InstanceState = "job-running";
  void state;
  // @ts-expect-error: blanks are dashes
  const blank: InstanceState = "job running";
  void blank;
  // @ts-expect-error: no such goal
  await client.waitFor("running", { DBInstanceId: "postgres-1" });
  // @ts-expect-error: a task has another name
  await client.waitFor("task", { DealName: "1" });
}

export function answers(
  instance: DBInstance,
  account: AccountInfo,
  config: Actions["DescribeDBInstanceHAConfig"]["response"],
) {
  // Lists of values in answers are open: known ones complete, new ones compile.
  const status: DBInstance["DBInstanceStatus"] = "some new status";
  if (instance.DBInstanceStatus === "running" || instance.DBInstanceStatus === "not yet invented") void status;
  const text: string = instance.DBInstanceStatus;
  // @ts-expect-error: but a text
  const number: number = instance.DBInstanceStatus;
  void [text, number];

  // What may be null says so.
  same<typeof config.MaxSyncStandbyLag, number | null>(true);
  same<typeof account.CreateTime, string | null>(true);
  same<typeof account.PasswordUpdateTime, string | null>(true);
  // @ts-expect-error: may be null
  config.MaxSyncStandbyLag.toFixed();
  // What holds 64 bits may be a bigint.
  const lag: Integer = config.MaxStandbyLatency;
  void lag;
}

export function errors(error: unknown) {
  if (error instanceof ValidationError) {
    same<typeof error.problems, Problem[]>(true);
    same<typeof error.action, string | undefined>(true);
  }
  if (error instanceof ApiError) {
    same<typeof error.code, ErrorCode>(true);
    const code: string = error.code;
    if (error.code === "RequestLimitExceeded") void code;
    same<typeof error.verifyWith, string | undefined>(true);
    same<typeof error.status, number>(true);
    same<typeof error.retryable, boolean>(true);
    same<typeof error.class, ErrorClass>(true);
    void [error.requestId, error.action, error.advice, error.problems, error.message];
    // @ts-expect-error: read only
    error.code = "x";
  }
  if (error instanceof WaitError) same<typeof error.code, "failed" | "gone" | "timeout" | "nothing">(true);
  if (error instanceof TransportError) {
    same<typeof error.code, "timeout" | "aborted" | "network" | "malformed" | "too-large" | "rate-limited">(true);
    same<typeof error.outcomeUnknown, boolean>(true);
    same<typeof error.attempts, number | undefined>(true);
    same<typeof error.retryable, boolean | undefined>(true);
    // @ts-expect-error: no such kind
    if (error.code === "lost") return;
  }
  if (error instanceof TencentDBError) void error.stack;
  // @ts-expect-error: made by the package only
  new ApiError("DescribeZones");
}

export async function tools() {
  validate("DescribeZones", {}, { allowUnknown: undefined, strict: undefined, quotedScalars: undefined });
  const checked: Validation = validate("DescribeDBInstances", { anything }, { strict: true } satisfies ValidateOptions);
  for (const { path, code, severity, message, suggestion } of checked.problems) {
    same<typeof severity, "error" | "advice">(true);
    same<typeof suggestion, string | undefined>(true);
    const known: ProblemCode = code;
    void [path, known, message];
  }
  const described: ActionDescription = await describeAction("CreateInstances");
  const fields: FieldDescription[] = described.input;
  void fields.map(({ name, type, required, values }) => [name, type, required === true, values?.[0]?.value]);

  sign(
    {
      action: "A",
      host: "h",
      payload: undefined,
      params: undefined,
      region: undefined,
      timestamp: undefined,
      nonce: undefined,
      service: undefined,
      version: undefined,
      path: undefined,
      language: undefined,
      requestClient: undefined,
      unsignedPayload: undefined,
      headers: undefined,
      signMethod: undefined,
      httpMethod: undefined,
    },
    credential,
  );
  // What fetch takes is told from what it does not.
  const sized = sign({ action: "A", host: "h", payload: new Uint8Array(8) }, credential);
  same<typeof sized, SignedRequest>(true);
  const written = sign({ action: "A", host: "h", payload: "{}", signMethod: "TC3-HMAC-SHA256" }, credential);
  same<typeof written, SignedRequest>(true);
  const shared = sign({ action: "A", host: "h", payload: anything as Uint8Array }, credential);
  same<typeof shared.body, string | Uint8Array | undefined>(true);

  const asked: SignRequest = { action: "DescribeZones", host: "postgres.tencentcloudapi.com", params: {} };
  const either: SignedRequest<SignatureSteps | HmacV1Steps> = sign(asked, credential);
  const signed: SignedRequest = sign({ ...asked, signMethod: "TC3-HMAC-SHA256" }, credential);
  const older: SignedRequest<HmacV1Steps> = sign({ ...asked, signMethod: "HmacSHA1" }, credential);
  void [either.steps.signature, older.steps.query];
  const steps: SignatureSteps = signed.steps;
  void [
    signed.method,
    signed.url,
    signed.headers.Authorization,
    signed.body,
    steps.canonicalRequest,
    steps.secretSigning,
  ];
  // @ts-expect-error: a host is needed
  sign({ action: "DescribeZones" }, credential);
  // @ts-expect-error: no such method
  sign({ ...asked, signMethod: "MD5" }, credential);
  // @ts-expect-error: an action is needed
  validate();
}

// What a server does, with the headers of `Headers` and of Node.js.
declare const request: { method: string; url: string; headers: Iterable<[string, string]> };
declare const incoming: { host?: string; "set-cookie"?: string[]; [name: string]: string | string[] | undefined };

export function refusal(): string | undefined {
  const claim: IncomingSignature = verify(request, credential);
  if (!claim.ok || Math.abs(Date.now() / 1000 - claim.timestamp) > 300) return claim.message;
  if (claim.unsignedPayload || claim.signedHeaders?.includes("x-tc-action") === false) return "not covered";
  same<typeof claim, VerifiedSignature>(true);
  same<typeof claim.secretId, string>(true);
  const untrue = verify({ ...request, headers: incoming }, [credential]);
  if (untrue.ok) return undefined;
  same<typeof untrue, RejectedSignature>(true);
  // @ts-expect-error: it may have come to no timestamp
  Math.abs(untrue.timestamp);
  verify({ ...request, headers: { "X-TC-Timestamp": 1 } }, credential);
  return `${untrue.reason}: ${untrue.message}`;
}

// Helpers of the declarations, for those who wrap the client.
export const wrap = (methods: ActionMethods, options: CallOptions) => methods.DescribeZones({}, options);
export const open: Open<"a" | "b"> = "c";

export async function times() {
  const parsed: Date | undefined = parseTime("2026-11-30 18:00:00");
  parseTime(null);
  // @ts-expect-error: a date is no text to read
  parseTime(new Date());
  const times = { DBInstanceId: "postgres-1", StartTime: new Date(), EndTime: "2026-11-30 18:00:00" };
  await client.DescribeDBErrlogs(times);
  await client.CloneDBInstance({
    DBInstanceId: "a",
    SpecCode: "b",
    Storage: 10,
    Period: 1,
    AutoRenewFlag: 0,
    VpcId: "c",
    SubnetId: "d",
    RecoveryTargetTime: parsed,
  });
  // @ts-expect-error: a time of day is no point in time
  await client.ModifyBackupPlan({ DBInstanceId: "a", MinBackupStartTime: new Date() });
}

export function credentials(error: unknown) {
  if (error instanceof CredentialError) {
    same<typeof error.code, "credential">(true);
    same<typeof error.retryable, boolean>(true);
    same<typeof error.problems, Problem[]>(true);
  }
}
