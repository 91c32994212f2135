// Firefox, driven by WebDriver BiDi.

import { pages } from "./pages.mjs";

export default (kit) => pages("firefox", "Firefox", kit);
