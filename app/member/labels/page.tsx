export { default, metadata } from '@/app/prepared/[edition]/labels/page';

export const dynamic = 'force-dynamic';
