// Where a call was made: an error that comes much later still names the caller's file and line.

/** A place in the caller's program, as an error has it. */
export interface Origin {
  stack?: string | undefined;
}

/** The stack above `entry`, the function that was called. */
export function origin(entry: (...given: never[]) => unknown): Origin {
  const here: Origin = {};
  if (Error.captureStackTrace) Error.captureStackTrace(here, entry);
  else here.stack = new Error().stack;
  return here;
}

/** Has an error of a call name where the call was made. */
export function located(error: unknown, here: Origin): unknown {
  const { stack } = here;
  if (typeof stack === "string" && error instanceof Error) {
    // V8 begins a stack with a line that names the error, the others with the first frame.
    const frames = stack.replace(/^.*\n(?= +at )/, "");
    Object.defineProperty(error, "stack", {
      value: `${error.name}: ${error.message}\n${frames}`,
      configurable: true,
      writable: true,
    });
  }
  return error;
}

/** The same for whatever a promise fails with. */
export const locating = <Value>(here: Origin, promise: Promise<Value>): Promise<Value> =>
  promise.catch((error: unknown) => {
    throw located(error, here);
  });
