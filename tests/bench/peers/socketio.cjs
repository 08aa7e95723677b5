// The peer: socket.io on Node as its documentation shows it, with a JWT and a room for each person. It keeps nothing.
const http = require('http').createServer((_, answer) => answer.end('ok'));
const { Server } = require('socket.io');
const jwt = require('jsonwebtoken');

const [port, secret] = process.argv.slice(2);
const io = new Server(http, { serveClient: false });
const notification = (number, stream) => ({
  id: '0198e6a2-7f3c-7abc-9def-' + String(number).padStart(12, '0'), seq: number, stream, event: 'notification:received',
  type: 'info', title: 't' + number, message: 'Service api-gateway 4.18.2 was deployed by alice in 3m 42s', priority: 'medium',
  data: {}, url: null, actions: [], require_ack: false, key: null, expires_at: null,
  sender: { id: 'token:1', name: 'bench' }, created_at: '2026-11-22T15:48:45.123Z', state: null,
});
io.use((socket, next) => {
  try {
    socket.data.user = jwt.verify(socket.handshake.auth.token, secret, { algorithms: ['HS256'] }).sub;
    next();
  } catch (error) { next(error); }
});
io.on('connection', (socket) => {
  socket.join('user:' + socket.data.user);
  socket.on('broadcast', (number) => io.emit('notification:received', notification(number, 'all')));
  socket.on('people', (number, people, first, all) => {
    for (let i = 0; i < people; i++) {
      const stream = 'user:p' + ((first + i) % all);
      io.to(stream).emit('notification:received', notification(number, stream));
    }
  });
});
http.listen(+port, '127.0.0.1', 4096);
