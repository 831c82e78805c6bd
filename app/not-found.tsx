import { NotFoundNotice } from '@/components/ui/not-found-notice';

export const metadata = { title: 'Not found' };

/** What an address shows that leads nowhere. */
export default function NotFound() {
  return <NotFoundNotice />;
}
