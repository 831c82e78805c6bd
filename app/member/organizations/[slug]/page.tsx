export { default, generateMetadata } from '@/app/organizations/[slug]/page';

export const dynamic = 'force-dynamic';
