export { default, generateMetadata } from '@/app/criteria/[id]/page';

export const dynamic = 'force-dynamic';
