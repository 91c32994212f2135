// The texts of the pages: every language says everything, and the moment of each time is beyond doubt.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { english as consoleEnglish } from "../../www/console/strings/en.js";
import { chinese as consoleChinese } from "../../www/console/strings/zh.js";
import { english as serviceEnglish } from "../../www/service/strings/en.js";
import { chinese as serviceChinese } from "../../www/service/strings/zh.js";
import { english as partsEnglish } from "../../www/parts/strings/en.js";
import { chinese as partsChinese } from "../../www/parts/strings/zh.js";
import { chooseZone, day, duration, moment, offset, size, weekday } from "../../www/parts/format.js";
import { switchTo } from "../../www/parts/language.js";

const TABLES = {
  console: [consoleEnglish, consoleChinese],
  service: [serviceEnglish, serviceChinese],
  parts: [partsEnglish, partsChinese],
};
/** What is written the same in both languages: names, and what stands in no language. */
const SAME =
  /^(psql|CPU|PostgreSQL|SecretId|SecretKey|Token|HTTP 500|URL|IPv6|GB|product|\$\d+ .*|\d+×|[^a-zA-Z]*|TDE)$/;

globalThis.document ??= /** @type {any} */ ({ documentElement: {} });
afterEach(async () => {
  await switchTo("en");
  chooseZone("local");
});

/** Every text of a table by its path; a function with samples for what it is given. */
function* texts(table, path = "") {
  for (const [name, value] of Object.entries(table)) {
    const at = path ? `${path}.${name}` : name;
    if (typeof value === "object") yield* texts(value, at);
    else yield [at, value];
  }
}

for (const [part, [english, chinese]] of Object.entries(TABLES)) {
  test(`both languages of the ${part} have the same texts`, () => {
    const kinds = (table) => [...texts(table)].map(([at, text]) => `${at} ${typeof text}`).sort();
    assert.deepEqual(kinds(chinese), kinds(english));
  });

  test(`no text of the ${part} was left in the other language`, () => {
    const said = (text) => (typeof text === "function" ? [text(2, 3, 4, 5)].flat().join(" ") : text);
    const all = new Map(texts(english));
    for (const [at, text] of texts(chinese)) {
      if (at === "language.change" || at === "language.other") continue;
      const own = said(text);
      assert.doesNotMatch(said(all.get(at)), /\p{Script=Han}/u, at);
      if (!SAME.test(own)) assert.match(own, /\p{Script=Han}/u, `${at}: ${own}`);
    }
  });
}

test("times are written in the language and the zone that were chosen, and name the zone", async () => {
  const time = Date.UTC(2026, 11, 1, 18, 30);
  chooseZone("china");
  // Which space stands before AM differs between versions of the tables behind Intl.
  const plain = (text) => text.replace(/\s/g, " ");
  assert.deepEqual(
    [day(time), plain(moment(time)), offset(time), weekday("monday")],
    ["Dec 2, 2026", "Dec 2, 2026, 2:30 AM UTC+8", "UTC+8", "Mon"],
  );
  await switchTo("zh");
  assert.deepEqual(
    [day(time), moment(time), weekday("sunday")],
    ["2026年12月2日", "2026年12月2日 02:30 UTC+8", "周日"],
  );
  assert.equal(duration(3_900_000), "1 小时 5 分钟");
  assert.equal(size({ cpu: 2, memory: 4, storage: 100 }), "2 核 · 4 GB · 磁盘 100 GB");
});
