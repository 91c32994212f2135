// A dialog around one action: what it does, the inputs it needs, and what came of it. The operations only say what is
// special about them. What costs, loses or cannot be undone has a second step, which says what happens in figures.
// Enter never carries that out: its button has to be pressed, and is not where the focus is at first.

import { h } from "../../parts/view.js";
import { createForm } from "../form.js";
import { explain } from "../../service/failure.js";
import { button } from "../../parts/basics.js";
import { strings } from "../strings.js";
import { cancelButton, dialog } from "../parts/dialog.js";
import { field } from "../parts/field.js";
import { failureNotice } from "../parts/failure-notice.js";

/** @import { Actions } from "tencentdb-postgres" */
/** @import { Answer } from "../../service/answer.js" */
/** @import { App } from "../app.js" */
/** @import { Checked, Form, FormProblem, Values } from "../form.js" */
/** @import { Dialog, DialogKind } from "../parts/dialog.js" */

/**
 * `step` says where it stands: at the inputs, or at what will happen. `tried` says whether a person has tried to go on,
 * `typed` is the name that was typed to confirm.
 * @typedef {{ step: "form" | "review", busy: boolean, error: unknown, tried: boolean, typed: string }} State
 */
/**
 * What will happen: `body` says it, `name` has to be typed where data may be lost, and `waits` says why it cannot be
 * carried out yet; `loses` marks what may destroy data.
 * @typedef {{
 *   body: unknown, name?: string | undefined, waits?: string | undefined, loses?: boolean
 * }} Review
 */
/**
 * `body` stands above the inputs; `takesFocus` says that it has an input of its own. `guard` says why the form cannot
 * be sent yet. `form` is one that was filled in elsewhere. `review` makes the second step; where there are no inputs it
 * is the only one. `submit` names what is done.
 * @template {keyof Actions} Name
 * @typedef {{
 *   id: string, title: string, submit: string, look?: "primary" | "danger-filled", kind?: DialogKind,
 *   action: Name, form?: Form<Name>, fixed?: Partial<Actions[Name]["request"]>, values?: Values, fields?: string[],
 *   body?: (form: Form<Name>, checked: Checked, state: State) => unknown, takesFocus?: boolean,
 *   guard?: (form: Form<Name>) => string | undefined, onchange?: (form: Form<Name>) => void,
 *   more?: (values: Values) => FormProblem[],
 *   review?: (form: Form<Name>) => Review | undefined,
 *   done: (answer: Answer<Actions[Name]["response"]>, params: Actions[Name]["request"]) => void
 * }} ActionOptions
 */

/**
 * @template {keyof Actions} Name
 * @param {App} app
 * @param {ActionOptions<Name>} options
 * @returns {Promise<Dialog>}
 */
