// An edge function, as an event listener.

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

addEventListener("fetch", (event) => {
  const address = new URL(event.request.url).searchParams.get("address");
  event.respondWith(run(address, { face, signing, plain, createEmulator }).then(() => new Response()));
});
