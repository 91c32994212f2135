/**
 * The signer without the client: any product of the cloud, every step shown, in a fifth of the bytes.
 *
 * @module
 */

export { Credential } from "./client.js";
export { Problem, ProblemCode, TencentDBError, ValidationError } from "./errors.js";
export { OlderSteps, SignMethod, SignRequest, SignatureSteps, SignedRequest, sign } from "./sign.js";
export { ArrivedRequest, Claim, Claimed, Keys, TrueClaim, UntrueClaim, verify } from "./verify.js";
