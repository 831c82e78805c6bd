export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

/** A prepared page of about as many bytes as one asks for, and nothing else. */
export default async function Page({ params }) {
  return <p>{'x'.repeat(Number((await params).size))}</p>;
}
