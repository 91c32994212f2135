// What the functions that tests write for a page may rely on: a selector finds the element that they expect.

interface ParentNode {
  querySelector(selectors: string): any;
}

interface DocumentOrShadowRoot {
  /** The element with the focus. */
  readonly activeElement: any;
}

interface Window {
  /** Set by a test, to see whether the page was loaded anew. */
  stays?: boolean;
}
