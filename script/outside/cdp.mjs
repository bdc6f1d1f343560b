// An engine that speaks Chromium's debugging protocol, of whatever year: the page, and whatever is framed in it.

import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "ws";
import { until } from "./journey.mjs";

export async function connect(port) {
  const pages = await until(async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    const all = await answer.json();
    return all.filter(({ type, webSocketDebuggerUrl }) => type === "page" && webSocketDebuggerUrl);
  }, 40_000);
  if (!pages?.length) throw new Error(`Nothing listens on port ${port}.`);
  const socket = new WebSocket(pages[0].webSocketDebuggerUrl, { perMessageDeflate: false });
  await new Promise((open, refused) => socket.on("open", open).on("error", refused));
  const waiting = new Map();
  // Each place in which scripts can run: the session of its process, and its own number there.
  const contexts = new Map();
  let last = 0;
  const send = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    });
  const watch = async (sessionId) => {
    await send("Runtime.enable", {}, sessionId);
    await send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }, sessionId).catch(() => undefined);
  };
  socket.on("message", (data) => {
    const { id, result, error, method, params, sessionId = "" } = JSON.parse(data);
    if (id) {
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (error) reject?.(new Error(error.message));
      else resolve?.(result);
    }
    if (method === "Runtime.executionContextCreated") contexts.set(`${sessionId}/${params.context.id}`, { sessionId, id: params.context.id });
    if (method === "Runtime.executionContextDestroyed") contexts.delete(`${sessionId}/${params.executionContextId}`);
    if (method === "Runtime.executionContextsCleared") for (const [key, context] of contexts) if (context.sessionId === sessionId) contexts.delete(key);
    if (method === "Target.detachedFromTarget") for (const [key, context] of contexts) if (context.sessionId === params.sessionId) contexts.delete(key);
    if (method === "Target.attachedToTarget") watch(params.sessionId).catch(() => undefined);
  });
  await send("Page.enable");
  await watch();

  const evaluate = async ({ sessionId, id }, expression) => {
    const params = { expression, contextId: id, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await send("Runtime.evaluate", params, sessionId || undefined);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  /** Where this is true. */
  const where = async (expression) => {
    for (const context of [...contexts.values()].reverse()) if (await evaluate(context, expression).catch(() => false)) return context;
    return undefined;
  };
  const run = (test) => async (expression) => {
    const context = await where(test);
    if (!context) throw new Error("The document is not there.");
    return evaluate(context, expression);
  };
  return {
    go: async (address) => {
      await send("Page.navigate", { url: "about:blank" });
      await sleep(300);
      await send("Page.navigate", { url: address });
    },
    /** In the page itself. */
    page: run("window.parent === window && location.href !== 'about:blank'"),
    /** In the guide's document, framed or not. */
    guide: run("Boolean(document.getElementById('first-page'))"),
    send,
    close: () => socket.close(),
  };
}
