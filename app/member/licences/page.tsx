export { default, metadata } from '@/app/prepared/[edition]/licences/page';

export const dynamic = 'force-dynamic';
