// The connection of the page, and the keys for it. What is typed here is kept in memory only.

import { h } from "../../parts/view.js";
import { chooseZone, offset, zoneName } from "../../parts/format.js";
import { strings } from "../strings.js";
import { cancelButton, dialog } from "../parts/dialog.js";
import { caution, failureNotice } from "../parts/failure-notice.js";

const MODES = /** @type {const} */ (["emulator", "gateway", "endpoint"]);
/** The path of a gateway where the page is served beside none. */
const USUAL_PATH = "/api/tencentdb";

/** @import { App } from "../app.js" */
/** @import { Dialog } from "../parts/dialog.js" */
/** @import { Settings } from "../../service/session.js" */
/** @import { Props } from "../../parts/view.js" */
/** @typedef {Pick<Settings, "secretId" | "secretKey"> & { token?: string | undefined }} Keys */

/**
 * The zone of the times on the page. It has nothing to do with the connection, and takes effect at once.
 * @param {App} app
 */
const zoneChoice = (app) =>
  h(
    "div",
    { class: "field" },
    h("label", { class: "field-label", for: "settings-zone" }, strings.settings.zone),
    h(
      "select",
      {
        id: "settings-zone",
        class: "input",
        value: zoneName(),
        onchange: (event) => {
          chooseZone(event.currentTarget.value === "china" ? "china" : "local");
          app.redraw();
        },
      },
      h("option", { value: "local" }, strings.settings.zones.local(offset(app.now(), "local"))),
      h("option", { value: "china" }, strings.settings.zones.china),
    ),
  );

/** @type {Settings} */
const BLANK = { mode: "endpoint", endpoint: "", language: "page", secretId: "", secretKey: "", token: "", person: "" };

/**
 * @param {App} app
 * @returns {Dialog}
 */
