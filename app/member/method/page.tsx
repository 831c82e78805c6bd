export { default, metadata } from '@/app/prepared/[edition]/method/page';

export const dynamic = 'force-dynamic';
