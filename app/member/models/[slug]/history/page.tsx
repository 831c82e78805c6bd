export { default, generateMetadata } from '@/app/models/[slug]/history/page';

export const dynamic = 'force-dynamic';
