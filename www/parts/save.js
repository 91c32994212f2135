// Offering a text as a file.

/** How long the browser may take to begin, in milliseconds. */
const BEGINS_MS = 1000;

/**
 * @param {string} name
 * @param {string} type the media type
 * @param {string} text
 */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), BEGINS_MS);
}
