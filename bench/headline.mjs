// The rows measured in every runtime: the package beside WebCrypto by hand. Nothing here needs Node.js.

import { PostgresClient, sign } from "tencentdb-postgres";

import { awaiting, returning } from "./measure.mjs";
import { CACHED, OWN, PLAIN } from "./names.mjs";
import { ANSWERS, CREATE, CREDENTIAL, DESCRIBE, HOST, REGION, SMALL_BODY, second } from "./samples.mjs";
import * as webcrypto from "./webcrypto.mjs";

/** Returns a `fetch` that stands for the network: its answer is there at once. */
export const answering = (text) => async () => ({ status: 200, headers: new Map(), text: async () => text });

export const authorization = (body, timestamp) =>
  sign({ action: "DescribeDBInstances", host: HOST, region: REGION, timestamp, payload: body }, CREDENTIAL).headers
    .Authorization;

export const client = (fetch) =>
  new PostgresClient({ credential: CREDENTIAL, region: REGION, fetch, dangerouslyAllowBrowser: true });

const describing = answering(ANSWERS.DescribeDBInstances);
const creating = answering(ANSWERS.CreateInstances);
const describer = client(describing);
const creator = client(creating);

/** Timers by table and name; the package comes first. */
export const headline = {
  "sign 60 B": {
    [OWN]: returning((turn) => authorization(SMALL_BODY, second(turn))),
    [CACHED]: awaiting((turn) => webcrypto.signCached(SMALL_BODY, second(turn))),
    [PLAIN]: awaiting((turn) => webcrypto.signPlain(SMALL_BODY, second(turn))),
  },
  DescribeDBInstances: {
    [OWN]: awaiting(() => describer.DescribeDBInstances(DESCRIBE)),
    [CACHED]: awaiting(() => webcrypto.call("DescribeDBInstances", DESCRIBE, describing)),
  },
  "CreateInstances with 25 fields": {
    [OWN]: awaiting(() => creator.CreateInstances(CREATE)),
    [CACHED]: awaiting(() => webcrypto.call("CreateInstances", CREATE, creating)),
  },
};
