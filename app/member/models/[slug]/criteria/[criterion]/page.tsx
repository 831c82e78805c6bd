export { default, generateMetadata } from '@/app/models/[slug]/criteria/[criterion]/page';

export const dynamic = 'force-dynamic';
