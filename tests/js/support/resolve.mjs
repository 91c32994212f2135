// For `node --import`: lets files outside this folder import the package and the examples' dependencies by name.

import { register } from "node:module";

const hooks = `export function resolve(specifier, context, next) {
  if (!/^(tencentdb-postgres|@opentelemetry)(\\/|$)/.test(specifier)) return next(specifier, context);
  return next(specifier, { ...context, parentURL: ${JSON.stringify(import.meta.url)} });
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
