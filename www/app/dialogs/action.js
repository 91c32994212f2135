// A dialog around one action: what it does, the inputs it needs, and what came of it. The operations are little more than lists of words for it.

import { h } from "../view.js";
import { strings } from "../strings.js";
import { createForm } from "../form.js";
import { explain } from "../failure.js";
import { cancelButton, dialog } from "../parts/dialog.js";
import { field } from "../parts/field.js";
import { failureNotice } from "../parts/failure-notice.js";

/**
 * @param {object} app
 * @param {{
 *   id: string, title: string, submit: string, look?: string, kind?: string, action: string, fixed?: object, values?: object, fields?: string[],
 *   body?: (form: object, checked: object, redraw: () => void) => unknown, guard?: (form: object) => string | undefined,
 *   onchange?: (form: object) => void, done: (answer: object, params: object) => void
 * }} options
 * `body` stands above the inputs, `guard` says why it cannot be sent yet.
 */
export async function actionDialog(app, options) {
  const {
    id,
    title,
    submit,
    look = "primary",
    kind,
    action,
    fixed,
    values,
    fields = [],
    body,
    guard,
    onchange,
    done,
  } = options;
  const { region } = app;
  const state = { busy: false, error: undefined, tried: false };
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
                app.open("settings");
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
              "data-first": fields.length === 0 && !body?.takesFocus ? true : undefined,
            },
            state.busy && h("span", { class: "spinner", "aria-hidden": "true" }),
            h("span", {}, submit),
          ),
        ],
      });
    },
  };
}
