// What most calls never need, loaded when it is first asked for: lists by pages, waits, and the other ways of signing,
// limits of rate, calls through a gateway.

export { askGateway, withKey } from "./gateway-call.js";
export { signWithMethod } from "./alternative-signing.js";
export { pages } from "./pages.js";
export { acquireRateLimit } from "./rate-limiter.js";
export { finish, waitFor } from "./wait.js";
