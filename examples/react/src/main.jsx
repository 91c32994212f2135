// Instances of a region, found by name as one types.
//
//   npm install && npm run dev
//
// By itself the page is answered by an emulator inside it. For real instances, let VITE_TENCENTCLOUD_ENDPOINT name a
// gateway that holds the key: a page never does.

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { api } from "./api.js";
import { Instances } from "./Instances.jsx";

createRoot(document.querySelector("#app")).render(
  <StrictMode>
    <Instances client={await api()} />
  </StrictMode>,
);
