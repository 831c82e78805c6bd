export { default, metadata } from '@/app/privacy/page';

export const dynamic = 'force-dynamic';
