// What was typed, what the engine found in it, and how it is shown. All of it is in memory and gone with the page; only
// choices such as the language and the theme are remembered.

import { createTheme } from "../parts/theme.js";
import { focusSoon } from "../parts/focus.js";
import { examples } from "./examples.js";
import { guides } from "./guides/list.js";
import { keep, kept } from "../parts/kept.js";
import { choose, language, otherLanguage } from "../parts/language.js";
import { english } from "./strings/en.js";
import { chinese } from "./strings/zh.js";
import { createMask } from "./masking/mask.js";
import { payload } from "./payload.js";
import { covered, fits, isLink, read, share } from "./share.js";
import { languages } from "./signing/list.js";

const TYPING_MS = 120;
const NOTICE_MS = 4000;
/** @import { Credential } from "tencentdb-postgres" */
/** @import { Diagnosis, ReadRequest, diagnose } from "tencentdb-postgres/diagnose" */
/** @import { keyChain } from "tencentdb-postgres/key-chain" */
/** @import { GuideId } from "./guides/list.js" */
/** @import { Payload } from "./payload.js" */
/** @import { Shared } from "./share.js" */
/** @import { LanguageId } from "./signing/list.js" */
/** @import { Words } from "./strings/en.js" */

/** @typedef {ReturnType<typeof createDebugger>["app"]} App */
/**
 * What was typed; `fresh` says that the request was sent just now.
 * @typedef {{
 *   input: string, secretId: string, secretKey: string, token: string, answer: string, printed: string, fresh: boolean
 * }} Given
 */
/** @typedef {{ diagnose: typeof diagnose, keyChain: typeof keyChain }} Engine */
/** @typedef {NonNullable<Diagnosis["corrected"]>} Corrected */

/** @type {Given} */
const BLANK = { input: "", secretId: "", secretKey: "", token: "", answer: "", printed: "", fresh: false };

/**
 * Returns the choice that is kept under a name, if it is still offered, else the first of those that are.
 * @template {string} Id
 * @param {string} name
 * @param {Record<Id, unknown>} offered
 */
function remembered(name, offered) {
  const ids = /** @type {Id[]} */ (Object.keys(offered));
  const chosen = kept(`debugger.${name}`);
  return ids.find((id) => id === chosen) ?? ids[0];
}

/** Returns what depends on the request, before there is one. */
const nothing = () => ({
  /** What the engine says; `undefined` while nothing is given. */
  diagnosis: /** @type {Diagnosis | undefined} */ (undefined),
  /** The corrected request, signed for this moment. */
  corrected: /** @type {Corrected | undefined} */ (undefined),
  /** The same with its secrets covered, where it has any. */
  covered: /** @type {Corrected | undefined} */ (undefined),
  /** The bytes behind the hash of the body; passwords in them are covered unless secrets are shown. */
  payload: /** @type {Payload | undefined} */ (undefined),
  /** The steps of the key, where they are known and wanted. */
  chain: /** @type {ReturnType<typeof keyChain> | undefined} */ (undefined),
  /** The link that was copied last. */
  shared: /** @type {Shared | undefined} */ (undefined),
});

