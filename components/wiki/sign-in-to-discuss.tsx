import { signInAddress, welcomeAddress } from '@/domain/people/callback-path';

type Props = {
  /** Where the form is, once one is known. */
  path: string;
  /** Whether the reader is signed in and has no handle yet. */
  isNew?: boolean;
};

/** In the place of a discussion's form, for whoever cannot be told by a name yet. */
export function SignInToDiscuss({ path, isNew = false }: Props) {
  return (
    <p>
      {isNew ? (
        <a href={welcomeAddress(path)}>Choose a handle to take part</a>
      ) : (
        <a href={signInAddress(path)}>Sign in to take part</a>
      )}
    </p>
  );
}
