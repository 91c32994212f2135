/**
 * The signer alone where there is no WebAssembly: Hermes (React Native), pages whose policy forbids it. The same
 * functions as those of `tencentdb-postgres/sign`, on hashes written in JavaScript; where there is WebAssembly, that
 * entry is more than twenty times as fast.
 *
 * @module
 */

// `cargo xtask build` bundles it, with the hashes inside.

import { backend } from "./sign/noble/backend.js";
import { type Sign, signerOn } from "./sign/sign.js";
import { type Verify, verifierOn } from "./sign/verify.js";

export type * from "./sign/api.js";
export { TencentDBError, ValidationError } from "./errors/errors.js";
/** Signs a request, as `sign` of `tencentdb-postgres/sign` does. */
export const sign: Sign = /* @__PURE__ */ signerOn(backend);
/** Verifies a request, as `verify` of `tencentdb-postgres/sign` does. */
export const verify: Verify = /* @__PURE__ */ verifierOn(backend);
