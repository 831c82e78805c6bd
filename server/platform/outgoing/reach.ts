import { lookup } from 'node:dns/promises';
import { isPublicAddress } from './public-address';

/** Where outgoing requests may lead, and how names are looked up: an argument, so that no setting can widen it. */
export type Reach = {
  allowsAddress: (address: string) => boolean;
  allowsPort: (url: URL) => boolean;
  resolve: (hostname: string) => Promise<Array<{ address: string; family: number }>>;
};

/** The public internet at its usual ports, which a web address names by naming none. */
export const PUBLIC_INTERNET: Reach = {
  allowsAddress: isPublicAddress,
  allowsPort: ({ port }) => port === '',
  resolve: (hostname) => lookup(hostname, { all: true }),
};
