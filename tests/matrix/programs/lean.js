// A page that uses the client and nothing else: what it does not use must not be in its bundle.

import { PostgresClient } from "tencentdb-postgres";

globalThis.client = (options) => new PostgresClient(options);
