export { default, generateMetadata } from '@/app/licences/[slug]/page';

export const dynamic = 'force-dynamic';
