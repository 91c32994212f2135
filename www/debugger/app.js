// What was typed, what the engine says of it, and how it is shown. All of it is in memory and gone with the page; only the language and the
// theme are remembered.

import { createTheme } from "../app/theme.js";
import { examples } from "./examples.js";
import { guides } from "./guides/list.js";
import { keep, kept } from "./kept.js";
import { createLanguage } from "./language.js";
import { createMask } from "./masking/mask.js";
import { payload } from "./payload.js";
import { covered, fits, isLink, read, share } from "./share.js";
import { languages } from "./signing/list.js";

const TYPING_MS = 120;
const NOTICE_MS = 4000;
const BLANK = { input: "", secretId: "", secretKey: "", token: "", answer: "", printed: "", fresh: false };

/** The choice kept under a name, if there still is such a one, else the first there is. */
const remembered = (name, offered) => (Object.hasOwn(offered, kept(name) ?? "") ? kept(name) : Object.keys(offered)[0]);

export function createDebugger() {
  let redraw = () => {};
  let engine;
  let waiting;
  let forgetting;
  const changed = () => redraw();
  const theme = createTheme(changed);
  const language = createLanguage(changed);

  const app = {
    given: { ...BLANK },
    example: "",
    /** Whether secrets are shown. */
    revealed: false,
    /** The language code is shown in, by its id. */
    code: remembered("code", languages),
    /** Whether that code signs for the time of the request. */
    timed: false,
    /** The tool whose raw request is told how to get, by its id, and whether that was asked for. */
    guide: remembered("guide", guides),
    guided: false,
    /** Whether the lesser inputs are unfolded. */
    more: false,
    /** What the engine says; `undefined` while nothing is given. */
    diagnosis: undefined,
    /** The request put right, signed for this moment; and as it may be shown, where there are secrets in it. */
    corrected: undefined,
    covered: undefined,
    /** The bytes behind the hash of the body; passwords in them are covered unless secrets are shown. */
    payload: undefined,
    /** The steps of the key, where they are known and wanted. */
    chain: undefined,
    /** What cannot be shown: the page for want of its engine, or this request. */
    broken: undefined,
    /** What was copied last, or could not be. */
    copied: { text: undefined, failed: false },
    /** The link that was copied last, and what became of what it carries. */
    shared: undefined,
    /** The page this one belongs to, if it is not on its own. */
    home: document.querySelector('link[rel="up"]')?.getAttribute("href"),

    get words() {
      return language.words;
    },
    get theme() {
      return theme.name;
    },
    nextTheme: theme.next,
    nextLanguage() {
      language.next();
      title();
    },

    /** Takes what was typed, and looks at it once the typing pauses. */
    set(name, value) {
      app.given = { ...app.given, [name]: value };
      if (name === "input") app.example = "";
      if (name === "input" || name === "answer") leaveLink();
      clearTimeout(waiting);
      waiting = setTimeout(judge, TYPING_MS);
      changed();
    },
    load(code) {
      const {
        input,
        secretId = "",
        secretKey = "",
        token = "",
        answer,
      } = examples.find((example) => example.code === code);
      app.example = code;
      leaveLink();
      put({ input, secretId, secretKey, token, answer });
    },
    clear() {
      app.example = "";
      app.revealed = false;
      leaveLink();
      put({});
      app.focus("#input");
    },
    reveal(revealed) {
      app.revealed = revealed;
      judge();
    },
    unfold(more) {
      app.more = more;
      changed();
    },
    /** Chooses a language (`code`) or a tool (`guide`), and remembers that. */
    choose(what, name) {
      app[what] = name;
      keep(what, name);
      changed();
    },
    setTimed(timed) {
      app.timed = timed;
      changed();
    },
    showGuide(guided) {
      app.guided = guided;
      changed();
      app.focus(guided ? "#guide" : "#show-guide");
    },
    /** Signs the corrected request for this moment. */
    renew: () => judge(),
    /** Whether a link can carry what there is: `nothing` and `unfit` say why not. */
    get unshared() {
      const request = app.diagnosis?.request;
      return !request ? "nothing" : fits(request, app.given) ? undefined : "unfit";
    },
    /** Copies the address of this page with the request in it, and no secret. */
    share() {
      app.shared = share(location, app.diagnosis.request, app.given);
      return app.copy(app.shared.href);
    },
    async copy(text) {
      const failed = await navigator.clipboard.writeText(text).then(
        () => false,
        () => true,
      );
      app.copied = { text, failed };
      clearTimeout(forgetting);
      forgetting = setTimeout(() => {
        app.copied = { text: undefined, failed: false };
        changed();
      }, NOTICE_MS);
      changed();
    },
    focus: (selector) => setTimeout(() => document.querySelector(selector)?.focus()),
    /** The engine is there. */
    arrive(loaded) {
      engine = loaded;
      judge();
    },
    /** Shows nothing of a request that breaks the page, so that no other one's findings stand beside it. */
    giveUp(error) {
      console.error(error);
      forget();
      app.broken = "request";
    },
  };

  function put(given) {
    app.given = { ...BLANK, ...given };
    clearTimeout(waiting);
    judge();
  }

  function forget() {
    app.diagnosis = undefined;
    app.corrected = undefined;
    app.covered = undefined;
    app.payload = undefined;
    app.shared = undefined;
    app.chain = undefined;
  }

  function judge() {
    forget();
    if (engine) {
      app.broken = undefined;
      try {
        look();
      } catch (error) {
        app.giveUp(error);
      }
    }
    changed();
  }

  function look() {
    if (!app.given.input.trim()) return;
    const { input, answer, printed, fresh } = app.given;
    const given = credential();
    app.diagnosis = engine.diagnose(input, given, {
      now: fresh ? Date.now() : undefined,
      response: answer || undefined,
      printed: printed || undefined,
    });
    if (app.diagnosis.corrected) {
      app.corrected = corrected();
      app.covered = covered(app.corrected, [app.given.secretKey, app.given.token]);
    }
    if (app.diagnosis.steps?.canonicalRequest !== undefined) app.payload = hashed(app.diagnosis.request);
    if (given && app.revealed) app.chain = chain(app.diagnosis, given);
  }

  function credential() {
    const { secretId, secretKey, token } = app.given;
    return secretKey ? { secretId, secretKey, token: token || undefined } : undefined;
  }

  /** Signed for this moment, so that it can be sent. */
  const corrected = () =>
    engine.diagnose(app.given.input, credential(), { now: Date.now() }).corrected ?? app.diagnosis.corrected;

  /** The steps of the key for the scope the service reckons with. */
  function chain({ steps }, { secretKey }) {
    const [day, service] = steps?.credentialScope?.split("/") ?? [];
    return day && engine.keyChain({ secretKey, timestamp: Date.parse(`${day}T00:00:00Z`) / 1000, service });
  }

  /** The body whose hash is signed: a GET has none. */
  function hashed({ method, body }) {
    const whole = payload(method.toUpperCase() === "GET" ? null : body);
    if (whole.text === undefined) return whole;
    const { input, secretKey, token } = app.given;
    // The engine puts a word in place of a secret it knows.
    const isChanged = /\((secret|token)\)/.test(body) && !/\((secret|token)\)/.test(input);
    if (isChanged) Object.assign(whole, { length: undefined, hidden: true });
    if (app.revealed) return whole;
    const mask = createMask([secretKey, token], { doubts: false });
    mask.learn(whole.text);
    const { text, masked } = mask.mask(whole.text);
    return masked ? { ...payload(text), length: whole.length, cut: whole.cut, hidden: true } : whole;
  }

  /** The address would say something else than the page. */
  function leaveLink() {
    if (isLink(location.hash)) history.replaceState(null, "", location.pathname + location.search);
  }

  function title() {
    document.title = app.home ? `${app.words.title} – ${app.words.product}` : app.words.title;
  }

  /** Takes up a shared link. It stays in the address until something else is given, so that a reload keeps the request. */
  function follow() {
    const shared = read(location.hash);
    if (!shared) return;
    app.example = "";
    put(shared);
  }

  return {
    app,
    start(draw) {
      redraw = draw;
      title();
      addEventListener("hashchange", follow);
      follow();
    },
    fail(error) {
      console.error(error);
      app.broken = "page";
      changed();
    },
  };
}
