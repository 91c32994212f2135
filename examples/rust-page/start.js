import init from "./built/instances_page.js";

await init();
