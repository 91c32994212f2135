// The dialog for one parameter: its kind decides the input, its range what is taken. Nothing is sent from here.

import { h } from "../../parts/view.js";
import { language } from "../../parts/language.js";
import { strings } from "../strings.js";
import { caution } from "../parts/failure-notice.js";
import { cancelButton, dialog } from "../parts/dialog.js";

/** @import { ParamInfo } from "tencentdb-postgres" */
/** @import { Described } from "../../service/answer.js" */
/** @import { Here, Parameter } from "./parameters.js" */

/**
 * What values a parameter takes, as a text.
 * @param {Described<ParamInfo>} parameter
 */
export function rangeOf({ ParamValueType, EnumValue = [], Min, Max, Unit }) {
  if (EnumValue.length > 0) return EnumValue.join(", ");
  if (ParamValueType === "bool") return "on, off";
  if (Min === undefined || Max === undefined || (Number(Min) === 0 && Number(Max) === 0)) return undefined;
  return `${Min}–${Max}${Unit ? ` ${Unit}` : ""}`;
}

/**
 * Tells whether a parameter takes a value.
 * @param {Parameter} parameter
 * @param {string} value
 */
export function takes({ ParamValueType, EnumValue = [], Min, Max }, value) {
  if (ParamValueType === "bool") return value === "on" || value === "off";
  if (ParamValueType === "mutil_enum") return value.split(",").every((part) => EnumValue.includes(part.trim()));
  if (EnumValue.length > 0) return EnumValue.includes(value);
  if (ParamValueType !== "integer" && ParamValueType !== "real") return value !== "";
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return false;
  if (ParamValueType === "integer" && !Number.isInteger(number)) return false;
  const isOpen = Min === undefined || Max === undefined || (Number(Min) === 0 && Number(Max) === 0);
  return isOpen || (number >= Number(Min) && number <= Number(Max));
}

/**
 * @param {Here} here
 * @param {Parameter} parameter
 * @param {(value: string) => void} put
 */
export function editParameter({ app, own }, parameter, put) {
  const id = "parameter";
  const { Name, ParamValueType, EnumValue = [], CurrentValue = "", Unit, NeedReboot } = parameter;
  const { ParamDescriptionCH, ParamDescriptionEN } = parameter;
  const state = { value: own.changes[Name] ?? CurrentValue, tried: false };
  const close = () => app.close(id);
  const send = () => {
    state.tried = true;
    if (!takes(parameter, state.value)) {
      app.redraw();
      app.focus(`#${id}-value`);
      return;
    }
    close();
    put(state.value);
  };
  const values = ParamValueType === "bool" ? ["on", "off"] : ParamValueType === "enum" ? EnumValue : [];
  const change = (/** @type {string} */ value) => {
    state.value = value;
    app.redraw();
  };
  app.show(id, () => ({
    id,
    view() {
      const words = strings.panels.parameters;
      const wrong = state.tried && !takes(parameter, state.value);
      const range = rangeOf(parameter);
      const shared = {
        id: `${id}-value`,
        class: "input",
        value: state.value,
        "data-first": true,
        "aria-invalid": wrong ? "true" : undefined,
        "aria-describedby": `${id}-help`,
      };
      return dialog({
        id,
        title: words.edit.title(Name),
        onclose: close,
        onsubmit: send,
        children: [
          h("p", { class: "dialog-text" }, (language() === "zh" && ParamDescriptionCH) || ParamDescriptionEN),
          h(
            "div",
            { class: `field ${wrong ? "wrong" : ""}` },
            h(
              "label",
              { class: "field-label", for: `${id}-value` },
              words.columns.value,
              Unit && h("span", { class: "unit" }, ` (${Unit})`),
            ),
            values.length > 0
              ? h(
                  "select",
                  { ...shared, onchange: (event) => change(event.currentTarget.value) },
                  values.map((value) => h("option", { key: value, value }, value)),
                )
              : h("input", {
                  ...shared,
                  autocomplete: "off",
                  spellcheck: "false",
                  oninput: (event) => change(event.currentTarget.value),
                }),
            h("p", { class: "help", id: `${id}-help` }, range && words.outOfRange(range)),
            wrong && h("p", { class: "problems-line", role: "alert" }, words.outOfRange(range ?? "–")),
          ),
          NeedReboot && caution(words.review.restart(Name)),
        ],
        foot: [
          cancelButton({ busy: false, onclick: close }),
          h("button", { type: "submit", class: "button primary" }, words.edit.open),
        ],
      });
    },
  }));
}
