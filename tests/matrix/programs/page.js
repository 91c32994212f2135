// A page, with nothing to initialise.

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

import { emulator } from "./suite/emulator.js";
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
const address = new URLSearchParams(location.search).get("address");
run(address, { face, signing, plain, createEmulator });

/** Asked for once the server is gone. */
globalThis.offline = () => emulator({ face, createEmulator });
