// What node:https sends, and with it most of what is built upon it, the vendor's SDK among that.

export const nodeHttps = {
  name: "Node.js: https, Tencent Cloud SDK",
  code: String.raw`// Before anything else is loaded:
const https = require("node:https");
const start = https.request;
https.request = (...given) => {
  const request = start(...given);
  const body = [];
  for (const name of ["write", "end"]) {
    const own = request[name];
    request[name] = (chunk, ...rest) => {
      if (chunk && typeof chunk !== "function") body.push(Buffer.from(chunk));
      return own.call(request, chunk, ...rest);
    };
  }
  request.on("finish", () => console.log(request._header + Buffer.concat(body)));
  return request;
};`,
  printed: "console.log(canonicalRequest);",
};
