// What most calls never need, loaded when it is first asked for: lists by pages, waits, credentials that a function
// gives, large bodies, the other ways of signing, limits of rate, calls through a gateway, and what a failed `fetch` of
// Node.js proves.

export { connectionFault } from "../errors/connection-fault.js";
export { signWithMethod } from "./alternative-signing.js";
export { askGateway, withKey } from "./gateway-call.js";
export { signLarge } from "./large-body.js";
export { pages } from "./pages.js";
export { acquireRateLimit } from "./rate-limiter.js";
export { renew } from "./renewal.js";
export { finish, waitFor } from "./wait.js";
