// The page as a whole: what is open, and the functions that change it. Views get this object and change it through its
// functions only.

import { createGatewayOrEmulator } from "./connection.js";
import { createDraft } from "./draft.js";
import { createFinder } from "./finder.js";
import { createOptions } from "./options.js";
import { createRunner } from "./runner.js";
import { choiceOf } from "./choices.js";
import { focusSoon } from "../parts/focus.js";
import { createTheme } from "../parts/theme.js";
import { choose, otherLanguage } from "../parts/language.js";
import { keep, kept } from "../parts/kept.js";
import { save } from "../parts/save.js";
import { messageOf } from "../service/failure.js";
import { languages } from "./code/list.js";
import { exported, forms } from "./code/session.js";
import { isAction, modelOf } from "./model.js";
import { actionLink, parse } from "./route.js";
import { readShared, share } from "./share.js";
import { strings } from "./strings.js";

/** @import { ActionDescription } from "tencentdb-postgres" */
/** @import { LanguageId } from "./code/list.js" */
/** @import { FormId } from "./code/session.js" */
/** @import { Params } from "./draft.js" */
/** @import { Route } from "./route.js" */
/** @import { Run } from "./runner.js" */
/** @import { Shared } from "./share.js" */
/** @typedef {ReturnType<typeof createExplorer>["app"]} App */
/** @typedef {"docs" | "json" | "code"} SideTab */
/** @typedef {"answer" | "diff" | "state" | "request"} AnswerTab */

const COPIED_MS = 3000;
const SIDE_TABS = /** @type {SideTab[]} */ (["docs", "json", "code"]);
/** The seed of the emulator of a page: the same calls lead to the same ids. */
const SEED = 1;

