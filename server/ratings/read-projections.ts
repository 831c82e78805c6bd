import { canonicalJson } from '../../domain/wiki/canonical-json';
import type { Transaction } from '../platform/database';
import type { Projections } from './projections';

/** What is stored of a model's ratings and of which there are only few, under names that say which row it is. */
export async function readProjections(transaction: Transaction, modelId: string): Promise<Projections> {
  const projections: Projections = new Map();
  for (const { modelId: _, criterion, ...row } of await transaction.rating.findMany({ where: { modelId } })) {
    projections.set(`rating ${criterion}`, canonicalJson(row));
  }
  for (const { id, supporters } of await transaction.proposal.findMany({ where: { modelId } })) {
    projections.set(`proposal ${id}`, String(supporters));
  }
  for (const { id, status } of await transaction.evidence.findMany({ where: { modelId } })) {
    projections.set(`source ${id}`, status);
  }
  const model = await transaction.model.findUniqueOrThrow({ where: { id: modelId } });
  const { framework, patience, label, labelSince: since, assessment, score } = model;
  projections.set('label', canonicalJson({ framework, patience, label, since, assessment, score }));
  return projections;
}
