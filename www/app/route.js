// What the address says: which page, which region, which filter. Everything a link should bring back is here and nowhere else.
//
//   #/instances?region=ap-guangzhou&q=orders&state=running&sort=Name&dir=asc&page=2
//   #/instances/postgres-abc123?region=ap-guangzhou
//   #/instances/new     #/tasks

const DEFAULTS = { q: "", state: "all", sort: "CreateTime", dir: "desc", page: 1, size: 10 };

/** Reads the part of an address behind `#`. */
export function parse(hash) {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?");
  const [first, second] = path.split("/").filter(Boolean);
  const given = new URLSearchParams(query);
  const number = (name) => Math.max(1, Math.min(1000, Math.trunc(Number(given.get(name))) || DEFAULTS[name]));
  const text = (name) => given.get(name) ?? DEFAULTS[name];
  const list = {
    q: text("q"),
    state: text("state"),
    sort: text("sort"),
    dir: given.get("dir") === "asc" ? "asc" : given.get("dir") === "desc" ? "desc" : DEFAULTS.dir,
    page: number("page"),
    size: number("size"),
  };
  const region = given.get("region") ?? "";
  if (first === "tasks") return { page: "tasks", region, list };
  if (first === "instances" && second === "new") return { page: "create", region, list };
  if (first === "instances" && second) return { page: "instance", id: decode(second), region, list };
  return { page: "instances", region, list };
}

/** The address of a route, starting with `#`. What is as by default is left out. */
export function format({ page, id, region, list = DEFAULTS }) {
  const path =
    { tasks: "/tasks", create: "/instances/new", instance: `/instances/${segment(id ?? "")}` }[page] ?? "/instances";
  const query = new URLSearchParams();
  if (region) query.set("region", region);
  for (const [name, usual] of Object.entries(DEFAULTS))
    if (list[name] !== undefined && list[name] !== usual) query.set(name, String(list[name]));
  const text = query.toString();
  return `#${path}${text ? `?${text}` : ""}`;
}

/** An id as a part of a path. One that reads like a page's name is written in digits. */
const segment = (id) => (id === "new" ? "%6eew" : encodeURIComponent(id.toWellFormed()));

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
