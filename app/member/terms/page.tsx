export { default, metadata } from '@/app/terms/page';

export const dynamic = 'force-dynamic';
