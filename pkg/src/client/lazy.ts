// What most calls never need, loaded when it is first asked for: lists by pages, waits, and the other ways of signing, limits of rate.

export { signedOtherwise } from "./alternative-signing.js";
export { pages } from "./pages.js";
export { takeTurn } from "./rate-limiter.js";
export { finish, waitFor } from "./wait.js";
