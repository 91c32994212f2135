// Node.js, Bun: by require.

const face = require("tencentdb-postgres");
const { createEmulator } = require("tencentdb-postgres/emulator");

import("./suite/suite.js").then(({ run }) => run(process.argv[2], face, createEmulator));
