// The wasm brought along, as bytes from wherever the program keeps it.

import { readFile } from "node:fs/promises";
import { argv } from "node:process";

import "./suite/trapdoor.js";

import { createEmulator } from "tencentdb-postgres/emulator";
import * as signing from "tencentdb-postgres/sign";
import * as plain from "tencentdb-postgres/sign-js";
import * as face from "tencentdb-postgres/slim";

import { run } from "./suite/suite.js";

const bytes = readFile(new URL(import.meta.resolve("tencentdb-postgres/core.wasm")));
await Promise.all([face.init(bytes), face.init(bytes)]);
await run(argv[2], { face, signing, plain, createEmulator });
