// Masks secrets in a text that came from elsewhere, by value: src/conceal.rs does the same for Rust. In the wasm it
// would weigh five times as much.
//
// A secret may stand there escaped or encoded, one way inside the other. Each way is undone, every character of what
// comes out remembers which part of the text it stands for, and that part is masked.

import { redact } from "../wasm/bindings.js";
import { parse } from "../encoding/json.js";
import type { Credential } from "./types.js";
import { TextDecoder } from "../encoding/utf8.js";

/** How much of a text is shown. */
const SHOWN = 4096;
/**
 * How much more of it is looked through, so that nothing is shown of a secret that ends behind: of the longest, what it
 * takes encoded.
 */
const AHEAD = 8;
const MOST_AHEAD = 65536;
/** How many encodings may stand one inside the other. */
const DEPTH = 3;
/** A shorter text is no secret worth hiding, and would tear every word apart. */
const SHORTEST = 3;

const LETTERS: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const decoder = new TextDecoder("utf-8", { fatal: true });
const bytes = (text: string) => decoder.decode(Uint8Array.from(text, (one) => one.charCodeAt(0)));
const pairs = (hex: string) => bytes(hex.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))));

/** A way to write a text: what a piece of it looks like, and what that says. */
type Way = [form: RegExp, say: (piece: string, ...groups: (string | undefined)[]) => string];

/** A text, and of each of its characters where what it stands for begins and ends. */
interface Layer {
  text: string;
  spans: [start: number, end: number][];
}

/** Every way to write a text otherwise: what a piece of it looks like, and what that says. */
const WAYS: Way[] = [
  [
    /\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gi,
    (_, unit, byte, letter) =>
      letter ? (LETTERS[letter] ?? letter) : String.fromCharCode(parseInt((unit ?? byte)!, 16)),
  ],
  [/(?:%[\da-f]{2})+|\+/gi, (piece) => (piece === "+" ? " " : pairs(piece.replaceAll("%", "")))],
  [
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (_, hex, decimal, name) => NAMED[name!] ?? String.fromCodePoint(parseInt((hex ?? decimal)!, hex ? 16 : 10)),
  ],
  [/[\w+/-]{8,}={0,2}/g, (piece) => bytes(atob(piece.replaceAll("-", "+").replaceAll("_", "/")))],
  [/(?:[\da-f]{2}){4,}/gi, pairs],
];

/**
 * A text with one way undone; `spans` says of each character where what it stands for begins and ends. Nothing where
 * there is nothing to undo.
 */
function undone({ text, spans }: Layer, [form, say]: Way): Layer | undefined {
  const out: Layer = { text: "", spans: [] };
  let end = 0;
  const keep = (to: number) => {
    out.text += text.slice(end, to);
    out.spans.push(...spans.slice(end, to));
    end = to;
  };
  for (const found of text.matchAll(form)) {
    let said: string;
    try {
      said = say(...(found as unknown as [string]));
    } catch {
      continue;
    }
    keep(found.index);
    end += found[0].length;
    const span: Layer["spans"][0] = [spans[found.index]![0], spans[end - 1]![1]];
    out.text += said;
    out.spans.push(...Array.from({ length: said.length }, () => span));
  }
  if (end === 0) return undefined;
  keep(text.length);
  return out;
}

/** Marks in `hidden` what of the text says a secret. */
function search(layer: Layer, secrets: string[], hidden: boolean[], depth: number): void {
  const { text, spans } = layer;
  for (const secret of secrets) {
    for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
      hidden.fill(true, spans[at]![0], spans[at + secret.length - 1]![1]);
  }
  for (const way of depth > 0 ? WAYS : []) {
    const inner = undone(layer, way);
    if (inner) search(inner, secrets, hidden, depth - 1);
  }
}

/** A text with these secrets masked, cut after its first 4,096 characters. */
export function masked(text: string, given: (string | undefined)[]): string {
  const secrets = given.filter((secret): secret is string => (secret ?? "").length >= SHORTEST);
  const longest = secrets.reduce((most, { length }) => Math.max(most, length), SHOWN / AHEAD);
  const read = text.slice(0, SHOWN + Math.min(AHEAD * longest, MOST_AHEAD));
  const hidden = new Array<boolean>(read.length).fill(false);
  const spans = Array.from(hidden, (_, at): [number, number] => [at, at + 1]);
  search({ text: read, spans }, secrets, hidden, DEPTH);
  let shown = "";
  for (let at = 0; at < Math.min(read.length, SHOWN); at++) {
    if (!hidden[at]) shown += read[at];
    else if (!hidden[at - 1]) shown += "***";
  }
  return text.length > SHOWN ? `${shown}…` : shown;
}

/** The texts within a value. */
const texts = (value: unknown): string[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [String(value)];

/** What is shown as `***` of parameters. */
function secretsAmong(value: unknown, shown: unknown): string[] {
  if (shown === "***") return texts(value);
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, part]) => secretsAmong(part, (shown as Record<string, unknown>)?.[name]))
    : [];
}

/** A text without the secrets of a call: its key, its token, and what is secret among its parameters. */
export function conceal(
  action: string,
  { secretKey, token }: Partial<Credential> = {},
  params: string,
  text: string,
): string {
  const shown = redact(action, params);
  return masked(text, [secretKey, token, ...secretsAmong(parse(params), shown === "***" ? shown : parse(shown))]);
}
