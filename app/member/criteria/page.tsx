export { default, metadata } from '@/app/criteria/page';

export const dynamic = 'force-dynamic';
