// The file that keeps the state of the server, as the native one writes it (state_file.rs). What a call changed is in it
// before the call is answered. It reaches the disk itself when the file is written anew and at the end.

import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";

import { type EmulatorOptions, type OpenEmulator, open } from "./emulator.js";

/** Lines are added until they are so many times as large as the state they began with, and so many bytes at least. */
const GROWTH = 4;
const LEAST_GROWTH = 4 * 1024 * 1024;
const LINE_END = "\n".charCodeAt(0);

/** An emulator whose state is in a file. */
export interface KeptEmulator extends OpenEmulator {
  /** Has all that is written reach the disk. */
  sync(): void;
}

/**
 * Opens an emulator that goes on from what a file has; without one, there is a new emulator and a new file. A file that
 * cannot be used is left as it is. `failed` is told when the file cannot be written: no call may be answered then.
 */
export function openKept(
  path: string,
  options: EmulatorOptions,
  records: boolean,
  failed: (error: Error) => never,
): KeptEmulator {
  const before = read(path);
  const sound = before.lastIndexOf(LINE_END) + 1;
  const emulator = before.length ? resumed(path, options, records, before) : open(options, { records });
  let fd = openSync(path, "a");
  let bytes = sound;
  let first = before.indexOf(LINE_END) + 1;
  if (before.length) ftruncateSync(fd, sound);

  function append(lines: string): void {
    if (fstatSync(fd).size !== bytes) throw new Error("another program writes it, too");
    bytes += writeWhole(fd, lines);
  }

  /** Puts a text in place of the file, which has either the old or the new one at any time. */
  function replace(text: string): void {
    const beside = openSync(`${path}.new`, "w");
    bytes = writeWhole(beside, text);
    fsyncSync(beside);
    closeSync(beside);
    renameSync(`${path}.new`, path);
    closeSync(fd);
    fd = openSync(path, "a");
    first = bytes;
  }

  function write(): void {
    try {
      const unwritten = emulator.unwritten();
      if (unwritten === undefined) return;
      if (unwritten.whole) replace(unwritten.text);
      else append(unwritten.text);
      if (bytes - first > Math.max(LEAST_GROWTH, GROWTH * first)) replace(emulator.writtenAnew());
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
    sync: () => fsyncSync(fd),
  };
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw new TypeError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

function resumed(path: string, options: EmulatorOptions, records: boolean, text: Buffer): OpenEmulator {
  try {
    return open(options, { records, kept: new TextDecoder("utf-8", { fatal: true }).decode(text) });
  } catch (error) {
    const reason = (error as Error).message;
    throw new TypeError(`${path} is left as it is: ${reason}. Name another file, or move this one away`);
  }
}

/** Writes all of a text, and returns how many bytes it has. */
function writeWhole(fd: number, text: string): number {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) written += writeSync(fd, bytes, written);
  return bytes.length;
}
