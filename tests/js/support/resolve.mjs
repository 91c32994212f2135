// For `node --import`: lets files outside this folder import the package under test by its name.

import { register } from "node:module";

const hooks = `export function resolve(specifier, context, next) {
  const parentURL = /^tencentdb-postgres(\\/|$)/.test(specifier) ? ${JSON.stringify(import.meta.url)} : context.parentURL;
  return next(specifier, { ...context, parentURL });
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
