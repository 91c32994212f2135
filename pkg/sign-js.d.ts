/**
 * The signer alone where there is no WebAssembly: Hermes (React Native), pages whose policy forbids it. The same functions as those of
 * `tencentdb-postgres/sign`, on hashes written in JavaScript; where there is WebAssembly, that entry is more than twenty times as fast.
 *
 * @module
 */

export * from "./signing.js";
