// The file that records what a server is asked and answers, as the native one writes it (record_file.rs).

import { openSync, writeSync } from "node:fs";

import type { OpenEmulator } from "./emulator.js";

/**
 * Writes what an emulator records to a new file, each call before it is answered. One that is there is left as it is.
 * `failed` is told when the file cannot be written.
 */
export function recorded<Emulator extends OpenEmulator>(
  emulator: Emulator,
  path: string,
  failed: (error: Error) => never,
): Emulator {
  const fd = create(path);
  function write(): void {
    try {
      const bytes = Buffer.from(emulator.recorded());
      for (let written = 0; written < bytes.length; ) written += writeSync(fd, bytes, written);
    } catch (error) {
      failed(error as Error);
    }
  }
  write();
  return {
    ...emulator,
    handle(...request) {
      const answer = emulator.handle(...request);
      write();
      return answer;
    },
  };
}

function create(path: string): number {
  try {
    return openSync(path, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST")
      throw new TypeError(`--record: ${path} is there already; name another file, or move this one away`);
    throw new TypeError(`--record: ${path} cannot be written: ${(error as Error).message}`);
  }
}
