export { default, metadata } from '@/app/prepared/[edition]/criteria/page';

export const dynamic = 'force-dynamic';
