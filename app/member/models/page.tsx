export { default, metadata } from '@/app/models/page';

export const dynamic = 'force-dynamic';
