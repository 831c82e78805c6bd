import type { ReactNode } from 'react';
import type { PostView, ThreadView as Thread } from '@/domain/wiki/discussion';
import { SomebodyName } from '../people/somebody-name';
import { Breadcrumb } from '../ui/breadcrumb';
import { PageHeading } from '../ui/page-heading';
import { Pagination } from '../ui/pagination';
import { Prose } from '../ui/prose';
import { Section } from '../ui/section';
import { TimeStamp } from '../ui/time-stamp';
import { threadTitle } from './discussion-view';
import styles from './discussion-view.module.css';
import { Markdown } from './markdown';

type Props = {
  thread: Thread;
  /** How one replies: the form, or the way to it. */
  reply: ReactNode;
  /** By post: what the viewer may do about it. */
  actions?: ReadonlyMap<string, ReactNode>;
};

/** A thread of a page's discussion with all that was said in it. */
export function ThreadView({ thread: { id, model, title, posts, page, pages }, reply, actions }: Props) {
  return (
    <>
      <Breadcrumb
        trail={[
          { href: '/models', name: 'Models' },
          { href: `/models/${model.slug}`, name: model.name },
          { href: `/models/${model.slug}/discussion`, name: 'Discussion' },
        ]}
      />
      <PageHeading title={threadTitle(title)} />
      <h2 className="visually-hidden">Posts</h2>
      {posts.map((post) => (
        <Post key={post.id} post={post}>
          {actions?.get(post.id)}
        </Post>
      ))}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(other) => `/models/${model.slug}/discussion/${id}?page=${other}`}
      />
      <Section id="reply" title="Reply">
        {reply}
      </Section>
    </>
  );
}

function Post({ post, children }: { post: PostView; children: ReactNode }) {
  const { id, author, at } = post;
  return (
    <article id={`post-${id}`} className={styles.post} aria-label={`Post by ${author.name}`}>
      <p className={styles.facts}>
        <SomebodyName somebody={author} />,{' '}
        <a href={`#post-${id}`}>
          <TimeStamp at={at} clock />
        </a>
      </p>
      <PostText post={post} />
      {children ? <div className={styles.actions}>{children}</div> : null}
    </article>
  );
}

/** Where the log begins with a decision, however many came after it. */
function placeInLog(decision: string): string {
  return `/moderation/log?before=${BigInt(decision) + 1n}#decision-${decision}`;
}

function PostText({ post: { id, text, isWithdrawn, hidden } }: { post: PostView }) {
  if (isWithdrawn) return <p className={styles.stub}>Withdrawn by its author.</p>;
  const shown =
    text === null ? null : (
      <Prose>
        <Markdown text={text} scope={`post-${id}`} />
      </Prose>
    );
  if (hidden === null) return shown;
  return (
    <>
      <p className={styles.stub}>
        Hidden by a moderator{hidden.reason === null ? '' : `: ${hidden.reason}`}{' '}
        <a href={placeInLog(hidden.decision)}>The log</a>
      </p>
      {shown ? (
        <details>
          <summary>What was hidden</summary>
          {shown}
        </details>
      ) : null}
    </>
  );
}
