// The tests of one program, run where this module is loaded: in Node.js or in a page.

/**
 * Runs them, prints how each went, and returns whether all of them passed. wasm-bindgen-test exports each under a name
 * that begins with `__wbgt_`.
 */
export async function run(glue, bytes) {
  const module = await WebAssembly.compile(bytes);
  const bound = await import(glue);
  await bound.default({ module_or_path: module });
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  const tests = names.filter((name) => name.startsWith("__wbgt_")).map((name) => bound.__wasm[name]);
  return new bound.WasmBindgenTestContext(false).run(tests);
}
