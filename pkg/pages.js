// Lists, page by page, while they change underneath.

import { nextPage, paging } from "./border.js";
import { invalid } from "./errors.js";
import { stringify } from "./json.js";

/** The pages of a list: `{ rows, cursor, total }`, without rows that were on a page before. */
export async function* pages(client, action, params, { pageSize, limit = Infinity, cursor = 0, ...options } = {}) {
  const line = paging(action);
  if (!line) throw invalid("action", "is not answered in pages; call it");
  const [path, identity, largest, style] = line.split(" ");
  const tellsRows = identity !== "-";
  const size = Math.min(pageSize ?? 100, largest || 100);
  const seen = new Set();
  let before = tellsRows ? 0 : -1;
  let last;
  while (cursor >= 0 && limit > 0) {
    const place = style === "n" ? { PageNumber: cursor + 1, PageSize: size } : { Offset: cursor, Limit: size };
    const answer = await client.call(action, { ...params, ...place }, options);
    const total = answer.TotalCount ?? -1;
    const rows = path.split(".").reduce((within, name) => within?.[name], answer) ?? [];
    // Rows without identity are told by the whole page: one like the page before is that page again.
    const same = !tellsRows && last === (last = stringify(rows));
    const fresh = rows.filter((row) => !same && !(tellsRows && seen.has(row[identity])) && seen.add(row[identity]));
    cursor = nextPage(style, size, cursor, rows.length, fresh.length, total, before);
    if (tellsRows) before = total;
    yield { rows: fresh.slice(0, limit), cursor: cursor < 0 ? undefined : cursor, total: answer.TotalCount };
    limit -= fresh.length;
  }
}
