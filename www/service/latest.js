// Which answers still count of a question that is asked over and over: a slow answer must not undo what a later one has
// changed.

export function createLatest() {
  let asked = 0;
  let heard = 0;
  return {
    /**
     * Call this when you ask. Call what it returns when the answer comes: it says whether no later answer came before.
     */
    ask() {
      asked += 1;
      const mine = asked;
      return () => {
        if (mine <= heard) return false;
        heard = mine;
        return true;
      };
    },
    /** No answer to what was asked so far counts any more. */
    forget() {
      heard = asked;
    },
  };
}
