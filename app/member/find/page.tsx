export { default, metadata } from '@/app/find/page';

export const dynamic = 'force-dynamic';
