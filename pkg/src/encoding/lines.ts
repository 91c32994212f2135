// What HTTP lets stand in a line, for requests that are sent and requests that arrive; src/sign/lines.rs has the same.

/** Returns whether a text would be taken for two, or cut. */
export const breaksLine = (text: string): boolean => /[\r\n\0]/.test(text);

/** Returns whether a text may be the name of a header or of a method, a `token` of RFC 9110. */
export const isToken = (text: string): boolean => /^[\w!#$%&'*+.^`|~-]+$/.test(text);

/** A header's value without the spaces and tabs around it. Other spaces are content. */
export function trimmed(value: string): string {
  const isBlank = (at: number) => value[at] === " " || value[at] === "\t";
  let start = 0;
  let end = value.length;
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return value.slice(start, end);
}
