// The signer without WebAssembly. `cargo xtask build` makes ../sign-js.js of it, with the hashes inside.

import { signerOn } from "../sign.js";
import { verifierOn } from "../verify.js";
import { border } from "./border.js";

export { TencentDBError, ValidationError } from "../errors.js";
export const sign = /* @__PURE__ */ signerOn(border);
export const verify = /* @__PURE__ */ verifierOn(border);
