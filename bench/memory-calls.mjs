// Makes a hundred thousand calls and prints what memory they leave behind, as JSON. Needs `node --expose-gc`.

// Every wasm that the package loads is seen here, however it loads it.
const memories = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  constructor(module, imports) {
    super(module, imports);
    if (this.exports.memory) memories.push(this.exports.memory);
  }
};

const { answering, client } = await import("./headline.mjs");
const { ANSWERS, CREATE, DESCRIBE, describeOf } = await import("./samples.mjs");

const describer = client(answering(ANSWERS.DescribeDBInstances));
const creator = client(answering(ANSWERS.CreateInstances));
const LONG = describeOf(100_000);

async function calls(count) {
  for (let at = 0; at < count; at += 1) {
    if (at % 1000 === 999) await describer.DescribeDBInstances(LONG);
    else if (at % 2) await creator.CreateInstances(CREATE);
    else await describer.DescribeDBInstances(DESCRIBE);
  }
}

function now() {
  globalThis.gc();
  globalThis.gc();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss, heapUsed, wasm: memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0) };
}

await calls(20_000);
const before = now();
await calls(100_000);
console.log(JSON.stringify({ before, after: now() }));
