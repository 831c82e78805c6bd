export { default, metadata } from '@/app/models/[slug]/diff/page';

export const dynamic = 'force-dynamic';
