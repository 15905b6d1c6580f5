/// The closed vocabularies of the record. Every list is complete: a value outside it is an error.

export const KINDS = ['direct', 'indirect', 'mixed', 'thought'] as const;
export const LEVELS = ['core', 'nested', 'nominal', 'narrated', 'relay'] as const;
export const TYPES = ['speech', 'attitude', 'decree', 'evidence'] as const;
export const ILLOCUTIONS = [
  'asserts',
  'denies',
  'accuses',
  'commits',
  'refuses',
  'asks',
  'warns',
  'threatens',
  'predicts',
  'hopes',
  'agrees',
  'disagrees',
  'finds',
  'claims',
  'suggests',
  'describes',
  'explains',
  'discusses',
  'reports',
  'cancels',
  'withholds',
] as const;
export const POLARITIES = ['positive', 'negative'] as const;
export const MODALITIES = [
  'certain',
  'believed',
  'possible',
  'intended',
  'desired',
  'demanded',
] as const;
export const STANCES = ['neutral', 'qualified', 'contradicted', 'endorsed'] as const;
export const CHANNELS = [
  'unspecified',
  'news-conference',
  'remarks',
  'interview',
  'meeting',
  'document',
  'social-media',
  'speech',
  'broadcast',
  'news-agency',
  'court',
  'phone',
] as const;
export const DATE_BASES = ['explicit', 'resolved', 'inferred', 'vague', 'unknown'] as const;
/// What gave the date of an article: its words as shown, its data, its address, its feed, the caller.
export const DATE_ORIGINS = ['page', 'json-ld', 'meta', 'url', 'feed', 'given'] as const;
export const DATE_PRECISIONS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export const EVENT_STATUSES = [
  'happened',
  'ongoing',
  'planned',
  'possible',
  'cancelled',
  'denied',
  'hypothetical',
  'alleged',
] as const;
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'none',
] as const;
export const COMMITMENT_KINDS = [
  'pledge',
  'intention',
  'agreement',
  'expectation',
  'hope',
  'schedule',
  'prediction',
  'warning',
  'condition',
] as const;
export const COMMITMENT_STATUSES = [
  'open',
  'pending',
  'in-progress',
  'stalled',
  'fulfilled',
  'partly',
  'broken',
  'cancelled',
  'lapsed',
  'superseded',
  'unknown',
] as const;
export const CONFLICT_DEGREES = [
  'contradiction',
  'overstatement',
  'reversal',
  'selective-reliance',
  'tension',
  'disagreement',
] as const;
export const CONFLICT_STATES = ['candidate', 'confirmed', 'dismissed'] as const;
export const ENTITY_TYPES = [
  'person',
  'group',
  'organisation',
  'polity',
  'outlet',
  'place',
  'document',
  'treaty',
  'other',
] as const;
export const DISPOSITIONS = [
  'statement',
  'narrated',
  'event',
  'background',
  'evaluation',
  'uncertainty',
  'stripped',
  'headline',
  'unexplained',
] as const;
export const REVIEWS = ['unreviewed', 'needs-review', 'accepted', 'corrected', 'rejected'] as const;
/// Why a stretch of an article is kept out of reading.
export const STRIPPED_KINDS = [
  'credit',
  'house-ad',
  'subscription',
  'navigation',
  'caption',
  'correction-contact',
] as const;

export type Kind = (typeof KINDS)[number];
export type Level = (typeof LEVELS)[number];
export type StatementType = (typeof TYPES)[number];
export type Illocution = (typeof ILLOCUTIONS)[number];
export type Polarity = (typeof POLARITIES)[number];
export type Modality = (typeof MODALITIES)[number];
export type Stance = (typeof STANCES)[number];
export type Channel = (typeof CHANNELS)[number];
export type DateBasis = (typeof DATE_BASES)[number];
export type DateOrigin = (typeof DATE_ORIGINS)[number];
export type DatePrecision = (typeof DATE_PRECISIONS)[number];
export type EventStatus = (typeof EVENT_STATUSES)[number];
export type EventType = (typeof EVENT_TYPES)[number];
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];
export type ConflictDegree = (typeof CONFLICT_DEGREES)[number];
export type ConflictState = (typeof CONFLICT_STATES)[number];
export type EntityType = (typeof ENTITY_TYPES)[number];
export type Disposition = (typeof DISPOSITIONS)[number];
export type Review = (typeof REVIEWS)[number];
export type StrippedKind = (typeof STRIPPED_KINDS)[number];
