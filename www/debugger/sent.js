// The signature that a request carries, in its headers or among its parameters.

/** @import { ReadRequest } from "tencentdb-postgres/diagnose" */
/**
 * What a request has of its signature; the timestamp as it is written.
 * @typedef {{
 *   authorization: string | undefined, signature: string | undefined,
 *   secretId: string | undefined, timestamp: string | undefined
 * }} Sent
 */

/**
 * @param {ReadRequest} request
 * @returns {Sent}
 */
export function sent({ url, headers, body }) {
  const header = (/** @type {string} */ wanted) =>
    headers.find(([name]) => name.trim().toLowerCase() === wanted)?.[1].trim();
  const authorization = header("authorization");
  if (authorization) {
    const part = (/** @type {RegExp} */ pattern) => pattern.exec(authorization)?.[1];
    return {
      authorization,
      signature: part(/Signature\s*=\s*"?([^\s",]*)/),
      secretId: part(/Credential\s*=\s*"?([^\s",/]+)/),
      timestamp: header("x-tc-timestamp"),
    };
  }
  const [, query = ""] = url.split("?");
  const parameters = new URLSearchParams(query.includes("Signature=") ? query : typeof body === "string" ? body : "");
  const parameter = (/** @type {string} */ name) => parameters.get(name) ?? undefined;
  return {
    authorization: undefined,
    signature: parameter("Signature"),
    secretId: parameter("SecretId"),
    timestamp: header("x-tc-timestamp") ?? parameter("Timestamp"),
  };
}
