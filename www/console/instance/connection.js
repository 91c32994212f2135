// How to connect to an instance: its addresses, and what a program needs, ready to be copied.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { endpointOf, hostOf, isReachable, psql } from "../connect.js";
import { choices, copyable, facts, iconButton } from "../../parts/basics.js";
import { section } from "./section.js";

/** @import { Net } from "../connect.js" */
/** @import { Place } from "./panel.js" */

/** The clients that a text is made for, by the names that they have in any language. */
const CLIENTS = /** @type {const} */ ({
  psql: "psql",
  uri: "URI",
  jdbc: "JDBC",
  node: "Node.js",
  python: "Python",
  go: "Go",
});
/** @typedef {keyof typeof CLIENTS} Client */
/** What a client may demand of the encryption, the weakest first. */
const SSL_MODES = /** @type {const} */ (["disable", "prefer", "require", "verify-full"]);

/** @typedef {{ client: Client, sslmode: string }} Chosen */

/** @param {Place & { own: Chosen, set: (changes: Partial<Chosen>) => void }} tab */
export function connection(tab) {
  const { app, instance, own, set } = tab;
  const { groups, facts: names } = strings.details;
  const isAway = !isReachable(instance);
  const net = isAway ? undefined : endpointOf(instance);
  const open = instance.DBInstanceNetInfo?.find(({ NetType, Status }) => NetType === "public" && Status === "opened");
  const words = strings.panels.connection;
  const text = net && connectText(net, own);
  const label = CLIENTS[own.client];
  if (!net)
    return section(
      { id: "connection", title: groups.connection },
      h("p", { class: "help" }, isAway ? words.isolated : names.notReachable),
    );
  return section(
    { id: "connection", title: groups.connection },
    facts([
      [names.address, copyable({ text: `${hostOf(net)}:${net.Port}`, label: names.address, copy: app.copy })],
      [
        names.public,
        open ? copyable({ text: `${hostOf(open)}:${open.Port}`, label: names.public, copy: app.copy }) : names.closed,
      ],
    ]),
    text && [
      h(
        "div",
        { class: "connection-choices" },
        choices({
          name: "client",
          label: words.client,
          value: own.client,
          options: Object.entries(CLIENTS).map(([value, label]) => ({ value: /** @type {Client} */ (value), label })),
          onchange: (client) => set({ client }),
        }),
        h(
          "label",
          { class: "connection-ssl" },
          "sslmode",
          h(
            "select",
            {
              class: "input",
              id: "sslmode",
              value: own.sslmode,
              onchange: (event) => set({ sslmode: event.currentTarget.value }),
            },
            SSL_MODES.map((mode) => h("option", { key: mode, value: mode }, mode)),
          ),
        ),
      ),
      h(
        "div",
        { class: "command" },
        h("pre", { tabindex: "0", "aria-label": label }, h("code", {}, text)),
        iconButton({
          icon: app.copy.latest === text ? "check" : "copy",
          label: `${strings.copy}: ${label}`,
          onclick: () => app.copy(text),
        }),
      ),
      h("p", { class: "help" }, own.client === "psql" ? names.psqlHint : words.hint, " ", words.modes[own.sslmode]),
    ],
  );
}

/**
 * What a client is given; `undefined` where the address has characters that do not belong into a program.
 * @param {Net} net
 * @param {Chosen} chosen
 */
export function connectText(net, { client, sslmode }) {
  const command = psql(net);
  if (!command) return undefined;
  const place = `${hostOf(net)}:${net.Port}/postgres?sslmode=${sslmode}`;
  const uri = `postgresql://USER@${place}`;
  // `prefer` is what libpq does without being told.
  if (client === "psql") return sslmode === "prefer" ? command : command.replace(/"$/, ` sslmode=${sslmode}"`);
  if (client === "jdbc") return `jdbc:postgresql://${place}&user=USER`;
  if (client === "node") return NODE(uri);
  if (client === "python") return PYTHON(uri);
  return client === "go" ? GO(uri) : uri;
}

const NODE = (/** @type {string} */ uri) => `import pg from "pg";

const client = new pg.Client({
  connectionString: "${uri}",
  password: process.env.PGPASSWORD,
});
await client.connect();`;

const PYTHON = (/** @type {string} */ uri) => `import os
import psycopg

connection = psycopg.connect("${uri}", password=os.environ["PGPASSWORD"])`;

// pgx takes the password from PGPASSWORD itself.
const GO = (/** @type {string} */ uri) => `import "github.com/jackc/pgx/v5"

conn, err := pgx.Connect(ctx, "${uri}")`;
