// JSON as a person types it: the value that it says, or where it breaks off, and where in it a parameter stands. The
// parser is the one that the editor colours its text with; it goes on behind a fault.

import { parser } from "@lezer/json";

/** @import { SyntaxNode } from "@lezer/common" */
/** @typedef {{ from: number, to: number }} Span */
/** @typedef {{ value: Record<string, unknown> } | { fault: Span & { code: "syntax" | "object" | "number" } }} Read */

/**
 * Reads a text that must be an object. A number that JavaScript would round is a fault, too: what is sent must be what
 * was typed.
 * @param {string} text
 * @returns {Read}
 */
export function read(text) {
  if (text.trim() === "") return { value: {} };
  const tree = parser.parse(text);
  /** @type {Span | undefined} */
  let broken;
  /** @type {Span | undefined} */
  let rounded;
  tree.iterate({
    enter({ type, from, to }) {
      // What is missing has no length: the character before or behind it is marked.
      if (type.isError) broken ??= { from: Math.min(from, text.length - 1), to: Math.max(to, from + 1) };
      if (type.name === "Number" && isRounded(text.slice(from, to))) rounded ??= { from, to };
    },
  });
  const end = { from: Math.max(0, text.trimEnd().length - 1), to: text.trimEnd().length };
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    const { from, to } = broken ?? end;
    return { fault: { from, to: Math.min(to, text.length), code: "syntax" } };
  }
  if (rounded) return { fault: { ...rounded, code: "number" } };
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { fault: { from: 0, to: text.length, code: "object" } };
  return { value };
}

/** @param {string} digits */
const isRounded = (digits) => /^-?\d+$/.test(digits) && !Number.isSafeInteger(Number(digits));

/**
 * Finds a parameter by its path, such as `Filters[0].Values`: its name and value, or the nearest part above it.
 * @param {string} text
 * @param {string} path
 * @returns {Span}
 */
export function spanOf(text, path) {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  let node = parser.parse(text).topNode.firstChild;
  /** @type {Span} */
  let span = node ? { from: node.from, to: Math.min(node.to, node.from + 1) } : { from: 0, to: 0 };
  for (const step of steps) {
    const next = node && child(node, step, text);
    if (!next) break;
    ({ span, node } = next);
  }
  return span;
}

/**
 * @param {SyntaxNode} node
 * @param {string} step
 * @param {string} text
 * @returns {{ span: Span, node: SyntaxNode | null } | undefined}
 */
function child(node, step, text) {
  if (node.name === "Array") {
    let at = -1;
    for (let item = node.firstChild; item; item = item.nextSibling) {
      if (!/^[A-Z]/.test(item.name) || item.type.isError) continue;
      at += 1;
      if (at === Number(step)) return { span: { from: item.from, to: item.to }, node: item };
    }
    return undefined;
  }
  for (const property of node.getChildren("Property")) {
    const name = property.getChild("PropertyName");
    if (name && text.slice(name.from, name.to) === JSON.stringify(step))
      return { span: { from: property.from, to: property.to }, node: property.lastChild };
  }
  return undefined;
}

/**
 * The line and the column of an offset, from 1.
 * @param {string} text
 * @param {number} offset
 */
export function position(text, offset) {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: Number(before.at(-1)?.length) + 1 };
}
