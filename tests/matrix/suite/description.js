// What is known of an action without calling it; the description is loaded when it is asked for.

import { equal, holds } from "./assert.js";

export async function description({ face }) {
  equal(face.validate("DescribeDBInstances", { Limt: 1 }).ok, false, "a misspelt parameter");
  const { input, structures } = await face.describeAction("DescribeDBInstances");
  holds(
    input.some(({ name }) => name === "Limit") && structures.DBInstance,
    "the parameters and structures are described",
  );
}
