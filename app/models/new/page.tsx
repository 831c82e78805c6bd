import type { Metadata } from 'next';
import { SignInToEdit } from '@/components/wiki/sign-in-to-edit';

export const metadata: Metadata = { title: 'Propose a model', robots: { index: false } };

/** Where the form is for whoever is signed in. */
export default function Page() {
  return <SignInToEdit model={null} path="/models/new" />;
}
