import { environment } from '@/server/platform/environment';

export const dynamic = 'force-dynamic';

/** What is here and how to read it, for programs that read prose (llmstxt.org). */
export function GET(): Response {
  const { siteUrl } = environment();
  const text = `# Weights & Measures

> The community wiki that says how open each AI model really is: 18 criteria with four levels each, every level with
> evidence, put together into a label by a rule that anyone can compute again.

"Not rated" means that nobody has said anything yet; it never means closed. A level marked as the editors' assessment is
provisional. Ratings are under CC0 1.0, text under CC BY-SA 4.0: name Weights & Measures, the revision and the date.

## Read

- [Models](${siteUrl}/models): every model on every criterion; search with \`?q=\`
- [Find](${siteUrl}/find): models by need, each with the clause or criterion that says so
- [Compare](${siteUrl}/compare): up to six models side by side, as \`/compare?m={slug}&m={slug}\`
- [Criteria](${siteUrl}/criteria) and [labels](${siteUrl}/labels): what is measured, in which steps
- [Licences](${siteUrl}/licences): clause by clause
- [Method](${siteUrl}/method): how votes become a level

## Compute

- [API reference](${siteUrl}/api/docs) and [OpenAPI document](${siteUrl}/api/v1/openapi.json)
- [All models](${siteUrl}/api/v1/models), one model at \`/api/v1/models/{slug}\`
- [Sitemap](${siteUrl}/sitemap.xml)
`;
  return new Response(text, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
  });
}