export function createExplorer() {
  let redraw = () => {};
  const changed = () => redraw();
  const connection = createGatewayOrEmulator(changed);
  const { session, simulator, journal } = connection;
  const draft = createDraft(changed);
  const runner = createRunner({ session, simulator, journal, changed });
  const options = createOptions({ session, region: () => connection.region, changed });
  const finder = createFinder(changed);
  const theme = createTheme(changed);
  /** @type {Map<string, ActionDescription>} */
  const models = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let forgetting;

  const app = {
    session,
    connection,
    draft,
    runner,
    options,
    finder,
    route: /** @type {Route} */ (parse(location.hash)),
    /** Why the page cannot be shown. */
    broken: /** @type {unknown} */ (undefined),
    side: SIDE_TABS.find((tab) => tab === kept("explorer.side")) ?? "docs",
    tab: /** @type {AnswerTab} */ ("answer"),
    language: /** @type {LanguageId} */ (
      Object.hasOwn(languages, kept("explorer.code") ?? "") ? kept("explorer.code") : "typescript"
    ),
    form: /** @type {FormId} */ ("javascript"),
    /** The list of actions is open on a narrow screen. */
    listed: false,
    /** The call whose answer is shown: the last one of the action, unless another was chosen. */
    chosen: /** @type {number | undefined} */ (undefined),
    tree: { toggled: /** @type {Set<string>} */ (new Set()), query: "", row: "" },
    /** What a link carried. */
    arrived: /** @type {Shared | undefined} */ (undefined),
    /** What the link left out because it was covered. */
    covered: false,
    /** The form is being filled in. */
    filling: false,
    said: "",
    copied: /** @type {string | undefined} */ (undefined),
    get theme() {
      return theme.name;
    },
    nextTheme: theme.next,
    async nextLanguage() {
      await choose(otherLanguage());
      title();
      changed();
    },
    redraw: changed,
    focus: focusSoon,

    /** @param {SideTab} side */
    showSide(side) {
      app.side = side;
      keep("explorer.side", side);
      changed();
    },
    /** @param {AnswerTab} tab */
    showTab(tab) {
      app.tab = tab;
      changed();
    },
    /** @param {LanguageId} language */
    setLanguage(language) {
      app.language = language;
      keep("explorer.code", language);
      changed();
    },
    /** @param {FormId} form */
    setForm(form) {
      app.form = form;
      changed();
    },
    /** @param {boolean} listed */
    showList(listed) {
      app.listed = listed;
      changed();
    },

    /** The call whose answer is shown. @returns {Run | undefined} */
    get run() {
      const { model } = draft;
      if (!model) return undefined;
      const chosen = runner.runs.find(({ id }) => id === app.chosen);
      return chosen?.model === model ? chosen : runner.last(model.name);
    },
    /** Why the call cannot be carried out; `undefined` where it can. */
    get hindrance() {
      return draft.fault ? "fault" : draft.check().ok ? undefined : "problems";
    },
    /** Carries out the call, or goes to what hinders it. */
    async send() {
      const { model } = draft;
      if (!model || runner.busy) return;
      if (app.hindrance === "fault") {
        app.showSide("json");
        app.focus("#side-json");
        return;
      }
      if (app.hindrance) {
        draft.submit();
        app.focus('#form [aria-invalid="true"]');
        return;
      }
      Object.assign(app, { chosen: undefined, tree: { toggled: new Set(), query: "", row: "" } });
      await connection.started;
      await runner.ask(model.name, draft.params, connection.region);
      if (runner.waiting) app.focus("#do-not-send");
      else after();
    },
    async confirm() {
      await runner.confirm();
      after();
    },
    cancel() {
      runner.cancel();
      app.focus("#send");
    },
    /** Has the emulator refuse the call with a code, and shows it. @param {string} code */
    async provoke(code) {
      const { model } = draft;
      if (!model || !session.emulated || runner.busy) return;
      await runner.provoke(model.name, code);
      app.tab = "answer";
      // What the client would refuse never meets the fault: the example is sent in its place.
      const params = draft.check().ok ? draft.params : draft.example();
      await runner.carryOut(model.name, params, connection.region, { once: true });
      after();
    },
    /** Fills in the example, or what is there, where a read lists it. @param {boolean} found */
    async fill(found) {
      const { model } = draft;
      if (!model || app.filling) return;
      app.filling = true;
      changed();
      const params = /** @type {Params} */ ({ ...draft.example() });
      if (found)
        for (const field of model.input) {
          const choice = choiceOf(field);
          if (!choice || !(field.required || field.name in params)) continue;
          const [first] = await options.ask(choice, params);
          if (!first) continue;
          const value = field.type === "string" ? first.value : Number(first.value);
          params[field.name] = field.array ? [value] : value;
        }
      app.filling = false;
      if (draft.model === model) draft.replace(params);
      else changed();
    },
    /** Loads an earlier call into the form. @param {Run} run */
    again(run) {
      app.chosen = run.id;
      draft.open(run.model);
      draft.replace(run.params);
      if (app.route.page !== "action" || app.route.name !== run.model.name) location.hash = actionLink(run.model.name);
      app.focus("#send");
    },

    /** Copies the address of this page with the call in it, and no secret. */
    async share() {
      const { model } = draft;
      if (!model) return;
      const calls = runner.runs.toReversed().map(({ model: { name }, params }) => ({ action: name, params }));
      const { secretKey, token } = session.settings ?? { secretKey: "", token: "" };
      const { hash, masked } = share(
        { action: model.name, params: draft.params, region: connection.region, seed: SEED, calls },
        (name) => models.get(name),
        [secretKey, token].filter(Boolean),
      );
      await app.copy(location.origin + location.pathname + hash, masked ? strings.share.masked : strings.share.copied);
    },
    /** Runs what a link carried. @param {boolean} anew in an emulator that begins anew */
    async replay(anew) {
      const { arrived } = app;
      if (!arrived || !session.emulated) return;
      app.arrived = undefined;
      if (anew) await simulator.reset();
      for (const { action, params } of arrived.calls)
        if (isAction(action)) await runner.carryOut(action, params, arrived.region, { once: true });
      after();
    },
    dismiss() {
      app.arrived = undefined;
      changed();
    },
    /** The session as a program. */
    program: () => exported(app.form, runner.runs.toReversed(), { region: connection.region }),
    download() {
      save(forms[app.form].file, "text/plain", app.program());
    },
    /** @param {string} text @param {string} said what is told when it is copied */
    async copy(text, said = strings.code.copied) {
      const failed = await navigator.clipboard.writeText(text).then(
        () => false,
        () => true,
      );
      app.copied = failed ? undefined : text;
      app.say(failed ? strings.share.failed : said);
    },
    /** Tells something for a moment. @param {string} text */
    say(text) {
      app.said = text;
      clearTimeout(forgetting);
      forgetting = setTimeout(() => {
        Object.assign(app, { said: "", copied: undefined });
        changed();
      }, COPIED_MS);
      changed();
    },
    /** Shows nothing but the reason. @param {unknown} error */
    giveUp(error) {
      console.error(error);
      app.broken = error;
    },
  };

  /** What was listed may have changed with the call. */
  function after() {
    options.forget();
    const { run } = app;
    if (run) app.say(run.code ?? strings.history.ok);
    changed();
    app.focus("#answer");
  }

  function title() {
    const name = app.route.page === "action" || app.route.page === "error" ? `${app.route.name} – ` : "";
    document.title = `${name}${strings.title} – ${strings.product}`;
  }

  /** Follows the address. */
  async function follow() {
    const route = parse(location.hash);
    const isOther = JSON.stringify(route) !== JSON.stringify(app.route);
    Object.assign(app, { route, listed: false });
    title();
    if (route.page !== "action") return changed();
    const model = await modelOf(route.name);
    models.set(route.name, model);
    if (JSON.stringify(parse(location.hash)) !== JSON.stringify(route)) return;
    if (isOther) {
      runner.waiting = undefined;
      Object.assign(app, { chosen: undefined, tree: { toggled: new Set(), query: "", row: "" } });
    }
    draft.open(model);
    const shared = readShared(location.hash);
    if (shared?.action === route.name) await take(shared);
    changed();
  }

  /** Takes up what a link carries, and the link out of the address: it would say something else than the page. */
  async function take(/** @type {Shared} */ shared) {
    history.replaceState(null, "", location.pathname + location.search + actionLink(shared.action));
    draft.replace(shared.params);
    if (shared.region) connection.setRegion(shared.region);
    const known = await Promise.all(
      shared.calls.filter(({ action }) => isAction(action)).map(({ action }) => modelOf(action)),
    );
    for (const model of known) models.set(model.name, model);
    app.arrived = shared.calls.length > 0 ? shared : undefined;
    app.covered =
      draft.model?.input.some(({ secret, required, name }) => secret && required && !(name in shared.params)) ?? false;
  }

  return {
    app,
    /** Connects, and follows the address from now on. @param {() => void} draw */
    async start(draw) {
      redraw = draw;
      addEventListener("hashchange", () => void follow().catch(fail));
      await Promise.all([connection.start(), follow()]);
      changed();
    },
    fail,
  };

  /** @param {unknown} error */
  function fail(error) {
    app.giveUp(messageOf(error));
    changed();
  }
}
