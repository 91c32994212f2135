// Who may do what. It is checked against the description of every action when the Worker starts.

/** @type {import("tencentdb-postgres/gateway").Rule[]} */
export const policy = [
  { name: "look", who: { role: ["viewer", "operator"] }, allow: ["instance:reads", "DescribeTasks"] },
  {
    name: "operate",
    who: { role: "operator" },
    allow: ["RestartDBInstance", "ModifyDBInstanceName"],
    instances: { names: ["shop-*"] },
    rate: { calls: 10, seconds: 60 },
  },
  {
    name: "renew",
    who: { role: "operator" },
    allow: ["RenewInstance"],
    params: { Period: { max: 3 } },
    spend: { perOrder: 500_000, perDay: 1_000_000 },
  },
  { name: "never", deny: ["DestroyDBInstance"] },
];
