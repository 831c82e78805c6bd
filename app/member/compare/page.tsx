export { default, metadata } from '@/app/compare/page';

export const dynamic = 'force-dynamic';
