// A request as a command for the shell, which sends the very bytes of the request.

/** @typedef {{ method: string, url: string, headers: [name: string, value: string][], body: string }} TextRequest */

/** @param {TextRequest} request */
export function curl(request) {
  const { method, url, body } = request;
  const lines = [`curl ${shell(url)}`];
  if (method !== (body ? "POST" : "GET")) lines.push(`-X ${method}`);
  for (const [name, value] of needed(request))
    lines.push(`-H ${shell(value === "" ? `${name};` : `${name}: ${value}`)}`);
  if (body) lines.push(`--data-binary ${shell(body)}`);
  return lines.join(" \\\n  ");
}

/**
 * Headers that curl does not set by itself; the host is among them only if it is not that of the address.
 * @param {TextRequest} request
 */
function needed({ url, headers }) {
  const host = hostOf(url);
  return headers.filter(([name, value]) => {
    const lower = name.toLowerCase();
    return lower !== "content-length" && lower !== "connection" && !(lower === "host" && value.trim() === host);
  });
}

/**
 * The host of an address; nothing where the text is no address.
 * @param {string} url
 */
function hostOf(url) {
  try {
    return new URL(url).host;
  } catch {
    return undefined;
  }
}

/** @param {string} text */
const shell = (text) => `'${text.replaceAll("'", "'\\''")}'`;
