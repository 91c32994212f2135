// A request as a command for the shell, which sends the very bytes of the request.

/** `request`: `{ method, url, headers: [name, value][], body }`. */
export function curl(request) {
  const { method, url, body } = request;
  const lines = [`curl ${shell(url)}`];
  if (method !== (body ? "POST" : "GET")) lines.push(`-X ${method}`);
  for (const [name, value] of needed(request))
    lines.push(`-H ${shell(value === "" ? `${name};` : `${name}: ${value}`)}`);
  if (body) lines.push(`--data-binary ${shell(body)}`);
  return lines.join(" \\\n  ");
}

/** Headers that curl does not set by itself, the host among them only if it is another than the address says. */
function needed({ url, headers }) {
  const host = hostOf(url);
  return headers.filter(([name, value]) => {
    const lower = name.toLowerCase();
    return lower !== "content-length" && lower !== "connection" && !(lower === "host" && value.trim() === host);
  });
}

/** The host an address says; nothing where what was pasted makes no address. */
function hostOf(url) {
  try {
    return new URL(url).host;
  } catch {
    return undefined;
  }
}

const shell = (text) => `'${text.replaceAll("'", "'\\''")}'`;
