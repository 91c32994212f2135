// What every entry of the signer exports.

export type { Credential } from "../client/types.js";
export { type Problem, type ProblemCode, TencentDBError, ValidationError } from "../errors/errors.js";
export {
  type HmacV1Steps,
  type SignatureSteps,
  type SignedRequest,
  type SignMethod,
  type SignRequest,
  sign,
} from "./sign.js";
export {
  type ArrivedRequest,
  type IncomingSignature,
  type SignatureClaims,
  type Keys,
  type VerifiedSignature,
  type RejectedSignature,
  verify,
} from "./verify.js";
