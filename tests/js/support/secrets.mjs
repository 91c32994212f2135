// Random requests with secrets, and a reader that undoes any encoding, written independently of the code under test.

/** Random numbers that are the same for the same seed. */
export function seeded(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ALPHABETS = [
  "abcdefghijklmnopqrstuvwxyz0123456789",
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
  "aB3!#$^*()-_=+[]{}|:<>.?/",
  "aB3\"'\\&;%,~ ",
  "äßçπ密码🔑xY7",
];
const NAMES = [
  "Password",
  "AdminPassword",
  "admin_passwd",
  "SecretKey",
  "X-Api-Key",
  "token",
  "AccessToken",
  "ClientSecret",
  "passphrase",
  "PWD",
  "PrivateKey",
  "DB_PASSWORD",
];

const hexOf = (text) => Buffer.from(text).toString("hex");
const byLetter = (text, write) =>
  Array.from({ length: text.length }, (_, at) => write(text.charCodeAt(at), text[at])).join("");
const ENCODINGS = [
  (text) => text,
  encodeURIComponent,
  (text) => hexOf(text).replace(/../g, "%$&"),
  (text) => hexOf(text).toUpperCase().replace(/../g, "%$&"),
  (text) => JSON.stringify(text).slice(1, -1),
  (text) => byLetter(text, (code) => `\\u${code.toString(16).padStart(4, "0")}`),
  (text) => [...text].map((letter) => `&#${letter.codePointAt(0)};`).join(""),
  (text) => [...text].map((letter) => `&#x${letter.codePointAt(0).toString(16)};`).join(""),
  (text) => Buffer.from(text).toString("base64"),
  (text) => Buffer.from(text).toString("base64url"),
  hexOf,
];

const part = (name, value) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const entities = (text) => text.replace(/[&<>]/g, (letter) => `&#${letter.codePointAt(0)};`);

/** Ways to write named values as a body, each with the type it goes by. `pairs` are `[name, value]`. */
const BODIES = [
  (pairs) => JSON.stringify(Object.fromEntries(pairs)),
  (pairs) => JSON.stringify(Object.fromEntries(pairs), null, 2),
  (pairs) => JSON.stringify({ List: pairs.map(([Name, Value]) => ({ Name, Value })) }),
  (pairs) => JSON.stringify(Object.fromEntries(pairs.map(([name, value]) => [name, [value]]))),
  (pairs) => JSON.stringify(Object.fromEntries(pairs.map(([name, value]) => [name, { a: { b: value } }]))),
  (pairs) => JSON.stringify({ Text: JSON.stringify(Object.fromEntries(pairs)) }),
  (pairs) => JSON.stringify({ Text: Buffer.from(JSON.stringify(Object.fromEntries(pairs))).toString("base64") }),
  (pairs) => new URLSearchParams(pairs).toString(),
  (pairs) => pairs.map((pair) => pair.map(encodeURIComponent).join("=")).join("&"),
  (pairs) => pairs.map((pair) => pair.map(encodeURIComponent).join("=")).join(";"),
  (pairs) => `Data=${encodeURIComponent(pairs.map((pair) => pair.map(encodeURIComponent).join("=")).join("&"))}`,
  (pairs) => `${pairs.map(([name, value]) => part(name, value)).join("")}--b--\r\n`,
  (pairs) => `<a>${pairs.map(([name, value]) => `<${name}>${entities(value)}</${name}>`).join("")}</a>`,
];

/** A request and an answer with secrets in them: `{ request, answer, secrets }`. */
export function madeUp(chance) {
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const word = (alphabet, length) => Array.from({ length }, () => pick(Array.from(alphabet))).join("");
  const secret = () =>
    `${word(ALPHABETS[1], 3)}${word(pick(ALPHABETS), 5 + Math.floor(chance() * 30))}${word(ALPHABETS[1], 2)}`;
  const secrets = Array.from({ length: 1 + Math.floor(chance() * 3) }, secret);
  const pairs = secrets
    .flatMap((value) => [
      [pick(NAMES), value],
      [word(ALPHABETS[0], 6), word(ALPHABETS[0], 8)],
    ])
    .filter(([name], at, all) => all.findIndex(([other]) => other === name) === at);
  const used = secrets.filter((value) => pairs.some(([, own]) => own === value));
  const request = {
    method: "POST",
    url: "https://postgres.tencentcloudapi.com/",
    headers: [["Host", "postgres.tencentcloudapi.com"]],
    body: "",
  };
  const place = pick(["body", "body", "body", "query", "header"]);
  if (place === "body") request.body = pick(BODIES)(pairs);
  else if (place === "query") request.url += `?${BODIES[7](pairs)}`;
  else request.headers.push(...pairs.map(([name, value]) => [name, Buffer.from(value).toString("latin1")]));
  // The answer repeats them in another encoding.
  const encode = (text) => pick(ENCODINGS)(chance() < 0.3 ? pick(ENCODINGS)(text) : text);
  const echoed = place === "header" ? [] : used;
  const answer = JSON.stringify({
    Response: {
      Error: { Code: "InvalidParameter", Message: `not good: ${echoed.map(encode).join(" or ")}` },
      RequestId: "r-1",
    },
  });
  return {
    request,
    answer,
    secrets: place === "header" ? used.map((value) => Buffer.from(value).toString("latin1")) : used,
  };
}

const DEEPEST = 3;

const STEPS = [
  (text) => text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll("%", ""), "hex").toString()),
  (text) =>
    text
      .replaceAll("+", " ")
      .replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll("%", ""), "hex").toString()),
  (text) =>
    text.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gis, (_, unit, byte, letter) =>
      letter
        ? ({ n: "\n", r: "\r", t: "\t" }[letter] ?? letter)
        : String.fromCharCode(Number.parseInt(unit ?? byte, 16)),
    ),
  (text) =>
    text
      .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex, digits) =>
        String.fromCodePoint(Math.min(0x10ffff, hex ? Number.parseInt(hex, 16) : Number(digits))),
      )
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
];

/** All texts that come of up to three decodings. */
export function readings(texts) {
  let latest = new Set(texts);
  const all = new Set(texts);
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next = new Set();
    for (const text of latest) {
      for (const step of STEPS) next.add(step(text));
      const runs = [...text.matchAll(/[A-Za-z0-9+/_-]{8,}/g)].map(([run]) => run);
      const joined = [...text.matchAll(/(?:[A-Za-z0-9+/]{40,}\r?\n)+[A-Za-z0-9+/]+/g)].map(([run]) =>
        run.replace(/\s/g, ""),
      );
      const said = [...runs, ...joined].flatMap((run) =>
        [0, 1, 2, 3]
          .map((skipped) => Buffer.from(run.slice(skipped), "base64").toString())
          .concat(/^[0-9a-f]+$/i.test(run) ? Buffer.from(run, "hex").toString() : []),
      );
      if (said.length > 0) next.add(said.join("\n"));
    }
    latest = new Set([...next].filter((text) => !all.has(text)));
    for (const text of latest) all.add(text);
  }
  return [...all];
}
