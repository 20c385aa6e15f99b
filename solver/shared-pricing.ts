/** Proving together on several threads (`search/exact/shared-pricing.ts`), for those who have threads: the core has none. */
export type {
  BlockAnswer,
  HelpsPricing,
  LeadsPricing,
  PriceBlock,
  PriceBlocks,
  PricingExtent,
  SharedPricing,
  Subject,
} from './search/exact/shared-pricing.ts';
