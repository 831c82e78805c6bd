import { ErrorNotice } from '@/components/ui/error-notice';

export const metadata = { title: 'Not found' };

/** What an address shows that leads nowhere. */
export default function NotFound() {
  return (
    <ErrorNotice status={404} title="There is nothing at this address.">
      <p>The page may have been renamed, or the link mistyped. Search for the model, or go on from the list of all.</p>
    </ErrorNotice>
  );
}
