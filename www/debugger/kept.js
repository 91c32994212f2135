// What a person chose, remembered on this machine. Storage may be forbidden; a choice then lasts as long as the page.

const as = (name) => `debugger.${name}`;

export function kept(name) {
  try {
    return localStorage.getItem(as(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(name, value) {
  try {
    localStorage.setItem(as(name), value);
  } catch {
    // See above.
  }
}
