// What the functions that tests write for a page may take for granted: what a selector finds is the element that they expect.

interface ParentNode {
  querySelector(selectors: string): any;
}

interface DocumentOrShadowRoot {
  /** Whatever has the focus. */
  readonly activeElement: any;
}

interface Window {
  /** Set by a test, to see whether the page was loaded anew. */
  stays?: boolean;
}
