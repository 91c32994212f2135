// What can be done in a panel, each as a dialog: what it means, the inputs it needs, what is lost by it. What costs or
// interrupts something has a second step; where something is lost for good, its name has to be typed there.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { actionDialog } from "../dialogs/action.js";
import { caution } from "../parts/failure-notice.js";
import { field, labelOf } from "../parts/field.js";
import { passwordField } from "../parts/password.js";

/** @import { Actions } from "tencentdb-postgres" */
/** @import { Answer } from "../../service/answer.js" */
/** @import { Checked, Form, Values } from "../form.js" */
/** @import { Review } from "../dialogs/action.js" */
/** @import { DialogKind } from "../parts/dialog.js" */
/** @import { FieldOptions } from "../parts/field.js" */
/** @import { Place } from "./panel.js" */

/**
 * A field by its name, with what the panel knows better than the model.
 * @typedef {[name: string, options: FieldOptions & { password?: boolean }]} Field
 */
/**
 * `says` is what it does, `warns` what it costs or interrupts, `lost` what is gone for good; `typed` is the name that
 * has to be typed before. `extra` stands below the fields, `review` adds to the second step. `done` is the sentence
 * for its success.
 * @template {keyof Actions} Name
 * @typedef {{
 *   id: string, title: string, submit: string, action: Name, fixed?: Partial<Actions[Name]["request"]>,
 *   values?: Values, fields?: (form: Form<Name>) => (Field | false)[], says?: string, warns?: string, lost?: string[],
 *   typed?: string, kind?: DialogKind, extra?: (form: Form<Name>) => unknown, takesFocus?: boolean,
 *   look?: "danger-filled", review?: (form: Form<Name>) => Review, guard?: (form: Form<Name>) => string | undefined,
 *   onchange?: (form: Form<Name>) => void, tasks?: boolean,
 *   done: string | ((answer: Answer<Actions[Name]["response"]>, params: Actions[Name]["request"]) => void)
 * }} OperationOptions
 */

/**
 * Opens the dialog of an operation.
 * @template {keyof Actions} Name
 * @param {Place} tab
 * @param {OperationOptions<Name>} options
 */
export function operate({ app, id: about }, options) {
  const { id, says, warns, lost, typed, fields, extra, guard, done, tasks = false, look, review, ...rest } = options;
  const state = { shown: false };
  const hasInputs = Boolean(fields || options.takesFocus);
  /**
   * @param {Form<Name>} form
   * @param {Field} described
   * @param {number} index
   * @param {Checked} checked
   */
  const input = (form, [name, { password = false, ...own }], index, checked) =>
    field(form, checked, name, { first: index === 0, ...(password && passwordField(form, name, state)), ...own });
  const meaning = [
    warns && caution(warns),
    lost && caution(strings.destroy.lead, "bad"),
    lost &&
      h(
        "ul",
        { class: "losses" },
        lost.map((loss) => h("li", { key: loss }, loss)),
      ),
  ];
  /** @param {Form<Name>} form */
  const consequences = (form) => {
    const own = review?.(form);
    return { name: typed, ...own, body: [meaning, own?.body] };
  };
  return app.show(id, () =>
    actionDialog(app, {
      ...rest,
      id,
      look: look ?? (lost || typed ? "danger-filled" : "primary"),
      takesFocus: hasInputs,
      guard,
      body(form, checked, { tried }) {
        const described = (fields?.(form) ?? []).filter((one) => one !== false);
        const of = (/** @type {string} */ path) => path.split(/[.[]/)[0];
        // The dialog itself shows what belongs to no field.
        const isShown = (/** @type {string} */ path) =>
          !form.field(of(path)) || described.some(([name]) => name === of(path));
        const elsewhere = checked.problems.filter(({ severity, path }) => severity === "error" && !isShown(path));
        return [
          says && h("p", { class: "dialog-text" }, says),
          described.map((one, index) => input(form, one, index, checked)),
          extra?.(form),
          tried &&
            elsewhere.map(({ path, message }) =>
              h("p", { key: path, class: "problems-line", role: "alert" }, `${labelOf({ name: path })}: ${message}`),
            ),
        ];
      },
      review: hasInputs && !warns && !lost && !review && typed === undefined ? undefined : consequences,
      done(answer, params) {
        if (typeof done === "string") app.changed(done, { tone: "good", about: `${about} ${id}`, tasks });
        else done(answer, params);
      },
    }),
  );
}
