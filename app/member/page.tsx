export { default } from '@/app/prepared/[edition]/page';

export const dynamic = 'force-dynamic';
