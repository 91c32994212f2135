// The page: the bar on top, the request to the left, the findings to the right, and the steps of the signature below.

import { h } from "../parts/view.js";
import { button, iconButton } from "../parts/basics.js";
import { icon } from "../parts/icon.js";
import { skipTo } from "../parts/focus.js";
import { THEME_ICONS } from "../parts/theme.js";
import { signingCard } from "./parts/code.js";
import { correctedRequest } from "./parts/corrected.js";
import { findings } from "./parts/findings.js";
import { guideCard } from "./parts/guide.js";
import { requestForm } from "./parts/request.js";
import { signatureSteps } from "./parts/steps.js";

/** @import { Diagnosis } from "tencentdb-postgres/diagnose" */
/** @import { App } from "./app.js" */

/**
 * The whole page; without its results where they cannot be drawn.
 * @param {App} app
 */
export function frame(app) {
  try {
    return page(app);
  } catch (error) {
    app.giveUp(error);
    return page(app);
  }
}

/** @param {App} app */
function page(app) {
  const { words, diagnosis } = app;
  return h(
    "div",
    { class: "frame" },
    h(
      "a",
      {
        class: "skip",
        href: "#main",
        onclick: (event) => skipTo(event, "#main"),
      },
      words.skip,
    ),
    bar(app),
    h(
      "main",
      { id: "main", tabindex: "-1" },
      h(
        "div",
        { class: "page debugger" },
        h(
          "header",
          { class: "page-head" },
          h("div", {}, h("h1", {}, words.title), h("p", { class: "lead" }, words.lead)),
          h("div", { class: "page-actions" }, shareButton(app)),
        ),
        app.broken && notice({ tone: "bad", ...words.broken[app.broken] }),
        h(
          "div",
          { class: "bench" },
          requestForm(app),
          h(
            "div",
            { class: "results", id: "results" },
            app.guided && guideCard(app, { closes: true }),
            findings(app),
            !app.guided && isUnreadable(diagnosis) && guideCard(app, { closes: false }),
            correctedRequest(app),
          ),
        ),
        diagnosis?.steps && signatureSteps(app, diagnosis, diagnosis.steps),
        signingCard(app),
      ),
    ),
    h("p", { class: "visually-hidden", role: "status" }, announcement(app)),
  );
}

/** @param {Diagnosis | undefined} diagnosis */
const isUnreadable = (diagnosis) => diagnosis?.findings.some(({ code }) => code === "unreadable");

/** @param {App} app */
function bar({ home, words, theme, nextTheme, nextLanguage }) {
  return h(
    "header",
    { class: "bar" },
    h(
      "div",
      { class: "brand" },
      icon("database"),
      h("span", { class: home ? "brand-name" : "" }, home ? words.product : words.title),
    ),
    home &&
      h(
        "nav",
        { "aria-label": words.nav.label, class: "tabs" },
        h("a", { href: `${home}#/instances` }, words.nav.instances),
        h("a", { href: `${home}#/tasks` }, words.nav.tasks),
        h("a", { href: "./explorer.html" }, words.nav.explorer),
        h(
          "a",
          { href: location.pathname, "aria-current": "page", onclick: (event) => event.preventDefault() },
          words.nav.debugger,
        ),
      ),
    h(
      "div",
      { class: "bar-tools" },
      button({
        look: "quiet",
        id: "language",
        label: words.language.other,
        "aria-label": words.language.change,
        title: words.language.change,
        onclick: nextLanguage,
      }),
      iconButton({ icon: THEME_ICONS[theme], label: words.theme[theme], id: "theme", onclick: nextTheme }),
    ),
  );
}

/** @param {App} app */
function shareButton(app) {
  const {
    words: { common, share: text },
    copied,
    shared,
    unshared,
  } = app;
  const done = shared !== undefined && copied.text === shared.href;
  const said = copied.failed
    ? common.copyFailed
    : shared?.doubtful
      ? text.doubtful
      : shared?.masked
        ? text.passwords
        : text.copied;
  return h(
    "div",
    { class: "share" },
    button({
      id: "share",
      icon: done && !copied.failed ? "check" : "copy",
      label: text.copy,
      reason: unshared && text[unshared],
      onclick: app.share,
    }),
    h("span", { class: done ? "share-said" : "visually-hidden", role: "status" }, done && said),
  );
}

/** @param {{ tone: "bad", title: string, text: string }} props */
const notice = ({ tone, title, text }) =>
  h(
    "div",
    { class: `notice ${tone}`, role: "alert" },
    icon("alert"),
    h("div", { class: "notice-text" }, h("p", { class: "notice-title" }, title), h("p", {}, text)),
  );

/**
 * The text that is read out when the diagnosis changes.
 * @param {App} app
 */
function announcement({ diagnosis, words }) {
  const found = diagnosis?.findings ?? [];
  const [first] = found;
  return first ? `${words.findings.count(found.length)}: ${words.causes[first.code]?.title ?? first.message}` : "";
}
