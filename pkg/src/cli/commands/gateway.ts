// `gateway`: a gateway on a port of this machine, as a file configures it.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import type { GatewayOptions, Identity } from "../../gateway.js";
import { kind } from "../../checks/kinds.js";
import type { Given } from "../arguments.js";
import { Failure, failure, usage } from "../failure.js";
import type { Exit } from "../table.js";

/** The options of a gateway as a file has them. JSON has no functions: it names tokens by their digest. */
type Configured = Partial<GatewayOptions> & { tokens?: Record<string, Identity> };

export async function gateway(given: Given): Promise<Exit> {
  const file = given.value("config");
  if (file === undefined) throw usage("--config FILE is required: it has the options of the gateway");
  const port = given.whole("port", 65535);
  const host = given.value("host") ?? "";
  const { createGateway, fixedTokens, nodeListener } = await import("../../gateway.js");
  let listener: ReturnType<typeof nodeListener>;
  try {
    const { tokens, ...options } = await configured(file);
    const complete = {
      ...(options.credential === undefined && (await fromEnvironment(options))),
      ...(tokens !== undefined && { authenticate: fixedTokens(tokens) }),
      onAudit: (event: object) => console.error(JSON.stringify(event)),
      ...options,
    };
    // Only the path of an address is looked at, so any host stands for this one.
    listener = nodeListener(createGateway(complete as GatewayOptions), { origin: "http://127.0.0.1" });
  } catch (error) {
    throw failure(error, file);
  }
  const server = createServer(listener);
  await new Promise<void>((listening, refused) => {
    server.on("error", ({ message }) =>
      refused(new Failure("failure", [`port ${port} of ${host} cannot be served: ${message}`])),
    );
    server.listen(port, host, listening);
  });
  const { address, family, port: bound } = server.address() as AddressInfo;
  console.log(`listening on http://${family === "IPv6" ? `[${address}]` : address}:${bound}`);
  return "success";
}

async function configured(file: string): Promise<Configured> {
  const path = resolve(file);
  let options: unknown;
  try {
    options = path.endsWith(".json")
      ? JSON.parse(await readFile(path, "utf8"))
      : (await import(pathToFileURL(path).href)).default;
  } catch (error) {
    throw new Failure("failure", [`${file} cannot be loaded: ${error instanceof Error ? error.message : error}`]);
  }
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw usage(`--config takes a module whose default export is the options, and not ${kind(options)}`);
  return options;
}

/** The credential and the endpoint of the environment. */
async function fromEnvironment({ endpoint }: Configured): Promise<Pick<GatewayOptions, "credential" | "endpoint">> {
  const { fromEnv } = await import("../../environment/environment.js");
  // Each call names its region; the environment need not.
  const found = fromEnv({ endpoint, region: "ap-guangzhou" });
  return { credential: found.credential, endpoint: found.endpoint };
}
