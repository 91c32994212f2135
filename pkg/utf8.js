// Texts as bytes and back. Test environments that play a browser (jsdom) hide what Node.js has for it.

const platform = globalThis.TextEncoder ? globalThis : globalThis.process?.getBuiltinModule?.("node:util");

export const { TextEncoder, TextDecoder } = platform ?? {};
