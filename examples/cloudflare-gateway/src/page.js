// The page: no key, and nothing kept. The session is a cookie that scripts cannot read.

import { PostgresClient } from "tencentdb-postgres";

const client = new PostgresClient({ endpoint: "/api/tencentdb", region: "ap-guangzhou" });
const [form, status, list] = ["form", "[role=status]", "ul"].map((selector) => document.querySelector(selector));

async function show() {
  try {
    list.replaceChildren();
    for await (const { DBInstanceId, DBInstanceName, DBInstanceStatus } of client.paginate("DescribeDBInstances")) {
      const item = document.createElement("li");
      item.textContent = `${DBInstanceName} (${DBInstanceId}): ${DBInstanceStatus}`;
      list.append(item);
    }
    status.textContent = `${list.childElementCount} instances`;
  } catch (error) {
    status.textContent = error.code === "Gateway.Unauthenticated" ? "Sign in first." : error.message;
  }
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const Authorization = `Bearer ${new FormData(form).get("token")}`;
  form.reset();
  await fetch("/login", { method: "POST", headers: { Authorization } });
  await show();
});
await show();
