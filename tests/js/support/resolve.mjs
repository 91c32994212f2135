// For `node --import`: lets files outside this folder import the package under test by its name, and what the examples
// stand on.

import { register } from "node:module";

const hooks = `export function resolve(specifier, context, next) {
  if (!/^(tencentdb-postgres|@opentelemetry)(\\/|$)/.test(specifier)) return next(specifier, context);
  return next(specifier, { ...context, parentURL: ${JSON.stringify(import.meta.url)} });
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
