// What axios sends in Node.js.

export const axiosCall = {
  name: "JavaScript: axios",
  code: String.raw`axios.interceptors.response.use(show, (error) => Promise.reject(show(error)));

function show(outcome) {
  console.log(outcome.request._header + (outcome.config.data ?? ""));
  return outcome;
}`,
  printed: "console.log(canonicalRequest);",
};
