export { default, generateMetadata } from '@/app/labels/[id]/page';

export const dynamic = 'force-dynamic';