export async function actionDialog(app, options) {
  const { id, title, submit, look = "primary", kind, action, fixed, values } = options;
  const { fields = [], body, takesFocus = false, guard, onchange, review, done } = options;
  const { region } = app;
  const hasInputs = fields.length > 0 || takesFocus;
  /** @type {State} */
  const state = { step: hasInputs ? "form" : "review", busy: false, error: undefined, tried: false, typed: "" };
  /** @type {Form<Name>} */
  const form =
    options.form ??
    (await createForm(action, {
      fixed,
      values,
      more: options.more,
      changed: () => {
        onchange?.(form);
        app.redraw();
      },
    }));
  onchange?.(form);
  const close = () => app.close(id);

  /** Leaves the inputs, if they are right: for what will happen, or at once where nothing needs to be said. */
  function goOn() {
    if (state.busy) return undefined;
    form.submit();
    state.tried = true;
    if (!form.check().ok || guard?.(form)) {
      app.focus(`#${id} [aria-invalid=true], #${id} [data-first]`);
      return undefined;
    }
    if (!review?.(form)) return send();
    Object.assign(state, { step: "review", tried: false, typed: "", error: undefined });
    app.redraw();
    app.focus(`#${id}-back`);
    return undefined;
  }

  function back() {
    Object.assign(state, { step: "form", error: undefined });
    app.redraw();
    app.focus(`#${id} [data-first]`);
  }

  async function carryOut() {
    const asked = review?.(form);
    if (state.busy || asked?.waits) return;
    state.tried = true;
    if (asked?.name !== undefined && state.typed !== asked.name) {
      app.redraw();
      app.focus(`#${id}-typed`);
      return;
    }
    await send();
  }

  async function send() {
    Object.assign(state, { busy: true, error: undefined });
    app.redraw();
    try {
      const params = form.params();
      const answer = await app.call(action, params, { region });
      state.busy = false;
      close();
      done(answer, params);
    } catch (error) {
      Object.assign(state, { busy: false, error });
      if (!app.isOpen(id)) app.toast(`${title}: ${explain(error).message}`, { tone: "bad" });
      app.focus(`#${id} .notice[role=alert]`);
    }
    app.redraw();
  }

  const failure = () =>
    state.error &&
    failureNotice({
      error: state.error,
      copy: app.copy,
      debug: app.debugSignature,
      credentials: () => {
        close();
        app.openSettings();
      },
    });
  /** @param {string} text */
  const face = (text) => [state.busy && h("span", { class: "spinner", "aria-hidden": "true" }), h("span", {}, text)];

  function inputs() {
    const checked = form.check();
    const held = guard?.(form);
    return dialog({
      id,
      title,
      kind,
      busy: state.busy,
      onclose: close,
      onsubmit: goOn,
      children: [
        body?.(form, checked, state),
        fields.map((name, index) => field(form, checked, name, { first: index === 0 })),
        held && state.tried && h("p", { class: "problems-line", role: "alert" }, held),
        form
          .general(checked)
          .map((problem, index) =>
            h("p", { key: index, class: "problems-line" }, `${problem.path} ${problem.message}`),
          ),
        failure(),
      ],
      foot: [
        cancelButton({ busy: state.busy, onclick: close }),
        h(
          "button",
          {
            key: "on",
            type: "submit",
            class: `button ${review ? "primary" : look}`,
            "aria-disabled": state.busy ? "true" : undefined,
          },
          ...face(review ? strings.review.goOn : submit),
        ),
      ],
    });
  }

  function consequences() {
    const { body: said, name, waits, loses = false } = review?.(form) ?? { body: undefined };
    const isWrong = state.tried && name !== undefined && state.typed !== name;
    return dialog({
      id,
      title,
      kind,
      busy: state.busy,
      onclose: close,
      onsubmit: () => {},
      children: [
        body && !hasInputs && body(form, form.check(), state),
        said,
        name !== undefined &&
          h(
            "div",
            { class: "field", key: "name" },
            h("label", { class: "field-label", for: `${id}-typed` }, strings.review.type(name)),
            h("input", {
              id: `${id}-typed`,
              class: "input",
              value: state.typed,
              autocomplete: "off",
              spellcheck: "false",
              "data-first": hasInputs ? undefined : true,
              "aria-invalid": isWrong ? "true" : undefined,
              "aria-describedby": isWrong ? `${id}-mismatch` : undefined,
              oninput: (event) => {
                state.typed = event.currentTarget.value;
                app.redraw();
              },
            }),
          ),
        isWrong && h("p", { class: "problems-line", role: "alert", id: `${id}-mismatch` }, strings.review.mismatch),
        failure(),
      ],
      foot: [
        hasInputs
          ? button({
              key: "back",
              id: `${id}-back`,
              label: strings.review.back,
              "aria-disabled": state.busy ? "true" : undefined,
              onclick: state.busy ? undefined : back,
            })
          : cancelButton({ busy: state.busy, onclick: close, first: name === undefined }),
        button({
          key: "do",
          id: `${id}-do`,
          look: loses ? "danger-filled" : look,
          class: "confirm",
          reason: state.busy ? undefined : waits,
          "aria-busy": state.busy ? "true" : undefined,
          onclick: carryOut,
          children: face(submit),
        }),
      ],
    });
  }

  return { id, view: () => (state.step === "form" ? inputs() : consequences()) };
}
