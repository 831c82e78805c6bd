import { Socket } from 'node:net';

type Done = (error?: Error | null) => void;

/**
 * A socket that sends together what is written to it within one turn of the event loop. Statements that are pipelined then
 * travel as one packet: each packet costs a system call here and a process woken on the other side.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  let isGathering = false;
  // Not before: to connect gives a socket the plain way to write back.
  socket.once('connect', () => {
    const write = socket.write.bind(socket);
    socket.write = (chunk: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done) => {
      if (!isGathering) {
        isGathering = true;
        socket.cork();
        process.nextTick(() => {
          isGathering = false;
          socket.uncork();
        });
      }
      return typeof encoding === 'function' ? write(chunk, encoding) : write(chunk, encoding, done);
    };
  });
  return socket;
}
