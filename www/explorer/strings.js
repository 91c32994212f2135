// The texts of the explorer in the language in force, and the names of the actions in Chinese.

import { speaks } from "../parts/language.js";
import { english } from "./strings/en.js";

export let strings = english;
speaks({ en: english, zh: async () => (await import("./strings/zh.js")).chinese }, (words) => (strings = words));
