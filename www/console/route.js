// What the address says: which page, which region, which filter. Everything that a link should bring back is here and
// nowhere else.
//
//   #/instances?region=ap-guangzhou&q=orders&state=running&sort=Name&dir=asc&page=2
//   #/instances/postgres-abc123?region=ap-guangzhou
//   #/instances/postgres-abc123/accounts?region=ap-guangzhou
//   #/instances/new     #/tasks

/** @typedef {{ q: string, state: string, sort: string, dir: "asc" | "desc", page: number, size: number }} List */
/** @typedef {"instances" | "instance" | "create" | "tasks"} PageName */
/**
 * `tab` is a part of the page of an instance; the first one has no name.
 * @typedef {{ page: PageName, id?: string | undefined, tab?: string | undefined, region: string, list: List }} Route
 */

/** The list as it is at first. @type {List} */
export const DEFAULT_LIST = { q: "", state: "all", sort: "CreateTime", dir: "desc", page: 1, size: 10 };

/**
 * Reads the part of an address behind `#`.
 * @param {string} hash
 * @returns {Route}
 */
export function parse(hash) {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?");
  const [first, second, third] = path.split("/").filter(Boolean);
  const given = new URLSearchParams(query);
  const number = (/** @type {"page" | "size"} */ name) =>
    Math.max(1, Math.min(1000, Math.trunc(Number(given.get(name))) || DEFAULT_LIST[name]));
  const text = (/** @type {"q" | "state" | "sort"} */ name) => given.get(name) ?? DEFAULT_LIST[name];
  const dir = given.get("dir");
  /** @type {List} */
  const list = {
    q: text("q"),
    state: text("state"),
    sort: text("sort"),
    dir: dir === "asc" || dir === "desc" ? dir : DEFAULT_LIST.dir,
    page: number("page"),
    size: number("size"),
  };
  const region = given.get("region") ?? "";
  if (first === "tasks") return { page: "tasks", region, list };
  if (first === "instances" && second === "new") return { page: "create", region, list };
  if (first === "instances" && second)
    return { page: "instance", id: decode(second), ...(third && { tab: decode(third) }), region, list };
  return { page: "instances", region, list };
}

/**
 * The address of a route, starting with `#`. Values that are the default are left out.
 * @param {Partial<Route>} route
 */
export function format({ page = "instances", id, tab, region, list = DEFAULT_LIST }) {
  const path = {
    instances: "/instances",
    instance: `/instances/${segment(id ?? "")}${tab ? `/${segment(tab)}` : ""}`,
    create: "/instances/new",
    tasks: "/tasks",
  }[page];
  const query = new URLSearchParams();
  if (region) query.set("region", region);
  for (const name of /** @type {(keyof List)[]} */ (Object.keys(DEFAULT_LIST)))
    if (list[name] !== undefined && list[name] !== DEFAULT_LIST[name]) query.set(name, String(list[name]));
  const text = query.toString();
  return `#${path}${text ? `?${text}` : ""}`;
}

/**
 * An id as a part of a path. An id that reads like the name of a page is escaped.
 * @param {string} id
 */
const segment = (id) => (id === "new" ? "%6eew" : encodeURIComponent(id.toWellFormed()));

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
