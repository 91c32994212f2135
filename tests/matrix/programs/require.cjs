// Node.js, Bun: by require.

import("./suite/suite.js").then(({ run }) => {
  const face = require("tencentdb-postgres");
  const { createEmulator } = require("tencentdb-postgres/emulator");
  return run(process.argv[2], face, createEmulator);
});
