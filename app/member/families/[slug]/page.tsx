export { default, generateMetadata } from '@/app/families/[slug]/page';

export const dynamic = 'force-dynamic';
