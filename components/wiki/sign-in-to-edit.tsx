import type { Named } from '@/domain/models/views';
import { signInAddress } from '@/domain/people/callback-path';
import { Breadcrumb } from '../ui/breadcrumb';
import { PageHeading } from '../ui/page-heading';

/** In the place of a page's form, for readers who are signed out. A model of null is still to be proposed. */
export function SignInToEdit({ model, path }: { model: Named | null; path: string }) {
  return (
    <>
      {model ? <ModelTrail model={model} /> : null}
      <PageHeading
        title={model ? `Edit ${model.name}` : 'Propose a model'}
        lead="Everybody can propose what a page should say. A moderator looks at every edit before it is published."
      >
        <p>
          <a href={signInAddress(path)}>Sign in to edit</a>
        </p>
      </PageHeading>
    </>
  );
}

/** The way back up from a page about a model's page. */
export function ModelTrail({ model }: { model: Named }) {
  return (
    <Breadcrumb
      trail={[
        { href: '/models', name: 'Models' },
        { href: `/models/${model.slug}`, name: model.name },
      ]}
    />
  );
}
