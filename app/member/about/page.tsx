export { default, metadata } from '@/app/about/page';

export const dynamic = 'force-dynamic';
