// Connects like anybody's web page or Node back end would, and prints what it hears, a JSON line each.
// node listen.mjs URL TOKEN [TRANSPORT,TRANSPORT]
import { io } from "socket.io-client";

const [url, token, transports] = process.argv.slice(2);
const say = (what) => process.stdout.write(JSON.stringify(what) + "\n");

const socket = io(url, {
  auth: { token },
  reconnection: false,
  ...(transports ? { transports: transports.split(",") } : {}),
});
socket.on("connect", () => say({ connected: true }));
socket.on("connect_error", (error) => {
  say({ refused: error.message, data: error.data ?? null });
  process.exit(0);
});
socket.on("disconnect", (reason) => {
  say({ disconnected: reason });
  process.exit(0);
});
socket.onAny((event, payload) => say({ event, payload, over: socket.io.engine.transport.name }));
