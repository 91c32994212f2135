// Makes the wasm trap on demand. Imported before the package, it stands between the package and its instances.

const Instance = WebAssembly.Instance;
let armed = false;

/** The next call into any instance traps, and every later one into the same: what a trap left behind is not to be relied on. */
export function open() {
  armed = true;
}

// biome-ignore lint/complexity/useArrowFunction: it is called with `new`
WebAssembly.Instance = function (...given) {
  const { exports } = new Instance(...given);
  let broken = false;
  const trapping =
    (run) =>
    (...values) => {
      broken ||= armed;
      armed = false;
      if (broken) throw new WebAssembly.RuntimeError("unreachable");
      return run(...values);
    };
  const wrapped = Object.entries(exports).map(([name, value]) => [
    name,
    typeof value === "function" ? trapping(value) : value,
  ]);
  return { exports: Object.fromEntries(wrapped) };
};
