import type { Named } from '../models/views';
import type { Somebody } from './views';

/** A thread in the list of a page's discussion; times are ISO 8601. */
export type ThreadSummary = {
  id: string;
  /** Null where its opening was withdrawn or hidden. */
  title: string | null;
  author: Somebody;
  at: string;
  replies: number;
  lastAt: string;
};

/** A page of a list that may have several, both counted from 1. */
type Paged = { page: number; pages: number };

/** What a page is talked about, the thread with the newest post first. */
export type Discussion = Paged & { model: Named; threads: readonly ThreadSummary[] };

/** A post. Of one that is withdrawn or hidden a stub remains. */
export type PostView = {
  id: string;
  author: Somebody;
  at: string;
  /** Markdown; null where it was withdrawn, and where it is hidden from this reader. */
  text: string | null;
  isWithdrawn: boolean;
  /** The decision by which it is hidden, with its reason; null where it is not. */
  hidden: { decision: string; reason: string | null } | null;
};

/** A thread with its posts, oldest first. */
export type ThreadView = Paged & { id: string; model: Named; title: string | null; posts: readonly PostView[] };
