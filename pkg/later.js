// What most calls never need, loaded when it is first asked for: lists by pages, waits, and the other ways of signing, limits of rate.

export { signedOtherwise } from "./otherwise.js";
export { pages } from "./pages.js";
export { takeTurn } from "./rates.js";
export { finish, waitFor } from "./wait.js";
