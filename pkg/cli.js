#!/usr/bin/env node
// `npx tencentdb-postgres emulator`: the emulator on a port of this machine, for clients in any language.

import { createServer } from "node:http";
import { parseArgs } from "node:util";

const HELP = `The management API of TencentDB for PostgreSQL on a port of this machine

Usage: tencentdb-postgres emulator [FLAG]...

Flags:
  --port N                     The port to listen on, 9200 unless told; 0 is any free one
  --credential ID:KEY[:TOKEN]  A key pair that may call, with a token a temporary one; may be repeated
  --fleet demo|empty           What is there at the start: two dozen instances, or nothing (the default)
  --seed N                     Where made-up ids come from; the same seed gives the same ones
  --faults JSON                Faults to meet calls with, such as '[{"action":"DescribeZones","body":"drop","times":1}]'
  --strict                     Verify signatures to the letter, without leniency for other vendors' clients
  --help                       Show this
`;

const FLAGS = {
  port: { type: "string", default: "9200" },
  credential: { type: "string", multiple: true },
  fleet: { type: "string" },
  seed: { type: "string" },
  faults: { type: "string" },
  strict: { type: "boolean" },
  help: { type: "boolean", short: "h" },
};

// One byte more than the API takes, so that it is the API that refuses.
const MOST_BYTES = 10 * 1024 * 1024 + 1;
// Four times the longest query the API takes, for the same reason; Node.js alone takes half of one.
const MOST_HEAD_BYTES = 128 * 1024;

/** The command line is wrong: nothing has run. */
class UsageError extends Error {}

function credential(text) {
  const [secretId, secretKey, ...rest] = text.split(":");
  const token = rest.length ? rest.join(":") : undefined;
  if (!secretId || !secretKey || token === "") throw new UsageError("--credential is written ID:KEY, or ID:KEY:TOKEN for a temporary pair");
  return { secretId, secretKey, token };
}

function whole(flag, text, most) {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > most) throw new UsageError(`--${flag} takes a whole number from 0 to ${most}, not \`${text}\``);
  return number;
}

function list(flag, text) {
  try {
    const value = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch {
    // Told below, like any other text that is no list.
  }
  throw new UsageError(`--${flag} takes a JSON list of ${flag}`);
}

/** Reads the command line: `{ port, options }`, or nothing where help was asked for. */
function read(args) {
  let parsed;
  try {
    parsed = parseArgs({ args, options: FLAGS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error.message);
  }
  const { values, positionals } = parsed;
  if (values.help) return undefined;
  if (positionals.length !== 1 || positionals[0] !== "emulator") throw new UsageError("the one command there is, is `emulator`");
  const { fleet } = values;
  if (fleet !== undefined && fleet !== "demo" && fleet !== "empty") throw new UsageError(`--fleet takes demo or empty, not \`${fleet}\``);
  return {
    port: whole("port", values.port, 65535),
    options: {
      credentials: values.credential?.map(credential),
      fleet,
      seed: values.seed === undefined ? undefined : whole("seed", values.seed, Number.MAX_SAFE_INTEGER),
      faults: values.faults === undefined ? undefined : list("faults", values.faults),
      strict: values.strict,
    },
  };
}

async function bodyOf(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    if (length < MOST_BYTES) chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES);
}

async function serve({ port, options }) {
  await import("./emulator.js");
  const { open } = await import("./emulator-core.js");
  let emulator;
  try {
    emulator = open({ ...options, log: (_, line) => console.error(line) });
  } catch (error) {
    throw new UsageError(error.message);
  }
  const server = createServer({ maxHeaderSize: MOST_HEAD_BYTES }, async (request, response) => {
    const headers = [];
    for (let at = 0; at < request.rawHeaders.length; at += 2) headers.push([request.rawHeaders[at], request.rawHeaders[at + 1]]);
    try {
      const answer = emulator.handle(request.method, request.url, headers, await bodyOf(request));
      if (answer.delayMs) await new Promise((resolve) => setTimeout(resolve, answer.delayMs));
      if (answer.dropped) return request.socket.destroy();
      response.writeHead(answer.status, answer.headers.flat()).end(answer.body);
    } catch (error) {
      console.error(error);
      request.socket.destroy();
    }
  });
  server.on("error", (error) => {
    console.error(`error: port ${port} of 127.0.0.1 cannot be served: ${error.message}`);
    process.exitCode = 1;
  });
  server.listen(port, "127.0.0.1", () => {
    console.log(`listening on http://127.0.0.1:${server.address().port}`);
    const { secretId, secretKey } = emulator.credential;
    if (!options.credentials) console.log(`credential: SecretId ${secretId}, SecretKey ${secretKey}`);
  });
}

try {
  const command = read(process.argv.slice(2));
  if (command) await serve(command);
  else process.stdout.write(HELP);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`error: ${error.message}\n--help tells what there is`);
  process.exitCode = 2;
}
