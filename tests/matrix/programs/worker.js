// A Worker: the wasm is imported as a module, and no request comes before all of this has run.

import "./suite/trapdoor.js";

import { createEmulator } from "tencentdb-postgres/emulator";
import * as signing from "tencentdb-postgres/sign";
import * as plain from "tencentdb-postgres/sign-js";
import {
  ApiError,
  PostgresClient,
  TencentDBError,
  TransportError,
  ValidationError,
  describeAction,
  sign,
  validate,
} from "tencentdb-postgres";

import { run } from "./suite/suite.js";

const face = {
  ApiError,
  PostgresClient,
  TencentDBError,
  TransportError,
  ValidationError,
  describeAction,
  sign,
  validate,
};

export default {
  async test(_, env) {
    await run(env.ADDRESS, { face, signing, plain, createEmulator });
  },
};
