// `sign`: a signed request as a curl command.

import { resolveEndpoint } from "../../client/endpoint.js";
import { serialise } from "../../encoding/json.js";
import { sign as signed } from "../../sign.js";
import type { Given } from "../arguments.js";
import { print } from "../output.js";
import { parameters } from "../parameters.js";
import { checked, environment } from "../session.js";
import type { Exit } from "../table.js";

/** The headers, in the order in which they are printed. */
const HEADERS = [
  "Authorization",
  "Content-Type",
  "X-TC-Action",
  "X-TC-Version",
  "X-TC-Timestamp",
  "X-TC-Region",
  "X-TC-Token",
];

export function sign(given: Given): Exit {
  const params = parameters(given);
  checked(given, params);
  const { credential, region, endpoint } = environment(given);
  const { url, host } = resolveEndpoint(endpoint, region);
  const timestamp = Math.floor(Date.now() / 1000);
  const payload = serialise(params) ?? "{}";
  const { headers } = signed({ action: given.action, host, region, timestamp, payload }, credential);

  const lines = [`# Valid for 5 minutes from timestamp ${timestamp} on. The secret key is not in it.`];
  if (credential.token) lines.push("# The token is read from TENCENTCLOUD_TOKEN when it runs.");
  const words = HEADERS.filter((name) => headers[name] !== undefined).map((name) =>
    name === "X-TC-Token" ? `-H "${name}: $TENCENTCLOUD_TOKEN"` : `-H ${quoted(`${name}: ${headers[name]}`)}`,
  );
  lines.push([`curl -sS ${quoted(url)}`, ...words, `--data-binary ${quoted(payload)}`].join(" \\\n  "));
  print(lines.join("\n"));
  return "success";
}

/** A text as one word of a shell. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
