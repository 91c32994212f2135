// The canonical request, and what says of a signature what it covers.
//
// `common` is what requests of one kind have in common: parted by NULs, the service, the lines of method, path and
// query, and the headers to sign in order of name, as lines of name in lower case, \x01 and value.

/** What ends a credential scope. */
export const TERMINATOR = "tc3_request";

/** The UTC day of a time in seconds. */
export const dayOf = (timestamp: number): string => new Date(timestamp * 1000).toJSON().slice(0, 10);

/** The credential scope. */
export const scopeOf = (timestamp: number, service: string): string => `${dayOf(timestamp)}/${service}/${TERMINATOR}`;

/**
 * Of requests that have this in common: their service, their canonical form up to the payload's hash, and the names of
 * their headers.
 */
export function canonical(common: string): { service: string; signedHeaders: string; request: string } {
  const [service, head, lines] = common.split("\0") as [string, string, string];
  const names: string[] = [];
  let request = head;
  for (const line of lines.split("\n")) {
    const [name] = line.split("\x01", 1) as [string];
    names.push(name);
    // Lower case of ASCII only: of other letters the service knows none.
    request += `${name}:${line.slice(name.length + 1).replace(/[A-Z]+/g, (letters) => letters.toLowerCase())}\n`;
  }
  const signedHeaders = names.join(";");
  return { service, signedHeaders, request: `${request}\n${signedHeaders}\n` };
}

/** Returns what `Authorization` says between the secret id and the signature. */
export const between = (scope: string, signedHeaders: string): string =>
  `${scope}, SignedHeaders=${signedHeaders}, Signature=`;
