// What reads from what, as a drawing: the primary, the groups that share its reads, and the read-only instances. The
// tables below it say the same in words.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { label, nameOf, tone } from "../states.js";

/** @import { ReadOnlyGroup } from "tencentdb-postgres" */
/** @import { Described } from "../../service/answer.js" */
/** @import { Instance } from "../states.js" */

const [BOX, HEIGHT, ROW, COLUMN] = [190, 40, 56, 260];
/** The number of characters of a name that a box has room for. */
const LONGEST = 22;

/**
 * @param {Instance} primary
 * @param {Described<ReadOnlyGroup>[]} groups
 * @param {Described<Instance>[]} alone
 */
export function topology(primary, groups, alone) {
  const words = strings.panels.replicas;
  if (groups.length === 0 && alone.length === 0) return h("p", { class: "help" }, words.none);
  /** @type {unknown[]} */
  const drawn = [];
  let row = 0;
  /** @type {number[]} */
  const heights = [];
  for (const group of groups) {
    const members = group.ReadOnlyDBInstanceList ?? [];
    const first = row;
    for (const member of members) {
      drawn.push(box(2, row, nameOf(member), label(member.DBInstanceStatus), tone(member.DBInstanceStatus)));
      row += 1;
    }
    if (members.length === 0) row += 1;
    const middle = (first + row - 1) / 2;
    members.forEach((_, index) => drawn.unshift(line(1, middle, first + index)));
    drawn.push(box(1, middle, group.ReadOnlyGroupName ?? "–", words.count(members.length), "group"));
    heights.push(middle);
  }
  for (const member of alone) {
    drawn.push(box(1, row, nameOf(member), label(member.DBInstanceStatus), tone(member.DBInstanceStatus)));
    heights.push(row);
    row += 1;
  }
  const middle = (row - 1) / 2;
  for (const height of heights) drawn.unshift(line(0, middle, height));
  const members = groups.reduce((sum, { ReadOnlyDBInstanceList = [] }) => sum + ReadOnlyDBInstanceList.length, 0);
  return h(
    "div",
    { class: "topology", role: "img", "aria-label": words.drawing(groups.length, members + alone.length) },
    h(
      "svg",
      { viewBox: `0 0 ${2 * COLUMN + BOX + 2} ${row * ROW}`, "aria-hidden": "true" },
      drawn,
      box(0, middle, nameOf(primary), label(primary.DBInstanceStatus), tone(primary.DBInstanceStatus)),
    ),
  );
}

const top = (/** @type {number} */ row) => row * ROW + (ROW - HEIGHT) / 2;

/**
 * @param {number} column
 * @param {number} row
 * @param {string} name
 * @param {string} state
 * @param {string} look
 */
const box = (column, row, name, state, look) =>
  h(
    "g",
    { class: `node ${look}` },
    h("rect", { x: column * COLUMN + 1, y: top(row), width: BOX, height: HEIGHT, rx: 8 }),
    h(
      "text",
      { class: "node-name", x: column * COLUMN + 12, y: top(row) + 17 },
      name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name,
    ),
    h("text", { class: "node-state", x: column * COLUMN + 12, y: top(row) + 32 }, state),
  );

/**
 * @param {number} column
 * @param {number} from
 * @param {number} to
 */
function line(column, from, to) {
  const [x, end] = [column * COLUMN + BOX + 1, (column + 1) * COLUMN + 1];
  const [y, at] = [from * ROW + ROW / 2, to * ROW + ROW / 2];
  const half = (x + end) / 2;
  return h("path", { class: "edge", d: `M${x} ${y} C${half} ${y} ${half} ${at} ${end} ${at}` });
}
