// A request as code to copy: for the shell, for JavaScript, for Python and for Rust. What is written sends the very bytes of the request.

export const SNIPPETS = ["curl", "fetch", "python", "rust"];

/** `request`: `{ method, url, headers: [name, value][], body }`. */
export const snippet = (language, request) => WRITERS[language]({ ...request, headers: needed(request) });

const WRITERS = {
  curl({ method, url, headers, body }) {
    const lines = [`curl ${shell(url)}`];
    if (method !== (body ? "POST" : "GET")) lines.push(`-X ${method}`);
    for (const [name, value] of headers) lines.push(`-H ${shell(value === "" ? `${name};` : `${name}: ${value}`)}`);
    if (body) lines.push(`--data-binary ${shell(body)}`);
    return lines.join(" \\\n  ");
  },

  fetch({ method, url, headers, body }) {
    // Browsers and fetch set the host themselves, from the address.
    const settable = headers.filter(([name]) => name.toLowerCase() !== "host");
    return [
      `const response = await fetch(${quoted(url)}, {`,
      `  method: ${quoted(method)},`,
      "  headers: {",
      ...settable.map(([name, value]) => `    ${quoted(name)}: ${quoted(value)},`),
      "  },",
      ...(body ? [`  body: ${quoted(body)},`] : []),
      "});",
      "console.log(await response.text());",
    ].join("\n");
  },

  python({ method, url, headers, body }) {
    return [
      "import requests",
      "",
      "response = requests.request(",
      `    ${quoted(method)},`,
      `    ${quoted(url)},`,
      "    headers={",
      ...headers.map(([name, value]) => `        ${quoted(name)}: ${quoted(value)},`),
      "    },",
      ...(body ? [`    data=${quoted(body)}.encode("utf-8"),`] : []),
      ")",
      "print(response.text)",
    ].join("\n");
  },

  rust({ method, url, headers, body }) {
    return [
      "let response = reqwest::Client::new()",
      `    .${method === "GET" ? "get" : "post"}(${rust(url)})`,
      ...headers.map(([name, value]) => `    .header(${rust(name)}, ${rust(value)})`),
      ...(body ? [`    .body(${rust(body)})`] : []),
      "    .send()",
      "    .await?;",
      'println!("{}", response.text().await?);',
    ].join("\n");
  },
};

/** Headers that whoever sends the request does not set by himself, the host among them only if it is another than the address says. */
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

/** A literal of JavaScript, which Python reads alike. */
const quoted = (text) => JSON.stringify(text);

function rust(text) {
  if (/[\u0000-\u001f\u007f]/.test(text)) {
    return `"${text.replace(/[\u0000-\u001f\u007f"\\]/g, (letter) => (letter === '"' || letter === "\\" ? `\\${letter}` : `\\u{${letter.codePointAt(0).toString(16)}}`))}"`;
  }
  if (!/["\\]/.test(text)) return `"${text}"`;
  const fence = "#".repeat(1 + Math.max(0, ...Array.from(text.matchAll(/"(#*)/g), ([, hashes]) => hashes.length)));
  return `r${fence}"${text}"${fence}`;
}
