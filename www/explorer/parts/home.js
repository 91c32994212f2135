// What the explorer shows before an action is chosen: what it is, and a few actions to begin with.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";

export const home = () =>
  h(
    "section",
    { class: "home", "aria-labelledby": "begin-title" },
    h("p", {}, strings.home.text),
    h("h2", { id: "begin-title" }, strings.home.begin),
    h(
      "ul",
      { class: "beginnings" },
      Object.entries(strings.home.actions).map(([name, about]) =>
        h(
          "li",
          { key: name },
          h("a", { class: "card", href: `#/${name}` }, h("strong", {}, name), h("span", {}, about)),
        ),
      ),
    ),
  );
