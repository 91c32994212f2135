// What every entry of the signer exports.

export type { Credential } from "../client/types.js";
export { type Problem, type ProblemCode, TencentDBError, ValidationError } from "../errors/errors.js";
export {
  type OlderSteps,
  type SignatureSteps,
  type SignedRequest,
  type SignMethod,
  type SignRequest,
  sign,
} from "./sign.js";
export {
  type ArrivedRequest,
  type Claim,
  type Claimed,
  type Keys,
  type TrueClaim,
  type UntrueClaim,
  verify,
} from "./verify.js";
