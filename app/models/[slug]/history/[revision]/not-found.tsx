export { NoSuchRevision as default } from '@/components/wiki/no-such-revision';
