// publint, of the packed package: its suggestions count as much as its errors.

import { readFile } from "node:fs/promises";

import { publint } from "publint";
import { formatMessage } from "publint/utils";

import { tool } from "../drive/tool.mjs";

const { version } = tool(import.meta.url, "publint");

export default async function lint({ consumer, look }) {
  const packed = await readFile(consumer.tarball);
  const tarball = packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  const said = messages.map((message) => formatMessage(message, pkg, { color: false }));
  return [
    look("publint", version, "the manifest is that of the files", {
      clean: said.length === 0 ? "ok" : said.join("; "),
    }),
  ];
}
