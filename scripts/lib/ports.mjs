import net from 'node:net';

/** Tries to listen; answers with the port, or with the reason why not. */
const tryPort = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve({ refusal: error.code }));
    server.listen({ port, host }, () => {
      const taken = server.address().port;
      server.close(() => resolve({ port: taken }));
    });
  });

/** The preferred port if it is free on the loopback interface, else any that is. */
export async function freePort(preferred = 0) {
  const first = await tryPort(preferred, '127.0.0.1');
  return first.port ?? (await tryPort(0, '127.0.0.1')).port;
}

/**
 * Why one cannot listen on a port, as a code like EADDRINUSE; null if one can. On the loopback interface
 * both families are asked: whoever has ::1 gets what is meant for `localhost`.
 */
export async function portRefusal(port, isLocal) {
  for (const host of isLocal ? ['127.0.0.1', '::1'] : ['::', '0.0.0.0']) {
    const { refusal } = await tryPort(port, host);
    if (refusal && !['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(refusal)) return refusal;
  }
  return null;
}
