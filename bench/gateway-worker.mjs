// The gateway and the proxy by hand as a Worker: the path has the name of the one that is asked.

import { handlers } from "./gateway-handlers.mjs";

export default { fetch: (request) => handlers[decodeURIComponent(new URL(request.url).pathname.slice(1))](request) };
