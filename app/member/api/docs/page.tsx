export { default, metadata } from '@/app/api/docs/page';

export const dynamic = 'force-dynamic';
