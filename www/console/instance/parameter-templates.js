// Templates: values of parameters under a name, taken over by an instance or made from one.

import { strings } from "../strings.js";
import { explain } from "../../service/failure.js";
import { operate } from "./operation.js";

/** @import { ParameterTemplate } from "tencentdb-postgres" */
/** @import { Described } from "../../service/answer.js" */
/** @import { Here, Parameter } from "./parameters.js" */
/** @typedef {Described<ParameterTemplate>} Template */

/**
 * Puts the values of a template beside those of the instance; they are applied like any other change.
 * @param {Here} here
 * @param {Parameter[]} all
 * @param {Template[]} templates
 */
export function takeTemplate(here, all, templates) {
  const { template: words } = strings.panels.parameters;
  operate(here, {
    id: "template-take",
    title: words.title,
    submit: words.submit,
    action: "DescribeParameterTemplateAttributes",
    fields: () => [
      [
        "TemplateId",
        {
          hint: words.hint,
          choices: templates.map(({ TemplateId = "", TemplateName }) => ({
            value: TemplateId,
            label: `${TemplateName ?? "–"} (${TemplateId})`,
          })),
        },
      ],
    ],
    done({ ParamInfoSet = [] }) {
      const known = new Map(all.map((one) => [one.Name, one.CurrentValue]));
      const differing = ParamInfoSet.flatMap(({ Name, CurrentValue }) =>
        Name !== undefined && CurrentValue !== undefined && known.has(Name) && known.get(Name) !== CurrentValue
          ? [[Name, CurrentValue]]
          : [],
      );
      here.set({ changes: { ...here.own.changes, ...Object.fromEntries(differing) } });
      if (differing.length === 0) here.app.toast(words.same);
      here.app.focus("#card-pending");
    },
  });
}

/**
 * Makes a template of the values that differ from the default.
 * @param {Here} here
 * @param {Parameter[]} differing
 */
export function saveTemplate(here, differing) {
  const { template: words } = strings.panels.parameters;
  const { app, instance } = here;
  const { DBMajorVersion, DBEngine } = instance;
  const fixed = /** @type {import("tencentdb-postgres").CreateParameterTemplateRequest} */ ({
    DBMajorVersion,
    DBEngine: DBEngine || "postgresql",
  });
  operate(here, {
    id: "template-save",
    title: words.saveTitle,
    submit: words.save,
    action: "CreateParameterTemplate",
    fixed,
    says: words.saveText,
    fields: () => [["TemplateName", { hint: words.saveHint }]],
    async done({ TemplateId }, { TemplateName }) {
      const entries = differing.map(({ Name, CurrentValue = "" }) => ({ Name, ExpectedValue: CurrentValue }));
      try {
        if (entries.length > 0 && TemplateId !== undefined)
          await app.call("ModifyParameterTemplate", { TemplateId, ModifyParamEntrySet: entries });
        app.changed(words.saveDone(TemplateName), { tone: "good", about: `template ${TemplateName}` });
      } catch (error) {
        app.changed(explain(error).message, { tone: "bad", about: `template ${TemplateName}` });
      }
    },
  });
}
