export { default, metadata } from '@/app/guidelines/page';

export const dynamic = 'force-dynamic';
