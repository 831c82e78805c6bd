export { default, generateMetadata } from '@/app/models/[slug]/page';

export const dynamic = 'force-dynamic';
