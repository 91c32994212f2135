// Chromium.

import { pages } from "./pages.mjs";

export default (kit) => pages("chromium", "Chromium", kit);
