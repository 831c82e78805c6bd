type Props = {
  /** How many are shown here, of how many. */
  shown: number;
  total: number;
  /** Where all of them are listed. */
  href: string;
  /** What they have in common, as in "with this label". */
  common: string;
};

/** Leads on from the first models that have something in common to all of them; nothing where all are shown. */
export function AllModelsLink({ shown, total, href, common }: Props) {
  if (total <= shown) return null;
  return (
    <p>
      <a href={href}>
        All {total.toLocaleString('en')} models {common}
      </a>
    </p>
  );
}
