// A dialog around one action: what it does, the inputs it needs, and what came of it. The operations only say what is
// special about them.

import { h } from "../../parts/view.js";
import { createForm } from "../form.js";
import { explain } from "../../service/failure.js";
import { cancelButton, dialog } from "../parts/dialog.js";
import { field } from "../parts/field.js";
import { failureNotice } from "../parts/failure-notice.js";

/** @import { Actions, Validation } from "tencentdb-postgres" */
/** @import { Answer } from "../../service/answer.js" */
/** @import { App } from "../app.js" */
/** @import { Form, Values } from "../form.js" */
/** @import { Dialog, DialogKind } from "../parts/dialog.js" */

/**
 * `tried` says whether a person has tried to send the form.
 * @typedef {{ busy: boolean, error: unknown, tried: boolean }} State
 */
/**
 * `body` stands above the inputs; `takesFocus` says that it has an input of its own. `guard` says why the form cannot
 * be sent yet.
 * @template {keyof Actions} Name
 * @typedef {{
 *   id: string, title: string, submit: string, look?: "primary" | "danger-filled", kind?: DialogKind,
 *   action: Name, fixed?: Partial<Actions[Name]["request"]>, values?: Values, fields?: string[],
 *   body?: (form: Form<Name>, checked: Validation, state: State) => unknown, takesFocus?: boolean,
 *   guard?: (form: Form<Name>) => string | undefined, onchange?: (form: Form<Name>) => void,
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
  const { fields = [], body, takesFocus = false, guard, onchange, done } = options;
  const { region } = app;
  /** @type {State} */
  const state = { busy: false, error: undefined, tried: false };
  /** @type {Form<Name>} */
  const form = await createForm(action, {
    fixed,
    values,
    changed: () => {
      onchange?.(form);
      app.redraw();
    },
  });
  const close = () => app.close(id);

  async function send() {
    if (state.busy) return;
    form.submit();
    state.tried = true;
    if (!form.check().ok || guard?.(form)) {
      app.focus(`#${id} [aria-invalid=true], #${id} [data-first]`);
      return;
    }
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
    }
    app.redraw();
  }

  return {
    id,
    view() {
      const checked = form.check();
      const held = guard?.(form);
      return dialog({
        id,
        title,
        kind,
        busy: state.busy,
        onclose: close,
        onsubmit: send,
        children: [
          body?.(form, checked, state),
          fields.map((name, index) => field(form, checked, name, { first: index === 0 })),
          held && state.tried && h("p", { class: "problems-line", role: "alert" }, held),
          form
            .general(checked)
            .map((problem, index) =>
              h("p", { key: index, class: "problems-line" }, `${problem.path} ${problem.message}`),
            ),
          state.error &&
            failureNotice({
              error: state.error,
              copy: app.copy,
              credentials: () => {
                close();
                app.openSettings();
              },
            }),
        ],
        foot: [
          cancelButton({ busy: state.busy, onclick: close }),
          h(
            "button",
            {
              type: "submit",
              class: `button ${look}`,
              "aria-disabled": state.busy ? "true" : undefined,
              "data-first": fields.length === 0 && !takesFocus ? true : undefined,
            },
            state.busy && h("span", { class: "spinner", "aria-hidden": "true" }),
            h("span", {}, submit),
          ),
        ],
      });
    },
  };
}
