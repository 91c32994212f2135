// Covers what is secret in texts that are given away: what has a secret's name, and the same values wherever else they stand, in any escape or
// encoding. A text is never searched in more steps than its length allows: so many layers, so many values, and each once.

import { decodings, isDoubtful, isReadable, runs } from "./encoded.js";
import { bytesOf, layers, source } from "./layers.js";
import { namedValues } from "./named.js";

/** Values shorter than this stand everywhere. */
const SHORTEST = 4;
/** So many of its first letters tell a value. */
const TELLING = 256;
/** Where more values are secret than this, the text is left out as a whole. */
const MOST = 128;
/** Encodings within encodings. */
const DEEPEST = 3;
/** What the engine puts in place of secrets, and what is no value. */
const NO_VALUE = new Set(["(token)", "(secret)", "true", "false", "null", "undefined", "none"]);
const STAR = "*".charCodeAt(0);
const FEW_STARS = "******";

/**
 * `secrets` are known values. `learn` takes in a text whose secrets are to be covered wherever they stand; learn all of them first. `mask` gives
 * `{ text, masked, doubtful }`: whether anything is covered, and whether something is because it could not be read. Stars stand for as many
 * bytes, so that places stay where they are, unless `short` asks for a few, which do not tell the length. Without `doubts` what cannot be read is
 * left as it is.
 */
export function createMask(secrets = [], { doubts = true } = {}) {
  /** How long a value is, by the letters that tell it. */
  const known = new Map();
  secrets.forEach(keep);

  function keep(secret) {
    keepFound(bytesOf(secret));
    keepFound(bytesOf(secret.replaceAll(" ", "+")));
  }

  /**
   * Keeps a value as it stands in a layer and in those below, for a value may look as if it had escapes; and of one that may end sooner, the
   * part that may be all of it.
   */
  function keepFound(value) {
    for (const { text } of layers(value)) {
      for (const one of [text, text.replaceAll("+", " "), ...text.split(";", 1), ...text.split(/[;,&"'\s]/, 1)])
        keepBytes(one);
    }
  }

  function keepBytes(value) {
    const bare = value.trim().toLowerCase();
    if (bare.length < SHORTEST || NO_VALUE.has(bare)) return;
    const start = bare.slice(0, TELLING);
    known.set(start, Math.max(bare.length, known.get(start) ?? 0));
  }

  function learn(text) {
    look(bytesOf(text), (layer, start, end) => {
      const value = layer.text.slice(start, end);
      // Where pairs end with semicolons, others follow in what was taken for the value.
      const [own, ...others] = value.split(";");
      for (const one of new Set([value, own])) keepFound(one);
      for (const other of others) for (const [from, to] of namedValues(other)) keepFound(other.slice(from, to));
    });
  }

  /** Tells of each named value in a text and in what it encodes. */
  function look(bytes, tell, depth = 0) {
    for (const layer of layers(bytes)) {
      for (const [start, end] of namedValues(layer.text)) if (isValue(layer.text, start, end)) tell(layer, start, end);
      if (depth === DEEPEST) continue;
      for (const [, , letters] of runs(layer.text))
        for (const said of decodings(letters).filter(isReadable)) look(said, tell, depth + 1);
    }
  }

  /** The places of a text that are to be covered, and whether some are for a doubt. */
  function places(bytes, depth) {
    const found = [];
    let doubtful = false;
    for (const layer of layers(bytes)) {
      const put = (start, end) => found.push(source(layer, start, end));
      for (const [start, end] of namedValues(layer.text)) if (isValue(layer.text, start, end)) put(start, end);
      const lower = layer.text.toLowerCase();
      for (const [start, length] of known) {
        for (let at = lower.indexOf(start); at >= 0; at = lower.indexOf(start, at + start.length))
          put(at, Math.min(lower.length, at + length));
      }
      for (const [start, end, letters] of runs(layer.text)) {
        const verdict = judge(letters, depth);
        if (verdict === "plain") continue;
        if (verdict === "doubtful" && (!doubts || isPublic(layer.text, start))) continue;
        doubtful ||= verdict === "doubtful";
        put(start, end);
      }
    }
    return { found, doubtful };
  }

  /** What a run of letters may encode: `secret`, `doubtful`, or neither. */
  function judge(letters, depth) {
    const said = decodings(letters);
    const holds = (text) => {
      const lower = text.toLowerCase();
      for (const start of known.keys()) if (lower.includes(start)) return true;
      return false;
    };
    if (said.some(holds)) return "secret";
    const readable = said.filter(isReadable);
    if (depth < DEEPEST && readable.some((text) => places(text, depth + 1).found.length > 0)) return "secret";
    return readable.length === 0 && isDoubtful(letters) ? "doubtful" : "plain";
  }

  function mask(text, { short = false } = {}) {
    if (known.size > MOST) return { text: text && FEW_STARS, masked: text !== "", doubtful: text !== "" };
    const bytes = new TextEncoder().encode(text);
    const { found, doubtful } = places(bytesOf(text), 0);
    const masked = found.length > 0;
    if (!masked) return { text, masked, doubtful };
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    if (short) {
      const pieces = between(found, bytes.length).map(([start, end]) => decoder.decode(bytes.subarray(start, end)));
      return { text: pieces.join(FEW_STARS), masked, doubtful };
    }
    for (const [start, end] of found) bytes.fill(STAR, start, end);
    return { text: decoder.decode(bytes), masked, doubtful };
  }

  return { learn, mask };
}

const isValue = (text, start, end) => !NO_VALUE.has(text.slice(start, end).trim().toLowerCase());

/** What lies between places, and before and behind them. */
function between(places, length) {
  const found = [];
  let at = 0;
  for (const [start, end] of places.toSorted(([one], [other]) => one - other)) {
    // Places that touch are one.
    if (start > at || found.length === 0) found.push([at, start]);
    at = Math.max(at, end);
  }
  return [...found, [at, length]];
}

/** Signatures and ids of keys are no secrets, though they cannot be read. */
const isPublic = (text, start) =>
  /(?:signature|credential|secretid|signedheaders|boundary)["'\s:=\\>%3dD-]{1,16}$/i.test(
    text.slice(Math.max(0, start - 40), start),
  );
