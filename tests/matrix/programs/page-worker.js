// The worker of a page.

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
addEventListener("message", ({ data }) => run(data, { face, signing, plain, createEmulator }));
