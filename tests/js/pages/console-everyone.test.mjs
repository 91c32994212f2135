// The console page in a browser: by keyboard, on a phone, in the dark, and for people who hear it.

import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";

import { DESKTOP, PHONE, closed, overflow, sees, idOf, serveConsole } from "../support/console.mjs";
import { loose } from "../support/loose.mjs";
import { ARTIFACTS } from "../support/pages.mjs";

const { visit } = serveConsole();

describe("for everyone", () => {
  test("an instance is renamed by keyboard alone, with the focus always in sight", async (t) => {
    const page = await visit(t);
    const tabTo = async (matches) => {
      for (let step = 0; step < 80; step += 1) {
        await page.keyboard.press("Tab");
        const { name, outlined } = await page.evaluate(() => {
          const focused = document.activeElement;
          return {
            name: focused.getAttribute("aria-label") ?? focused.textContent,
            outlined: getComputedStyle(focused).outlineStyle !== "none",
          };
        });
        assert.ok(outlined, `focus on “${name}” can be seen`);
        if (matches(name)) return;
      }
      assert.fail("not reachable by Tab");
    };
    await page.focus("body");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to content");
    await tabTo((name) => name === "gitea");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.activeElement?.tagName === "H1" && document.activeElement.textContent === "gitea",
    );
    await tabTo((name) => name === "Rename");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches("[name=InstanceName]"));

    await page.keyboard.press("Escape");
    await closed(page);
    await page.waitForFunction(() => document.activeElement?.id === "action-rename");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches("[name=InstanceName]"));
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press("Tab");
      assert.ok(
        await page.evaluate(
          () =>
            document.activeElement === document.body ||
            document.querySelector("dialog").contains(document.activeElement),
        ),
        "Tab stays in the dialog",
      );
    }
    await page.focus("#rename input");
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.up("Control");
    await page.keyboard.type("forge");
    await page.keyboard.press("Enter");
    await closed(page);
    await page.waitForFunction(() => document.querySelector("h1").textContent === "forge");
    await page.waitForFunction(() => document.activeElement?.id === "action-rename");
    await sees(page, "Renamed to forge.");
    assert.equal(await page.$eval(".toasts [role=status]", (node) => node.getAttribute("aria-live")), "polite");
  });

  test("every control has a name, every page one main heading, and ids are unique", async (t) => {
    const page = await visit(t);
    const id = await idOf(page, "gitea");
    for (const hash of ["#/instances", `#/instances/${id}`, "#/instances/new", "#/tasks"]) {
      await page.evaluate((to) => (location.hash = to), hash);
      await page.waitForFunction(() => document.querySelector("h1") && !document.querySelector("main .skeleton"));
      const found = await page.evaluate(() => ({
        headings: document.querySelectorAll("h1").length,
        landmarks: ["header", "nav", "main"].filter((tag) => !document.querySelector(tag)),
        ids: [...document.querySelectorAll("[id]")]
          .map((node) => node.id)
          .filter((id, at, all) => all.indexOf(id) !== at),
      }));
      assert.deepEqual(found, { headings: 1, landmarks: [], ids: [] }, hash);
      const nameless = [];
      const walk = (node) => {
        if (
          ["button", "link", "textbox", "searchbox", "combobox", "checkbox", "progressbar"].includes(node.role) &&
          !node.name
        )
          nameless.push(node);
        node.children?.forEach(walk);
      };
      walk(await page.accessibility.snapshot());
      assert.deepEqual(nameless, [], hash);
    }
  });

  test("on a phone nothing is wider than the screen", async (t) => {
    const page = await visit(t, "", { viewport: PHONE });
    const id = await idOf(page, "staging-shop");
    for (const hash of ["#/instances", `#/instances/${id}`, "#/instances/new", "#/tasks"]) {
      await page.evaluate((to) => (location.hash = to), hash);
      await page.waitForFunction(() => !document.querySelector("main .skeleton"));
      assert.equal(await overflow(page), 0, hash);
    }
    await page.locator("#open-requests").click();
    assert.equal(await overflow(page), 0, "with the drawer");
  });

  test("the theme follows the system unless a person chose one, which is kept", async (t) => {
    const page = await visit(t, "", { scheme: "dark" });
    const brightness = () =>
      page.evaluate(() => {
        const context = document.createElement("canvas").getContext("2d");
        context.fillStyle = getComputedStyle(document.querySelector(".bar")).backgroundColor;
        context.fillRect(0, 0, 1, 1);
        return context.getImageData(0, 0, 1, 1).data[0];
      });
    assert.ok((await brightness()) < 60);
    await page.locator("#theme").click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === "light");
    assert.ok((await brightness()) > 200);
    await page.reload();
    await page.waitForSelector("[data-instance]");
    assert.ok((await brightness()) > 200);
  });

  test("the counts beside the filters are readable in both themes", async (t) => {
    for (const scheme of ["light", "dark"]) {
      const page = await visit(t, "", { scheme });
      const contrasts = await page.$$eval(".choice .badge", (badges) => {
        const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        // Colours one upon the other, as the screen has them.
        const shown = (colours) => {
          for (const colour of colours) {
            context.fillStyle = colour;
            context.fillRect(0, 0, 1, 1);
          }
          const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((part) =>
            part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        return badges.map((badge) => {
          const grounds = [];
          for (let node = badge; node; node = node.parentElement)
            grounds.unshift(getComputedStyle(node).backgroundColor);
          const [ground, text] = [shown(grounds), shown([...grounds, getComputedStyle(badge).color])];
          return (Math.max(ground, text) + 0.05) / (Math.min(ground, text) + 0.05);
        });
      });
      assert.ok(contrasts.length >= 5 && contrasts.every((contrast) => contrast >= 4.5), `${scheme}: ${contrasts}`);
    }
  });

  test("pictures of every page, for a person to look at", async (t) => {
    for (const [device, viewport] of loose([
      ["desktop", DESKTOP],
      ["phone", PHONE],
    ])) {
      for (const scheme of ["light", "dark"]) {
        const page = await visit(t, "", { viewport, scheme });
        const id = await idOf(page, "staging-shop");
        for (const [name, hash] of [
          ["list", "#/instances"],
          ["details", `#/instances/${id}`],
          ["create", "#/instances/new"],
          ["tasks", "#/tasks"],
        ]) {
          await page.evaluate((to) => (location.hash = to), hash);
          await page.waitForFunction(
            () =>
              !document.querySelector("main .skeleton") &&
              (!document.querySelector(".create") || document.querySelector(".amount")),
          );
          await page.screenshot({ path: join(ARTIFACTS, `${name}-${device}-${scheme}.png`) });
        }
        await page.locator("#open-emulator").click();
        await page.waitForSelector("#emulator[open]");
        await page.screenshot({ path: join(ARTIFACTS, `emulator-${device}-${scheme}.png`) });
      }
    }
  });
});
