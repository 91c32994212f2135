// For `node --import`: lets files outside this folder import the package under test by its name, and what the examples stand on.

import { register } from "node:module";

const hooks = `export function resolve(specifier, context, next) {
  const parentURL = /^(tencentdb-postgres|@opentelemetry)(\\/|$)/.test(specifier) ? ${JSON.stringify(import.meta.url)} : context.parentURL;
  return next(specifier, { ...context, parentURL });
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
