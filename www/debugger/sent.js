// What a request says of its own signing, wherever it says it: in its headers or among its parameters.

/** `{ authorization, signature, secretId, timestamp }` of a request, as far as it has them; the timestamp as it is written. */
export function sent({ url, headers, body }) {
  const header = (wanted) => headers.find(([name]) => name.trim().toLowerCase() === wanted)?.[1].trim();
  const authorization = header("authorization");
  if (authorization) {
    const part = (pattern) => pattern.exec(authorization)?.[1];
    return {
      authorization,
      signature: part(/Signature\s*=\s*"?([^\s",]*)/),
      secretId: part(/Credential\s*=\s*"?([^\s",/]+)/),
      timestamp: header("x-tc-timestamp"),
    };
  }
  const [, query = ""] = url.split("?");
  const parameters = new URLSearchParams(query.includes("Signature=") ? query : typeof body === "string" ? body : "");
  const parameter = (name) => parameters.get(name) ?? undefined;
  return {
    authorization: undefined,
    signature: parameter("Signature"),
    secretId: parameter("SecretId"),
    timestamp: header("x-tc-timestamp") ?? parameter("Timestamp"),
  };
}
