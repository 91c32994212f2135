// Rules about some instances, over every action: whichever parameter names another, the call is not made.

import assert from "node:assert/strict";
import { test } from "node:test";

import { actions } from "../../pkg/dist/generated/reference.js";
import { GROUP_PARAMS, INSTANCE_PARAMS, LISTS } from "../../pkg/dist/generated/instances.js";
import { gatewayed, request } from "./support/gateway.mjs";
import { sample } from "./support/samples.mjs";

const MINE = "postgres-mine";
const OTHER = "postgres-other";

const named = (names) => (field) => names.includes(field.name);
const whole = ({ array }, id) => (array ? [id] : id);

/** The ways to name another instance, or a group of unknown instance, beside the caller's own. */
function* attempts({ input }) {
  const rest = input.filter((field) => field.required && !named(INSTANCE_PARAMS)(field));
  const own = input.filter(named(INSTANCE_PARAMS)).map((field) => [field.name, whole(field, MINE)]);
  const base = { ...Object.fromEntries(rest.map((field) => [field.name, sample(field)])), ...Object.fromEntries(own) };
  for (const { name, array } of input.filter(named(INSTANCE_PARAMS))) {
    for (const id of [OTHER, MINE.toUpperCase(), `${MINE} `, `${MINE}\n`, `${MINE}\u0000`, "", null, 7])
      yield { ...base, [name]: array ? [id] : id };
    for (const ids of array ? [[MINE, OTHER], [OTHER, MINE], [[MINE]], MINE] : [[MINE], [MINE, OTHER]])
      yield { ...base, [name]: ids };
    const { [name]: _, ...without } = base;
    yield without;
  }
  for (const { name } of input.filter(named(GROUP_PARAMS))) yield { ...base, [name]: "pgrogrp-other" };
}

test("no action reaches another instance than a rule's, whichever parameter names it", async () => {
  let made = 0;
  for (const action of Object.values(actions)) {
    if (!action.input.some(named(INSTANCE_PARAMS))) continue;
    const sent = [];
    const fetch = async (_, init) => {
      sent.push(init.body);
      return new Response('{"Response":{"RequestId":"r"}}');
    };
    const { gateway } = gatewayed([{ allow: [action.name], instances: [MINE] }], { fetch });
    for (const params of attempts(action)) {
      made += 1;
      const response = await gateway(request({ call: { action: action.name, params } }));
      const said = `${action.name} ${JSON.stringify(params)}`;
      // A list without an instance is read whole, and holds the rows of the rule alone.
      const isList =
        LISTS.has(action.name) && !INSTANCE_PARAMS.some((name) => (params[name] ?? undefined) !== undefined);
      if (isList) assert.ok(!(await response.text()).includes(OTHER), said);
      else assert.deepEqual([[400, 403].includes(response.status), sent], [true, []], said);
      sent.length = 0;
    }
  }
  assert.ok(made > 500, String(made));
});

test("what a rule denies of an instance it denies of every action, whichever parameter names it", async () => {
  for (const { name: action, input } of Object.values(actions)) {
    const ids = input.filter(named(INSTANCE_PARAMS));
    const required = input.filter((field) => field.required);
    const base = Object.fromEntries(required.map((field) => [field.name, sample(field)]));
    for (const field of ids) {
      const { gateway, upstream } = gatewayed([{ allow: [action] }, { deny: ["reads", "writes"], instances: [OTHER] }]);
      for (const id of [OTHER, OTHER.toUpperCase(), "Postgres-Other"]) {
        const value = field.array ? [MINE, id] : id;
        const response = await gateway(request({ call: { action, params: { ...base, [field.name]: value } } }));
        assert.deepEqual([response.status, upstream], [403, []], `${action} ${field.name} ${id}`);
      }
    }
  }
});
