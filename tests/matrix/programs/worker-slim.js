// A Worker that brings the wasm itself.

import "./suite/trapdoor.js";

import { createEmulator } from "tencentdb-postgres/emulator";
import * as signing from "tencentdb-postgres/sign";
import * as plain from "tencentdb-postgres/sign-js";
import * as face from "tencentdb-postgres/slim";
import module from "tencentdb-postgres/core.wasm";

import { run } from "./suite/suite.js";

face.initSync(module);

export default {
  async test(_, env) {
    await face.init(module);
    await run(env.ADDRESS, { face, signing, plain, createEmulator });
  },
};
