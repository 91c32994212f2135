// Lists, page by page, while they change underneath.

import { nextPage, paging } from "./border.js";
import { invalid, known } from "./errors.js";
import { stringify } from "./json.js";
import { CALL_OPTIONS } from "./options.js";

/** The pages of a list: `{ rows, cursor, total }`, without rows that were on a page before. */
export async function* pages(client, action, params, given = {}) {
  const { pageSize = 100, limit = Infinity, cursor: from = 0, ...options } = known("options", given, ["pageSize", "limit", "cursor", ...CALL_OPTIONS]);
  for (const [name, number] of Object.entries({ pageSize, limit, cursor: from })) {
    const least = name === "pageSize" ? 1 : 0;
    if (!(number >= least)) throw invalid(`options.${name}`, `must be a number, and not below ${least}`);
  }
  const line = paging(action);
  if (!line) throw invalid("action", "is not answered in pages; call it");
  const [path, identity, largest, style] = line.split(" ");
  const tellsRows = identity !== "-";
  const size = Math.min(pageSize, largest || 100);
  const seen = new Set();
  let before = tellsRows ? 0 : -1;
  let last;
  let left = limit;
  for (let cursor = from; cursor >= 0 && left > 0; ) {
    const at = cursor;
    const place = style === "n" ? { PageNumber: cursor + 1, PageSize: size } : { Offset: cursor, Limit: size };
    const answer = await client.call(action, { ...params, ...place }, options);
    const total = answer.TotalCount ?? -1;
    const rows = path.split(".").reduce((within, name) => within?.[name], answer) ?? [];
    // Rows without identity are told by the whole page: one like the page before is that page again.
    const same = !tellsRows && last === (last = stringify(rows));
    const fresh = rows.filter((row) => !same && !(tellsRows && seen.has(row[identity])) && seen.add(row[identity]));
    cursor = nextPage(style, size, cursor, rows.length, fresh.length, total, before);
    if (tellsRows) before = total;
    const kept = fresh.slice(0, left);
    // Who goes on where the limit cut a page has the rest of it still to come: behind the last row, or this page again where places count pages.
    if (kept.length < fresh.length) cursor = style ? at : at + rows.indexOf(kept.at(-1)) + 1;
    yield { rows: kept, cursor: cursor < 0 ? undefined : cursor, total: answer.TotalCount };
    left -= fresh.length;
  }
}
