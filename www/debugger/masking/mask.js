// Covers the secrets in texts that are given away: the values that have a secret's name, and the same values wherever
// else they stand, in any escape or encoding. Layers and values are limited in number and each is searched once, so
// that the work is bounded by the length of a text.

import { decodings, isDoubtful, isReadable, runs } from "./encoded.js";
import { bytesOf, layers, source } from "./layers.js";
import { namedValues } from "./named.js";

/** The length from which a value is covered wherever it stands; shorter ones stand everywhere. */
const SHORTEST = 4;
/** The number of first characters that identify a value. */
const TELLING = 256;
/** The number of secret values beyond which a text is left out as a whole. */
const MOST = 128;
/** The depth of encodings within encodings. */
const DEEPEST = 3;
/** The words that the engine puts in place of secrets, and words that are no value. */
const NO_VALUE = new Set(["(token)", "(secret)", "true", "false", "null", "undefined", "none"]);
const STAR = "*".charCodeAt(0);
const FEW_STARS = "******";

/** @import { Run } from "./encoded.js" */
/** @import { Layer } from "./layers.js" */
/** @import { Span } from "./named.js" */
/**
 * A text with its secrets covered. `masked` says that something is covered, `doubtful` that something is because it
 * could not be read.
 * @typedef {{ text: string, masked: boolean, doubtful: boolean }} Masked
 */

/**
 * Makes a mask that knows these secrets. `learn` takes in a text whose secrets are to be covered wherever they stand;
 * learn all texts before `mask` covers any. Without `doubts`, a run that cannot be read is left as it is.
 * @param {string[]} secrets
 */
export function createMask(secrets = [], { doubts = true } = {}) {
  /**
   * The lengths of values, by the characters that identify them.
   * @type {Map<string, number>}
   */
  const known = new Map();
  secrets.forEach(keep);

  /** @param {string} secret */
  function keep(secret) {
    keepFound(bytesOf(secret));
    keepFound(bytesOf(secret.replaceAll(" ", "+")));
  }

  /**
   * Keeps a value as it stands in a layer and in those below, because a value may look as if it had escapes. Where a
   * value may end sooner, the part that may be all of it is kept as well.
   * @param {string} value
   */
  function keepFound(value) {
    for (const { text } of layers(value)) {
      for (const one of [text, text.replaceAll("+", " "), ...text.split(";", 1), ...text.split(/[;,&"'\s]/, 1)])
        keepBytes(one);
    }
  }

  /** @param {string} value */
  function keepBytes(value) {
    const bare = value.trim().toLowerCase();
    if (bare.length < SHORTEST || NO_VALUE.has(bare)) return;
    const start = bare.slice(0, TELLING);
    known.set(start, Math.max(bare.length, known.get(start) ?? 0));
  }

  /** @param {string} text */
  function learn(text) {
    look(bytesOf(text), (layer, start, end) => {
      const value = layer.text.slice(start, end);
      // Where pairs end with semicolons, other pairs follow in the text that was taken for the value.
      const [own, ...others] = value.split(";");
      for (const one of new Set([value, own])) keepFound(one);
      for (const other of others) for (const [from, to] of namedValues(other)) keepFound(other.slice(from, to));
    });
  }

  /**
   * Reports each named value in a text and in what it encodes.
   * @param {string} bytes
   * @param {(layer: Layer, start: number, end: number) => void} tell
   */
  function look(bytes, tell, depth = 0) {
    for (const layer of layers(bytes)) {
      for (const [start, end] of namedValues(layer.text)) if (isValue(layer.text, start, end)) tell(layer, start, end);
      if (depth === DEEPEST) continue;
      for (const [, , letters] of runs(layer.text))
        for (const said of decodings(letters).filter(isReadable)) look(said, tell, depth + 1);
    }
  }

  /**
   * Finds the spans of a text that are to be covered; `doubtful` says that one of them could not be read.
   * @param {string} bytes
   * @param {number} depth
   */
  function places(bytes, depth) {
    /** @type {Span[]} */
    const found = [];
    let doubtful = false;
    for (const layer of layers(bytes)) {
      const put = (/** @type {number} */ start, /** @type {number} */ end) => found.push(source(layer, start, end));
      for (const [start, end] of namedValues(layer.text)) if (isValue(layer.text, start, end)) put(start, end);
      const lower = layer.text.toLowerCase();
      for (const [start, length] of known) {
        for (let at = lower.indexOf(start); at >= 0; at = lower.indexOf(start, at + start.length))
          put(at, Math.min(lower.length, at + length));
      }
      for (const [start, end, letters] of runs(layer.text)) {
        const verdict = classify(letters, depth);
        if (verdict === "plain") continue;
        if (verdict === "doubtful" && (!doubts || isPublic(layer.text, start))) continue;
        doubtful ||= verdict === "doubtful";
        put(start, end);
      }
    }
    return { found, doubtful };
  }

  /**
   * Classifies what a run of letters may encode.
   * @param {Run[2]} letters
   * @param {number} depth
   * @returns {"secret" | "doubtful" | "plain"}
   */
  function classify(letters, depth) {
    const said = decodings(letters);
    const holds = (/** @type {string} */ text) => {
      const lower = text.toLowerCase();
      for (const start of known.keys()) if (lower.includes(start)) return true;
      return false;
    };
    if (said.some(holds)) return "secret";
    const readable = said.filter(isReadable);
    if (depth < DEEPEST && readable.some((text) => places(text, depth + 1).found.length > 0)) return "secret";
    return readable.length === 0 && isDoubtful(letters) ? "doubtful" : "plain";
  }

  /**
   * Covers the secrets of a text. As many stars as bytes stand for them, so that offsets stay; `short` asks for a few
   * stars, which do not show the length.
   * @param {string} text
   * @returns {Masked}
   */
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

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
const isValue = (text, start, end) => !NO_VALUE.has(text.slice(start, end).trim().toLowerCase());

/**
 * The spans between spans, before and after them.
 * @param {Span[]} places
 * @param {number} length
 * @returns {Span[]}
 */
function between(places, length) {
  /** @type {Span[]} */
  const found = [];
  let at = 0;
  for (const [start, end] of places.toSorted(([one], [other]) => one - other)) {
    // Spans that touch are one.
    if (start > at || found.length === 0) found.push([at, start]);
    at = Math.max(at, end);
  }
  return [...found, [at, length]];
}

/**
 * Tells whether the run at an offset is public: signatures and ids of keys are no secrets, although they cannot be
 * read.
 * @param {string} text
 * @param {number} start
 */
const isPublic = (text, start) =>
  /(?:signature|credential|secretid|signedheaders|boundary)["'\s:=\\>%3dD-]{1,16}$/i.test(
    text.slice(Math.max(0, start - 40), start),
  );
