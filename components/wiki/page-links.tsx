/** The links of a model's page for those who take part. */
export function PageLinks({ slug, posts }: { slug: string; posts: number }) {
  return (
    <>
      <a href={`/models/${slug}/edit`}>Edit this page</a>
      <a href={`/models/${slug}/history`}>History</a>
      <a href={`/models/${slug}/discussion`}>Discussion{posts === 0 ? null : ` (${posts})`}</a>
    </>
  );
}
