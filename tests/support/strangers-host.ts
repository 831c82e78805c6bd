import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reach } from '../../server/platform/outgoing/reach';

/** What was asked of a host. */
export type Asked = { path: string; headers: IncomingHttpHeaders };

/** A web server on an address of this machine that stands for somebody's out there. */
export type Host = { url: string; port: number; asked: Asked[]; stop: () => Promise<void> };

/** Starts one that answers by path; what is not in `pages`, robots.txt too, is not there. */
export async function startHost(
  pages: Readonly<Record<string, RequestListener>>,
  { address = '127.0.0.1', port = 0 }: { address?: string; port?: number } = {},
): Promise<Host> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const page = pages[path];
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  server.listen(port, address);
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${address}:${taken}`,
    port: taken,
    asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** As if 127.0.0.1 were all of the internet, with these names in it. */
export function pretendInternet(names: Readonly<Record<string, () => string[]>> = {}): Reach {
  return {
    allowsAddress: (address) => address === '127.0.0.1',
    allowsPort: () => true,
    resolve: async (hostname) => {
      const found = names[hostname]?.();
      if (!found) throw Object.assign(new Error(hostname), { code: 'ENOTFOUND' });
      return found.map((address) => ({ address, family: 4 }));
    },
  };
}
