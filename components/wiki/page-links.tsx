/** The links of a model's page for those who take part. */
export function PageLinks({ slug }: { slug: string }) {
  return (
    <>
      <a href={`/models/${slug}/edit`}>Edit this page</a>
      <a href={`/models/${slug}/history`}>History</a>
    </>
  );
}
