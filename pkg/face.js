// What every entry exports, whichever way the wasm comes in.

export { PostgresClient } from "./client.js";
export { ApiError, CredentialError, TencentDBError, TransportError, ValidationError, WaitError } from "./errors.js";
export { describeAction, validate } from "./model.js";
export { sign } from "./sign.js";
export { parseTime } from "./time.js";
export { verify } from "./verify.js";
