// Backups on a line of time, with the span to any moment of which an instance can be restored. The table below it says
// the same in words.

import { h } from "../../parts/view.js";
import { strings } from "../strings.js";
import { day, instant, moment } from "../../parts/format.js";
import { DAY_MS } from "./time.js";

/** @import { BaseBackup, DescribeAvailableRecoveryTimeResponse } from "tencentdb-postgres" */
/** @import { Answer, Described } from "../../service/answer.js" */

const [WIDTH, HEIGHT, MIDDLE] = [1000, 36, 18];

/**
 * @param {{
 *   now: number, recovery: Answer<DescribeAvailableRecoveryTimeResponse>, backups: Described<BaseBackup>[]
 * }} props
 */
export function timeline({ now, recovery, backups }) {
  const words = strings.panels.backups.timeline;
  const points = backups.flatMap(({ Id, StartTime, BackupMode }) => {
    const time = instant(StartTime);
    return time === undefined ? [] : [{ id: Id, time, manual: BackupMode === "manual" }];
  });
  const [from, to] = [instant(recovery.RecoveryBeginTime), instant(recovery.RecoveryEndTime)];
  const first = Math.min(now - DAY_MS, ...points.map(({ time }) => time), from ?? now);
  const at = (/** @type {number} */ time) => Math.round(((time - first) / (now - first)) * (WIDTH - 16)) + 8;
  return h(
    "div",
    { class: "timeline", role: "img", "aria-label": words.label(points.length) },
    h(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" },
      h("line", { class: "axis", x1: 0, x2: WIDTH, y1: MIDDLE, y2: MIDDLE }),
      from !== undefined &&
        to !== undefined &&
        h("rect", { class: "span", x: at(from), y: MIDDLE - 7, width: Math.max(2, at(to) - at(from)), height: 14 }),
      points.map(({ id, time, manual }) =>
        h(
          "rect",
          { key: id, class: manual ? "manual" : "automatic", x: at(time) - 2, y: 4, width: 4, height: HEIGHT - 8 },
          h("title", {}, moment(time)),
        ),
      ),
    ),
    h("div", { class: "timeline-ends" }, h("span", {}, day(first)), h("span", {}, words.now)),
    h(
      "div",
      { class: "legend" },
      h("span", { class: "key automatic" }, strings.panels.backups.modes.automatic),
      h("span", { class: "key manual" }, strings.panels.backups.modes.manual),
      h("span", { class: "key span" }, words.span),
    ),
  );
}
