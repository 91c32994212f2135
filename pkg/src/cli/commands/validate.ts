// `validate`: the check of parameters alone.

import { validate as check } from "../../model/model.js";
import type { Given } from "../arguments.js";
import { problems as told } from "../failure.js";
import { json, print } from "../output.js";
import { parameters } from "../parameters.js";
import { checks } from "../session.js";
import type { Exit } from "../table.js";

export function validate(given: Given): Exit {
  const { ok, problems } = check(given.action, parameters(given), checks(given));
  if (given.json) print(json({ ok, problems }));
  else
    print(
      [`${given.action} ${ok ? "can be sent" : "is refused"}`, ...told(problems).map((line) => `  ${line}`)].join("\n"),
    );
  return ok ? "success" : "refused";
}
