export { default, metadata } from '@/app/moderation/log/page';

export const dynamic = 'force-dynamic';
