// The names of all that is measured, the same in every table.

export const OWN = "tencentdb-postgres";
export const CACHED = "WebCrypto by hand, key kept";
export const PLAIN = "WebCrypto by hand";
export const NODE_CRYPTO = "node:crypto by hand, key kept";
export const VENDOR_CLIENT = "vendor's client";
export const VENDOR_SIGN = "vendor's sign3";
export const VENDOR_SIGN_BYTES = "vendor's sign3, given bytes";
export const VALIDATE = "validate() of an object";
export const STRINGIFY = "JSON.stringify alone";
export const JSON_PARSE = "JSON.parse";
export const JSON_BIGINT = "json-bigint";
export const BY_HAND = "proxy by hand, without checks";
export const NATIVE = "emulator, native";
export const NPM = "emulator, npm";
export const MOTO = "moto_server";
export const EMPTY_WORKER = "empty worker";
export const SERDE_WASM_BINDGEN = "serde-wasm-bindgen";
