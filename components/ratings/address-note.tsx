import type { AddressCheck } from '@/domain/ratings/address-check';
import { TimeStamp } from '../ui/time-stamp';

type Props = {
  /** The address that was fetched. */
  url: string;
  check: AddressCheck | null;
};

/** What this site's own look at an address found. It says nothing about what the source shows: that takes a person. */
export function AddressNote({ url, check }: Props) {
  if (check === null) return <small>address not looked at yet</small>;
  const { at, status, finalUrl, title, fault } = check;
  if (fault !== null) {
    return (
      <small>
        could not be fetched: {fault} (<TimeStamp at={at} clock />)
      </small>
    );
  }
  return (
    <small>
      answers with {status}
      {title === null ? null : (
        <>
          , “<bdi>{title}</bdi>”
        </>
      )}
      {finalUrl === null || isSame(finalUrl, url) ? null : `, at ${finalUrl}`} (<TimeStamp at={at} clock />)
    </small>
  );
}

/** The same address may be spelt in several ways. */
function isSame(one: string, other: string): boolean {
  return new URL(one).href === new URL(other).href;
}
