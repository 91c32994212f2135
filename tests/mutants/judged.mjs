// What a run shows: the changes that no test noticed, less those that change nothing.

const NOTICED = new Set(["Killed", "Timeout"]);

/** A change as a person writes it down: the line that it is in, and what becomes of which part. */
function described(file, source, { location: { start, end }, replacement, mutatorName }) {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const line = lines.map((text) => text.trim()).join(" ");
  const part = lines
    .map((text, at) => text.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined).trim())
    .join(" ");
  return { file, kind: mutatorName, line, part, becomes: replacement.replaceAll(/\s+/g, " "), at: start.line };
}

const isSame = (one, other) =>
  ["file", "kind", "line", "part", "becomes"].every((member) => one[member] === other[member]);

/**
 * Judges a report of Stryker. `equivalent` lists the changes that no test could notice, each with why; one that is no
 * longer among the changes is as wrong as one that is missing, where `isWhole` says that all changes were made.
 */
export function judged({ files }, equivalent, { isWhole = true } = {}) {
  const all = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ ...described(file, source, mutant), status: mutant.status })),
  );
  const survived = all.filter(({ status }) => !NOTICED.has(status));
  const surviving = survived.filter((one) => !equivalent.some((known) => isSame(known, one)));
  const stale = !isWhole ? [] : equivalent.filter((known) => !survived.some((one) => isSame(known, one)));
  const counts = [`${all.length} changes`, `${all.length - survived.length} noticed`];
  counts.push(`${survived.length - surviving.length} that change nothing`, `${surviving.length} that no test notices`);
  const told = surviving.map(({ at, status, ...one }) => `${one.file}:${at} ${status} ${JSON.stringify(one)}`);
  const old = stale.map((one) => `equivalent.json lists what is noticed, or no longer there: ${JSON.stringify(one)}`);
  return { text: [...told, ...old, counts.join(", ")].join("\n"), isFine: surviving.length + stale.length === 0 };
}
