/** Tells feed readers where the feed of a page is; React moves it into the document's head. */
export function FeedLink({ href, title }: { href: string; title: string }) {
  return <link rel="alternate" type="application/atom+xml" href={href} title={title} />;
}