export function createDebugger() {
  let redraw = () => {};
  /** @type {Engine | undefined} */
  let engine;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let forgetting;
  const changed = () => redraw();
  const theme = createTheme(changed);

  const app = {
    ...nothing(),
    given: BLANK,
    example: "",
    /** Secrets are shown. */
    revealed: false,
    /** The language of the signing code. */
    code: /** @type {LanguageId} */ (remembered("code", languages)),
    /** The signing code signs for the time of the request. */
    timed: false,
    /** The tool of the guide, which says how to get a request as it is sent. */
    guide: /** @type {GuideId} */ (remembered("guide", guides)),
    /** A person asked for the guide. */
    guided: false,
    /** The less important inputs are unfolded. */
    more: false,
    /** What cannot be shown: the page, because its engine is missing, or this request. */
    broken: /** @type {"page" | "request" | undefined} */ (undefined),
    /** The text that was copied last, or could not be. */
    copied: { text: /** @type {string | undefined} */ (undefined), failed: false },
    /** The page that this one belongs to, if it is not on its own. */
    home: document.querySelector('link[rel="up"]')?.getAttribute("href"),

    /** @returns {Words} */
    get words() {
      return { en: english, zh: chinese }[language()];
    },
    get theme() {
      return theme.name;
    },
    nextTheme: theme.next,
    async nextLanguage() {
      await choose(otherLanguage());
      title();
      changed();
    },

    /**
     * Takes what was typed, and has it diagnosed once the typing pauses.
     * @template {keyof Given} Name
     * @param {Name} name
     * @param {Given[Name]} value
     */
    set(name, value) {
      app.given = { ...app.given, [name]: value };
      if (name === "input") app.example = "";
      if (name === "input" || name === "answer") leaveLink();
      clearTimeout(waiting);
      waiting = setTimeout(look, TYPING_MS);
      changed();
    },
    /**
     * Loads the example of a cause.
     * @param {string} wanted
     */
    load(wanted) {
      const example = examples.find(({ code }) => code === wanted);
      if (!example) return;
      const { code, ...given } = example;
      app.example = code;
      leaveLink();
      put(given);
    },
    clear() {
      app.example = "";
      app.revealed = false;
      leaveLink();
      put({});
      app.focus("#input");
    },
    /** @param {boolean} revealed */
    reveal(revealed) {
      app.revealed = revealed;
      look();
    },
    /** @param {boolean} more */
    unfold(more) {
      app.more = more;
      changed();
    },
    /**
     * Chooses the language of the signing code (`code`) or the tool of the guide (`guide`), and remembers it.
     * @template {"code" | "guide"} What
     * @param {What} what
     * @param {{ code: LanguageId, guide: GuideId }[What]} id
     */
    choose(what, id) {
      Object.assign(app, { [what]: id });
      keep(`debugger.${what}`, id);
      changed();
    },
    /** @param {boolean} timed */
    setTimed(timed) {
      app.timed = timed;
      changed();
    },
    /** @param {boolean} guided */
    showGuide(guided) {
      app.guided = guided;
      changed();
      app.focus(guided ? "#guide" : "#show-guide");
    },
    /** Signs the corrected request for this moment. */
    renew: () => look(),
    /**
     * Why a link cannot carry the request; `undefined` where it can.
     * @returns {"nothing" | "unfit" | undefined}
     */
    get unshared() {
      const request = app.diagnosis?.request;
      return !request ? "nothing" : fits(request, app.given) ? undefined : "unfit";
    },
    /** Copies the address of this page with the request in it, and no secret. */
    share() {
      const request = app.diagnosis?.request;
      app.shared = request ? share(location, request, app.given) : undefined;
      if (app.shared) app.copy(app.shared.href);
    },
    /** @param {string} text */
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
    focus: focusSoon,
    /**
     * Takes the engine, once it is loaded.
     * @param {Engine} loaded
     */
    arrive(loaded) {
      engine = loaded;
      look();
    },
    /**
     * Shows nothing of a request that breaks the page, so that the findings of another one do not stand beside it.
     * @param {unknown} error
     */
    giveUp(error) {
      console.error(error);
      Object.assign(app, nothing(), { broken: "request" });
    },
  };

  /** @param {Partial<Given>} given */
  function put(given) {
    app.given = { ...BLANK, ...given };
    clearTimeout(waiting);
    look();
  }

  /** Has the request diagnosed, and shows the result. */
  function look() {
    Object.assign(app, nothing());
    if (engine) {
      app.broken = undefined;
      try {
        if (app.given.input.trim()) Object.assign(app, diagnosed(engine));
      } catch (error) {
        app.giveUp(error);
      }
    }
    changed();
  }

  /**
   * @param {Engine} engine
   * @returns {Partial<ReturnType<typeof nothing>>}
   */
  function diagnosed({ diagnose, keyChain }) {
    const { input, answer, printed, fresh, secretKey, token } = app.given;
    const given = credential();
    const diagnosis = diagnose(input, given, {
      now: fresh ? Date.now() : undefined,
      response: answer || undefined,
      printed: printed || undefined,
    });
    const { request, steps } = diagnosis;
    // It is signed for this moment, so that it can be sent.
    const again = () => diagnose(input, given, { now: Date.now() }).corrected;
    const corrected = diagnosis.corrected ? (again() ?? diagnosis.corrected) : undefined;
    /** @param {string} secretKey */
    const chain = (secretKey) => {
      const [day, service] = steps?.credentialScope?.split("/") ?? [];
      return day ? keyChain({ secretKey, timestamp: Date.parse(`${day}T00:00:00Z`) / 1000, service }) : undefined;
    };
    return {
      diagnosis,
      corrected,
      covered: corrected && covered(corrected, [secretKey, token]),
      payload: request && steps?.canonicalRequest !== undefined ? hashed(request) : undefined,
      chain: given && app.revealed ? chain(given.secretKey) : undefined,
    };
  }

  /** @returns {Credential | undefined} */
  function credential() {
    const { secretId, secretKey, token } = app.given;
    return secretKey ? { secretId, secretKey, token: token || undefined } : undefined;
  }

  /**
   * The body whose hash is signed: a GET has none.
   * @param {ReadRequest} request
   * @returns {Payload}
   */
  function hashed({ method, body }) {
    const whole = payload(method.toUpperCase() === "GET" ? null : body);
    if (whole.text === undefined) return whole;
    const { input, secretKey, token } = app.given;
    // The engine puts a word in place of a secret that it knows.
    const isChanged = /\((secret|token)\)/.test(String(body)) && !/\((secret|token)\)/.test(input);
    if (isChanged) Object.assign(whole, { length: undefined, hidden: true });
    if (app.revealed) return whole;
    const mask = createMask([secretKey, token], { doubts: false });
    mask.learn(whole.text);
    const { text, masked } = mask.mask(whole.text);
    return masked ? { ...payload(text), length: whole.length, cut: whole.cut, hidden: true } : whole;
  }

  /** Takes the link out of the address, which would say something else than the page. */
  function leaveLink() {
    if (isLink(location.hash)) history.replaceState(null, "", location.pathname + location.search);
  }

  function title() {
    document.title = app.home ? `${app.words.title} – ${app.words.product}` : app.words.title;
  }

  /**
   * Takes up a shared link. It stays in the address until something else is given, so that a reload keeps the request.
   */
  function follow() {
    const shared = read(location.hash);
    if (!shared) return;
    app.example = "";
    put(shared);
  }

  return {
    app,
    /**
     * Shows the page; `draw` puts it on the screen.
     * @param {() => void} draw
     */
    start(draw) {
      redraw = draw;
      title();
      addEventListener("hashchange", follow);
      follow();
    },
    /** @param {unknown} error */
    fail(error) {
      console.error(error);
      app.broken = "page";
      changed();
    },
  };
}
