// Runs a compiler of webpack's kind to its end.

/** Resolves when it has built, without a warning. */
export function finished(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) =>
      compiler.close((closing) => {
        if (error ?? closing) return reject(error ?? closing);
        const { errors = [], warnings = [] } = stats.toJson({ all: false, errors: true, warnings: true });
        const said = [...errors, ...warnings];
        return said.length > 0 ? reject(new Error(said.map(({ message }) => message).join("\n"))) : resolve();
      }),
    );
  });
}
