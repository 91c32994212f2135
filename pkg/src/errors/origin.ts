// @ts-nocheck
// Where a call was made: an error that comes much later still names the caller's file and line.

/** The stack above `entry`, the function that was called. */
export function origin(entry) {
  const here = {};
  if (Error.captureStackTrace) Error.captureStackTrace(here, entry);
  else here.stack = `\n${new Error().stack}`;
  return here;
}

/** Has an error of a call name where the call was made. */
export function located(error, here) {
  const { stack } = here;
  if (typeof stack === "string" && error instanceof Error) {
    const frames = stack.slice(stack.indexOf("\n") + 1);
    Object.defineProperty(error, "stack", {
      value: `${error.name}: ${error.message}\n${frames}`,
      configurable: true,
      writable: true,
    });
  }
  return error;
}

/** The same for whatever a promise fails with. */
export const locating = (here, promise) =>
  promise.catch((error) => {
    throw located(error, here);
  });
