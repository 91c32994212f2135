/** The compiled diagnosis, as the runtime's own module. */
declare const module: object;
export default module;
