export { default, metadata } from '@/app/changes/page';

export const dynamic = 'force-dynamic';
