/**
 * Who calls, where, and over which endpoint, as the environment of a program says. For Node.js, Deno and Bun.
 *
 * @module
 */

export { type Environment, type EnvironmentOptions, credentialFromEnv, fromEnv } from "./environment/environment.js";
