// Views as plain values: `h` describes an element, `mount` makes the document match the description and keeps the
// elements that are there already, so that focus, selection and scrolling survive every redraw. Only `h` makes
// descriptions: any other value becomes text, because it may come from the network.

import { shown } from "./shown.js";

/**
 * The elements that a view can describe, by tag.
 * @typedef {HTMLElementTagNameMap & Pick<SVGElementTagNameMap, "svg" | "path">} Elements
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

/** @typedef {Element & Record<string, unknown> & ElementCSSInlineStyle} DrawnElement */

const SVG = "http://www.w3.org/2000/svg";
const TEXT = Symbol("text");
/** @type {WeakMap<Element, Record<string, ((event: Event) => unknown) | undefined>>} */
const handlers = new WeakMap();

/** Properties that are set on the element itself, because their attributes are initial values only. */
const LIVE = new Set(["value", "checked", "open", "disabled", "indeterminate", "selected"]);
/** Attributes that hold an address. */
const LINKS = new Set(["href", "src", "action", "formaction", "srcdoc", "xlink:href", "data", "poster", "ping"]);
/** The depth of nested lists of children; a deeper list is data, not children. */
const DEEPEST = 8;

/** The result of `h`. The class is not exported, so nothing that comes over the network is an instance of it. */
class Description {
  /** The place among the siblings. */
  slot = "";
  /** @type {Text | DrawnElement | undefined} */
  node = undefined;

  /**
   * @param {keyof Elements | typeof TEXT} type
   * @param {Props<any>} props
   * @param {Description[]} children
   * @param {string} text
   */
  constructor(type, props, children, text = "") {
    this.type = type;
    this.props = props;
    this.children = children;
    this.text = text;
  }
}

/** @typedef {Description} View */

/**
 * Describes an element. A child is a description, a text, a number, a list of children, or nothing: `false`, `null` or
 * `undefined`.
 * @template {keyof Elements} Tag
 * @param {Tag} tag
 * @param {Props<Elements[Tag]>} props
 * @param {unknown[]} children
 */
export function h(tag, props, ...children) {
  return new Description(tag, props, childrenOf(children));
}

/**
 * Gives each child the name of its place, so that a child that comes or goes does not shift the others. No two have the
 * same name.
 * @param {unknown[]} children
 */
function childrenOf(children) {
  const list = flatten(children, "", [], 0);
  const times = new Map();
  for (const described of list) {
    const before = times.get(described.slot) ?? 0;
    times.set(described.slot, before + 1);
    if (before > 0) described.slot += ` ${before}`;
  }
  return list;
}

/**
 * Appends the children of nested lists to one list.
 * @param {unknown[]} children
 * @param {string} place
 * @param {Description[]} into
 * @param {number} depth
 */
function flatten(children, place, into, depth) {
  children.forEach((child, index) => {
    if (child === null || child === undefined || child === false || child === true || child === "") return;
    if (Array.isArray(child) && depth < DEEPEST) {
      flatten(child, `${place}${index}.`, into, depth + 1);
      return;
    }
    const described = child instanceof Description ? child : new Description(TEXT, {}, [], shown(child));
    const { key } = described.props;
    described.slot = place + (key === undefined ? index : `=${shown(key)}`);
    into.push(described);
  });
  return into;
}

/**
 * Draws `render()` inside `root` and returns a function that draws it again, at most once per turn of the event loop.
 * @param {Element} root
 * @param {() => unknown} render
 */