export function settings(app) {
  const id = "settings";
  const state = {
    ...BLANK,
    ...(app.session.settings ?? app.lost),
    region: app.region,
    busy: false,
    error: /** @type {unknown} */ (undefined),
    problem: /** @type {string | undefined} */ (undefined),
  };
  const close = () => app.close(id);
  const set = (/** @type {Partial<typeof state>} */ changes) => {
    Object.assign(state, { problem: undefined }, changes);
    app.redraw();
  };

  const people = app.gateway?.people ?? [];
  /** @typedef {Pick<Settings, "endpoint" | "person"> & Keys} Own */
  /**
   * Each mode keeps its own keys and its own endpoint while the dialog is open.
   * @type {{ [Mode in Settings["mode"]]?: Own }}
   */
  const kept = {};
  /**
   * What a mode begins with.
   * @type {Record<Settings["mode"], () => Own>}
   */
  const fresh = {
    emulator: () => ({ ...BLANK, ...app.simulator.credential }),
    gateway: () => ({ ...BLANK, endpoint: app.gateway?.path ?? USUAL_PATH, person: people[0] ?? "" }),
    endpoint: () => BLANK,
  };
  const choose = async (/** @type {Settings["mode"]} */ mode) => {
    const { endpoint, person, secretId, secretKey, token } = state;
    kept[state.mode] = { endpoint, person, secretId, secretKey, token };
    try {
      if (mode === "emulator") await app.simulator.start();
      set({ token: "", ...(kept[mode] ?? fresh[mode]()), mode });
    } catch (error) {
      set({ error });
    }
  };

  async function send() {
    if (state.busy) return;
    const isFit = { emulator: /^/, gateway: /^\//, endpoint: /./ }[state.mode].test(state.endpoint.trim());
    if (!isFit) {
      set({ problem: state.mode === "gateway" ? strings.settings.needPath : strings.settings.needEndpoint });
      app.focus("#settings-endpoint");
      return;
    }
    const { mode, endpoint, language, secretId, secretKey, token, person } = state;
    Object.assign(state, { busy: true, error: undefined });
    app.redraw();
    try {
      await app.connect(
        {
          mode,
          endpoint: endpoint.trim(),
          language,
          secretId: secretId.trim(),
          secretKey: secretKey.trim(),
          token: token.trim(),
          person,
        },
        state.region.trim(),
      );
      state.busy = false;
      close();
    } catch (error) {
      Object.assign(state, { busy: false, error });
    }
    app.redraw();
  }

  /**
   * @param {"endpoint" | "secretId" | "secretKey" | "token" | "region"} name
   * @param {string} label
   * @param {{ hint?: string, type?: "text" | "password" } & Props<HTMLInputElement>} options
   */
  const input = (name, label, { hint, type = "text", ...rest } = {}) =>
    h(
      "div",
      { class: "field", key: name },
      h("label", { class: "field-label", for: `settings-${name}` }, label),
      h("input", {
        id: `settings-${name}`,
        class: "input",
        type,
        value: state[name],
        autocomplete: "off",
        spellcheck: "false",
        "aria-describedby": hint ? `settings-${name}-help` : undefined,
        oninput: (event) => set({ [name]: event.currentTarget.value }),
        ...rest,
      }),
      hint && h("p", { class: "help", id: `settings-${name}-help` }, hint),
    );

  const personChoice = () =>
    h(
      "div",
      { class: "field", key: "person" },
      h("label", { class: "field-label", for: "settings-person" }, strings.settings.person),
      h(
        "select",
        {
          id: "settings-person",
          class: "input",
          value: state.person,
          "aria-describedby": "settings-person-help",
          onchange: (event) => set({ person: event.currentTarget.value }),
        },
        people.map((value) => h("option", { key: value, value }, value)),
      ),
      h("p", { class: "help", id: "settings-person-help" }, strings.settings.personHint),
    );

  return {
    id,
    view: () =>
      dialog({
        id,
        title: strings.settings.title,
        kind: "medium",
        busy: state.busy,
        onclose: close,
        onsubmit: send,
        children: [
          h(
            "fieldset",
            { class: "modes" },
            h("legend", { class: "field-label" }, strings.settings.mode),
            MODES.map((mode) =>
              h(
                "label",
                { key: mode, class: "mode" },
                h("input", {
                  type: "radio",
                  name: "mode",
                  value: mode,
                  checked: state.mode === mode,
                  "data-first": state.mode === mode ? true : undefined,
                  onchange: () => choose(mode),
                }),
                h(
                  "span",
                  {},
                  h("span", { class: "mode-name" }, strings.settings.modes[mode]),
                  h("span", { class: "help" }, strings.settings.modeHints[mode]),
                ),
              ),
            ),
          ),
          state.mode !== "emulator" &&
            input("endpoint", state.mode === "gateway" ? strings.settings.path : strings.settings.endpoint, {
              hint: state.mode === "gateway" ? strings.settings.pathHint : strings.settings.endpointHint,
              inputmode: "url",
              "aria-invalid": state.problem ? "true" : undefined,
            }),
          state.problem && h("p", { class: "problems-line", role: "alert" }, state.problem),
          state.mode === "endpoint" && caution(strings.settings.warning),
          state.mode === "emulator" && h("p", { class: "help" }, strings.settings.emulatorKeys),
          state.mode === "gateway"
            ? people.length > 0 && personChoice()
            : h(
                "div",
                { class: "pair", key: "keys" },
                input("secretId", strings.settings.secretId),
                input("secretKey", strings.settings.secretKey, { type: "password" }),
              ),
          state.mode === "endpoint" &&
            input("token", strings.settings.token, { hint: strings.settings.tokenHint, type: "password" }),
          h(
            "div",
            { class: "pair" },
            h(
              "div",
              { class: "field" },
              h("label", { class: "field-label", for: "settings-language" }, strings.settings.language),
              h(
                "select",
                {
                  id: "settings-language",
                  class: "input",
                  value: state.language,
                  onchange: (event) =>
                    set({ language: /** @type {Settings["language"]} */ (event.currentTarget.value) }),
                },
                Object.entries(strings.settings.languages).map(([value, label]) =>
                  h("option", { key: value, value }, label),
                ),
              ),
            ),
            input("region", strings.settings.region, { hint: strings.settings.regionHint }),
          ),
          zoneChoice(app),
          state.error && failureNotice({ error: state.error, copy: app.copy }),
        ],
        foot: [
          cancelButton({ busy: state.busy, onclick: close }),
          h(
            "button",
            { type: "submit", class: "button primary", "aria-disabled": state.busy ? "true" : undefined },
            state.busy && h("span", { class: "spinner", "aria-hidden": "true" }),
            h("span", {}, strings.settings.submit),
          ),
        ],
      }),
  };
}
