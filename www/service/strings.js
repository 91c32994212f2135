// The texts of the connection to the service, in the language in force.

import { speaks } from "../parts/language.js";
import { english } from "./strings/en.js";

export let strings = english;
speaks({ en: english, zh: async () => (await import("./strings/zh.js")).chinese }, (words) => (strings = words));
