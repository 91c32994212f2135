// The worked signatures of tests/vectors, in the words of `sign`.

import { readFileSync, readdirSync } from "node:fs";

const ROOT = new URL("../../vectors/", import.meta.url);

/** `{ name, request, credential, authorization }` of each by TC3-HMAC-SHA256 and POST. */
export function vectors() {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.name.startsWith("tc3-"));
  return folders.map(({ name }) => vector(name)).filter(({ request }) => request.httpMethod === "POST");
}

function vector(name) {
  const file = (file) => readFileSync(new URL(`${name}/${file}`, ROOT), "utf8");
  const { method, headers, payload, timestamp, service, path, secretId, secretKey } = JSON.parse(file("request.json"));
  const { host, ...others } = Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
  return {
    name,
    request: {
      action: others["x-tc-action"] ?? "DescribeInstances",
      host,
      payload,
      timestamp,
      service,
      path,
      headers: others,
      httpMethod: method,
    },
    credential: { secretId, secretKey },
    authorization: file("authorization.txt"),
  };
}
