// The signature a request was sent with.

/** `{ authorization, signature }` of a request, as far as it has them. */
export function sent({ url, headers, body }) {
  const authorization = headers.find(([name]) => name.trim().toLowerCase() === "authorization")?.[1].trim();
  if (authorization) return { authorization, signature: /Signature\s*=\s*"?([^\s",]*)/.exec(authorization)?.[1] };
  const [, query = ""] = url.split("?");
  const parameters = new URLSearchParams(query.includes("Signature=") ? query : typeof body === "string" ? body : "");
  return { authorization: undefined, signature: parameters.get("Signature") ?? undefined };
}
