import { useState } from "react";

import { useInstances } from "./useInstances.js";

export function Instances({ client }) {
  const [name, setName] = useState("");
  const { instances, total, error } = useInstances(client, name);
  return (
    <main>
      <h1>Instances</h1>
      <label>
        Name <input value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <table>
        <tbody>
          {instances.map(({ DBInstanceId, DBInstanceName, DBInstanceStatus }) => (
            <tr key={DBInstanceId}>
              <td>{DBInstanceId}</td>
              <td>{DBInstanceName}</td>
              <td>{DBInstanceStatus}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status">
        {error ? error.message : total === undefined ? "Loading …" : `${instances.length} of ${total}`}
      </p>
    </main>
  );
}
