// The line to the program: one event stream for a tab, and how it is found again.
// In: nothing but the address. Out: each new state, and whether the line is down.
// An iframe of a shell opens no stream of its own: the shell hands the states on.

const LONGEST_WAIT = 2000;

/** Calls `onState` with each state, and `onLost` when the program has not answered for a while. */
export function follow(onState, onLost) {
  let stream, timer, wait;

  // The browser's own retry waits long, and gives up after an answer that is an error.
  const retry = () => {
    stream.close();
    timer = setTimeout(connect, wait);
    if (wait > 300) onLost();
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };
  const connect = () => {
    stream = new EventSource("/_veivalg/events");
    stream.addEventListener("state", (event) => {
      wait = 100;
      onState(JSON.parse(event.data));
    });
    stream.addEventListener("error", retry);
  };
  // A browser keeps six connections to a host: a tab that nobody sees must not hold one.
  const rest = () => {
    clearTimeout(timer);
    stream?.close();
    wait = 100;
    if (!document.hidden) connect();
  };
  document.addEventListener("visibilitychange", rest);
  addEventListener("pagehide", () => stream?.close());
  // From the browser's store of pages left: its stream is closed.
  addEventListener("pageshow", (event) => event.persisted && rest());
  rest();
}
