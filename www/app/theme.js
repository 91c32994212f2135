// Light, dark, or as the system has it; remembered on this machine.

const KEPT_AS = "console.theme";
const NAMES = ["system", "light", "dark"];

export function createTheme(changed) {
  let name = NAMES.includes(read()) ? read() : "system";
  const put = () => {
    if (name === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = name;
  };
  put();
  return {
    get name() {
      return name;
    },
    next() {
      name = NAMES[(NAMES.indexOf(name) + 1) % NAMES.length];
      put();
      write(name);
      changed();
    },
  };
}

function read() {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return undefined;
  }
}

function write(name) {
  try {
    localStorage.setItem(KEPT_AS, name);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}
