// What fetch sends, in a page and in Node.js, Deno and Bun.

export const fetchCall = {
  name: "JavaScript: fetch",
  code: String.raw`const send = globalThis.fetch;
globalThis.fetch = async (...given) => {
  const request = new Request(...given);
  const lines = [request.method + " " + request.url + " HTTP/1.1"];
  request.headers.forEach((value, name) => lines.push(name + ": " + value));
  console.log([...lines, "", await request.clone().text()].join("\n"));
  return send(request);
};`,
  printed: "console.log(canonicalRequest);",
};
