// Passwords in a request, covered by as many signs, wherever parameters stand: in JSON, in a query or a form, in the parts of a body.

/** What a parameter that holds one has in its name. The id of a key is public. */
const SECRET = /passw(?:or)?d|secret(?!id$)|token|privatekey/i;
/** What the engine puts in place of a token, where it stands as a parameter. */
const HIDDEN = "(token)";

const mask = (value) => "*".repeat(value.length);

/** The address and the body of a request without the passwords in them. */
export function withoutPasswords({ url, body }) {
  const [, place, query] = /^([^?]*\??)(.*)$/s.exec(url);
  return { url: place + inPairs(query), body: inBody(body) };
}

function inBody(body) {
  const masked = inMembers(body);
  if (/^\s*[{[]/.test(body)) return masked;
  return /^content-disposition:/im.test(body) ? inParts(masked) : inPairs(masked);
}

/** `"Password": "..."` */
const inMembers = (body) =>
  body.replace(/("([^"\\]*)"\s*:\s*")((?:[^"\\]|\\.)*)/g, (whole, head, name, value) => (SECRET.test(name) ? head + mask(value) : whole));

/** `Password=...&...` */
const inPairs = (pairs) =>
  pairs.replace(/([^&=]*)=([^&]*)/g, (whole, name, value) => (SECRET.test(decoded(name)) && value !== HIDDEN ? `${name}=${mask(value)}` : whole));

/** `name="Password"`, other headers, an empty line, and the value up to the next boundary or the end. */
const inParts = (body) =>
  body.replace(/(^content-disposition:[^\r\n]*?\bname="?([^"\r\n;]*)[^]*?\r?\n\r?\n)([^]*?)(?=\r?\n--|(?![^]))/gim, (whole, head, name, value) => (SECRET.test(name) ? head + mask(value) : whole));

function decoded(name) {
  try {
    return decodeURIComponent(name.replaceAll("+", " "));
  } catch {
    return name;
  }
}
