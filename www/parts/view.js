// Views, drawn by Preact: its keyed lists, events and signals are what a page needs, in 5 KB. `h` stands before
// Preact's own, because answers of the service are shown: any child that `h` did not make becomes text, and an address
// leads to a page, never to a program. Calls of `h` rather than templates, because TypeScript checks them.

import { createElement, isValidElement, render } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { shown } from "./shown.js";

/** @import { ComponentChildren, FunctionComponent, VNode } from "preact" */

/**
 * The elements that a view can describe, by tag.
 * @typedef {HTMLElementTagNameMap & Pick<SVGElementTagNameMap, SvgTag>} Elements
 * @typedef {"svg" | "path" | "g" | "rect" | "line" | "circle" | "text" | "polyline" | "title"} SvgTag
 */

/**
 * Listeners by the name of their event; `currentTarget` is the element that they were given to.
 * @template {Element} Target
 * @typedef {{
 *   [Name in keyof GlobalEventHandlersEventMap as `on${Name}`]?:
 *     ((event: GlobalEventHandlersEventMap[Name] & { currentTarget: Target }) => unknown) | undefined
 * }} Listeners
 */

/**
 * The properties of an element: attributes, listeners, and what only this module reads. `key` names a child within its
 * list, `mount` is called once the element is in the document, `unmount` before it leaves.
 * @template {Element} [Target=HTMLElement]
 * @typedef {Listeners<Target> & {
 *   key?: string | number | undefined,
 *   mount?: ((element: Target) => unknown) | undefined,
 *   unmount?: ((element: Target) => unknown) | undefined,
 *   [name: string]: unknown
 * }} Props
 */

/** @typedef {VNode<any>} View */

/** Attributes that hold an address. */
const LINKS = new Set(["href", "src", "action", "formaction", "srcdoc", "xlink:href", "data", "poster", "ping"]);
/** Properties that Preact sets itself. */
const OWN = new Set(["key", "ref"]);
/** The depth of nested lists of children; a deeper list is data, not children. */
const DEEPEST = 8;

/**
 * Describes an element. A child is a description, a text, a number, a list of children, or nothing: a boolean, `null`
 * or `undefined`.
 * @template {keyof Elements} Tag
 * @param {Tag} tag
 * @param {Props<Elements[Tag]>} props
 * @param {unknown[]} children
 * @returns {View}
 */
export function h(tag, props, ...children) {
  const { mount, unmount, ...given } = props;
  const inside = childrenOf(children, 0);
  if (!mount && !unmount) return createElement(tag, safe(given), ...inside);
  return createElement(Placed, { key: given.key, tag, given: safe(given), inside, mount, unmount });
}

/**
 * Describes what a component makes of its properties.
 * @template Given
 * @param {FunctionComponent<Given>} component
 * @param {Given & { key?: string | number | undefined }} props
 * @returns {View}
 */
export const part = (component, props) => createElement(component, props);

/**
 * An element that tells when it enters the document and leaves it.
 * @param {{
 *   key?: string | number | undefined, tag: string, given: Record<string, any>, inside: ComponentChildren[],
 *   mount?: ((element: any) => unknown) | undefined, unmount?: ((element: any) => unknown) | undefined
 * }} props
 */
function Placed({ tag, given, inside, mount, unmount }) {
  const element = useRef(/** @type {Element | null} */ (null));
  useLayoutEffect(() => {
    const node = element.current;
    if (node) mount?.(node);
    return () => node && unmount?.(node);
  }, []);
  return createElement(tag, { ...given, key: undefined, ref: element }, ...inside);
}

/**
 * What was not made by `h` or Preact as text, at any depth that lists of children have.
 * @param {unknown[]} children
 * @param {number} depth
 * @returns {ComponentChildren[]}
 */
function childrenOf(children, depth) {
  const list = children.map((child) => {
    if (child === null || child === undefined || typeof child === "boolean" || child === "") return null;
    if (Array.isArray(child) && depth < DEEPEST) return childrenOf(child, depth + 1);
    return isValidElement(child) ? child : shown(child);
  });
  return apart(list);
}

/**
 * Gives each child of a list a key of its own: keys may come from answers, which may repeat one.
 * @param {ComponentChildren[]} list
 */
function apart(list) {
  const times = new Map();
  for (const child of list) {
    if (!isValidElement(child) || child.key === undefined || child.key === null) continue;
    const key = shown(child.key);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    child.key = before > 0 ? `${key} ${before}` : key;
  }
  return list;
}

/**
 * Attributes as Preact sets them: false takes one away, an address is left out unless it is safe to follow, and a value
 * that is no text becomes one.
 * @param {Record<string, unknown>} props
 */
function safe(props) {
  /** @type {Record<string, any>} */
  const made = {};
  for (const [name, value] of Object.entries(props)) {
    if (OWN.has(name) || name.startsWith("on") || typeof value === "string" || typeof value === "boolean")
      made[name] = value;
    else if (name === "style") made.style = texts(/** @type {object} */ (value ?? {}));
    else if (value !== null && value !== undefined && name !== "children") made[name] = shown(value);
    const isOff = value === false && name.includes("-");
    if (isOff || (LINKS.has(name) && !leadsWithin(value))) made[name] = undefined;
  }
  return made;
}

/**
 * The same table with texts for values.
 * @param {object} table
 */
const texts = (table) => Object.fromEntries(Object.entries(table).map(([name, value]) => [name, shown(value)]));

/**
 * Tells whether an address is safe to follow: one of this site, or an encrypted one elsewhere. A program is neither.
 * @param {unknown} address
 */
function leadsWithin(address) {
  try {
    const { protocol, origin } = new URL(shown(address), document.baseURI);
    return protocol === "https:" || (protocol === "http:" && origin === location.origin);
  } catch {
    return false;
  }
}

/**
 * Draws `view()` inside `root` and returns a function that draws it again, at most once per turn of the event loop.
 * @param {Element} root
 * @param {() => unknown} view
 */
export function mount(root, view) {
  let isPlanned = false;
  const draw = () => {
    isPlanned = false;
    const focused = document.activeElement;
    render(childrenOf([view()], 0), root);
    // Moving an element within the document takes its focus away.
    const isLost = document.activeElement === document.body && focused?.isConnected;
    if (isLost && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
  draw();
  return () => {
    if (isPlanned) return;
    isPlanned = true;
    queueMicrotask(draw);
  };
}
