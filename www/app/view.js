// Views as plain values: `h` describes elements, `mount` makes the document match and keeps what is already there, so that focus, selection
// and scrolling survive every redraw. Only what `h` made describes elements: any other value, whatever it looks like, becomes text.

import { shown } from "./shown.js";

const SVG = "http://www.w3.org/2000/svg";
const TEXT = Symbol("text");
const handlers = new WeakMap();

/** Set on the element itself, as attributes would only be initial values. */
const LIVE = new Set(["value", "checked", "open", "disabled", "indeterminate", "selected"]);
/** Attributes that lead somewhere. */
const LINKS = new Set(["href", "src", "action", "formaction", "srcdoc", "xlink:href", "data", "poster", "ping"]);
/** Lists within lists of children, at most; deeper ones are no children but somebody's data. */
const DEEPEST = 8;

/** What `h` makes. Nobody else can: what comes over the network is no instance of it. */
class Description {
  constructor(type, props, children, text) {
    this.type = type;
    this.props = props;
    this.children = children;
    this.text = text;
    this.slot = "";
    this.node = undefined;
  }
}

/**
 * Describes an element. `type` is a tag, or a function of props that returns a description. Among the props, `key` names a child
 * within its list, `mount` and `unmount` are told of the element's coming and going, `onclick` and the like listen.
 */
export function h(type, props, ...children) {
  if (typeof type === "function") return type({ ...props, children });
  return new Description(type, props ?? {}, childrenOf(children));
}

/** Children with the name of their place, so that one which comes or goes does not shift the others. No two have the same. */
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

/** Shows `render()` inside `root` and returns a function that shows it anew, at most once per turn. */
export function mount(root, render) {
  let shown = [];
  let asked = false;
  const draw = () => {
    asked = false;
    const focused = document.activeElement;
    const arrived = [];
    const next = childrenOf([render()]);
    reconcile(root, shown, next, false, arrived);
    shown = next;
    for (const described of arrived) described.props.mount(described.node);
    // Moving an element within the document takes its focus away.
    if (arrived.length === 0 && focused !== document.activeElement && focused?.isConnected)
      focused.focus({ preventScroll: true });
  };
  draw();
  return () => {
    if (asked) return;
    asked = true;
    queueMicrotask(draw);
  };
}

function reconcile(parent, before, after, svg, arrived) {
  const known = new Map(before.map((described) => [described.slot, described]));
  const made = after.map((described) => {
    const old = known.get(described.slot);
    if (!old || old.type !== described.type) return create(described, svg, arrived);
    known.delete(described.slot);
    return update(old, described, svg, arrived);
  });
  for (const old of known.values()) remove(old);
  let place = parent.firstChild;
  for (const node of made) {
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  }
}

function create(described, svg, arrived) {
  const { type, props, children } = described;
  if (type === TEXT) return (described.node = document.createTextNode(described.text));
  const inside = svg || type === "svg";
  const node = inside ? document.createElementNS(SVG, type) : document.createElement(type);
  described.node = node;
  reconcile(node, [], children, inside, arrived);
  assign(node, {}, props);
  if (props.mount) arrived.push(described);
  return node;
}

function update(old, described, svg, arrived) {
  const node = (described.node = old.node);
  if (described === old) return node;
  if (described.type === TEXT) {
    if (described.text !== old.text) node.data = described.text;
    return node;
  }
  reconcile(node, old.children, described.children, svg || described.type === "svg", arrived);
  assign(node, old.props, described.props);
  return node;
}

function remove(old) {
  const leave = (described) => {
    described.children.forEach(leave);
    described.props.unmount?.(described.node);
  };
  leave(old);
  old.node.remove();
}

function assign(node, before, after) {
  for (const name of Object.keys(before)) if (!(name in after)) set(node, name, undefined);
  for (const [name, value] of Object.entries(after)) {
    if (LIVE.has(name) ? node[name] !== value : before[name] !== value) set(node, name, value);
  }
}

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

/** Whether an address is one of this site, or at least one that is only fetched: never a program, never another site without encryption. */
function leadsWithin(address) {
  try {
    const { protocol, origin } = new URL(shown(address), document.baseURI);
    return protocol === "https:" || (protocol === "http:" && origin === location.origin);
  } catch {
    return false;
  }
}

function listen(node, event, handler) {
  let own = handlers.get(node);
  if (!own) handlers.set(node, (own = {}));
  if (!Object.hasOwn(own, event)) node.addEventListener(event, (happened) => own[event]?.(happened));
  own[event] = typeof handler === "function" ? handler : undefined;
}
