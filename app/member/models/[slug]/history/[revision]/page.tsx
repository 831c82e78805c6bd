export { default, generateMetadata } from '@/app/models/[slug]/history/[revision]/page';

export const dynamic = 'force-dynamic';
