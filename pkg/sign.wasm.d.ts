/** The compiled client, as the runtime's own module: what `init` of `tencentdb-postgres/slim` takes. */
declare const module: object;
export default module;
