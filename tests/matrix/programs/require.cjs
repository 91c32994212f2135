// Node.js, Bun: by require.

import("./suite/suite.js").then(({ run }) => {
  const face = require("tencentdb-postgres");
  const signing = require("tencentdb-postgres/sign");
  const plain = require("tencentdb-postgres/sign-js");
  const { createEmulator } = require("tencentdb-postgres/emulator");
  return run(process.argv[2], { face, signing, plain, createEmulator });
});
