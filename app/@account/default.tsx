import { SignInLink } from '@/components/people/account-menu';

/** The head's account part of pages that know no viewer. */
export default function Account() {
  return <SignInLink />;
}