export function mount(root, render) {
  /** @type {Description[]} */
  let drawn = [];
  let isPlanned = false;
  const draw = () => {
    isPlanned = false;
    const focused = document.activeElement;
    /** @type {Description[]} */
    const arrived = [];
    const next = childrenOf([render()]);
    reconcile(root, drawn, next, false, arrived);
    drawn = next;
    for (const { props, node } of arrived) props.mount?.(node);
    // Moving an element within the document takes its focus away.
    const isLost = arrived.length === 0 && focused !== document.activeElement && focused?.isConnected;
    if (isLost && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
  draw();
  return () => {
    if (isPlanned) return;
    isPlanned = true;
    queueMicrotask(draw);
  };
}

/**
 * Makes the children of an element match a list of descriptions.
 * @param {Element} parent
 * @param {Description[]} before
 * @param {Description[]} after
 * @param {boolean} svg
 * @param {Description[]} arrived descriptions whose `mount` is to be called
 */
function reconcile(parent, before, after, svg, arrived) {
  const known = new Map(before.map((described) => [described.slot, described]));
  const made = after.map((described) => {
    const old = known.get(described.slot);
    const node = old && update(old, described, svg, arrived);
    if (!node) return create(described, svg, arrived);
    known.delete(described.slot);
    return node;
  });
  for (const old of known.values()) remove(old);
  /** @type {ChildNode | null} */
  let place = parent.firstChild;
  for (const node of made) {
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  }
}

/**
 * Makes the node of a description.
 * @param {Description} described
 * @param {boolean} svg
 * @param {Description[]} arrived
 */
function create(described, svg, arrived) {
  const { type, props, children } = described;
  if (type === TEXT) {
    described.node = document.createTextNode(described.text);
    return described.node;
  }
  const inside = svg || type === "svg";
  const made = inside ? document.createElementNS(SVG, type) : document.createElement(type);
  const node = /** @type {DrawnElement} */ (/** @type {unknown} */ (made));
  described.node = node;
  reconcile(node, [], children, inside, arrived);
  assign(node, {}, props);
  if (props.mount) arrived.push(described);
  return node;
}

/**
 * Makes the node of one description that of another; returns nothing where they are of two kinds.
 * @param {Description} old
 * @param {Description} described
 * @param {boolean} svg
 * @param {Description[]} arrived
 */
function update(old, described, svg, arrived) {
  const { node } = old;
  if (!node || old.type !== described.type) return undefined;
  described.node = node;
  if (described === old) return node;
  if (node instanceof Text) {
    if (described.text !== old.text) node.data = described.text;
    return node;
  }
  reconcile(node, old.children, described.children, svg || described.type === "svg", arrived);
  assign(node, old.props, described.props);
  return node;
}

/** @param {Description} old */
function remove(old) {
  const leave = (/** @type {Description} */ described) => {
    described.children.forEach(leave);
    described.props.unmount?.(described.node);
  };
  leave(old);
  old.node?.remove();
}

/**
 * Sets the properties that differ.
 * @param {DrawnElement} node
 * @param {Record<string, unknown>} before
 * @param {Record<string, unknown>} after
 */
function assign(node, before, after) {
  for (const name of Object.keys(before)) if (!(name in after)) set(node, name, undefined);
  for (const [name, value] of Object.entries(after)) {
    if (LIVE.has(name) ? node[name] !== value : before[name] !== value) set(node, name, value);
  }
}

/**
 * @param {DrawnElement} node
 * @param {string} name
 * @param {unknown} value
 */
function set(node, name, value) {
  if (name === "key" || name === "mount" || name === "unmount" || name === "children") return;
  if (name.startsWith("on")) listen(node, name.slice(2), value);
  else if (name === "style")
    Object.entries(value ?? {}).forEach(([property, text]) => node.style.setProperty(property, shown(text)));
  else if (name === "value" && name in node) node.value = typeof value === "string" ? value : shown(value);
  else if (LIVE.has(name) && name in node) node[name] = Boolean(value);
  else if (value === undefined || value === null || value === false || (LINKS.has(name) && !leadsWithin(value)))
    node.removeAttribute(name);
  else node.setAttribute(name, value === true ? "" : shown(value));
}

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
 * Replaces the listener for an event; the element itself gets one for each event, once.
 * @param {Element} node
 * @param {string} event
 * @param {unknown} handler
 */
function listen(node, event, handler) {
  const own = handlers.get(node) ?? {};
  handlers.set(node, own);
  if (!Object.hasOwn(own, event)) node.addEventListener(event, (happened) => own[event]?.(happened));
  own[event] = typeof handler === "function" ? /** @type {(event: Event) => unknown} */ (handler) : undefined;
}
