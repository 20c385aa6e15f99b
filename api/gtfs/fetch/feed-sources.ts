/** Where the timetables of the Belgian operators are published: Belgian Mobility, as open data. */

export interface FeedSource {
  /** Of its files: `delijn` becomes `delijn.zip` and `delijn.json`. */
  readonly name: string;
  /** As people call the transport company. */
  readonly operator: string;
  readonly url: string;
}

const PUBLISHED = 'https://belgianmobility.blob.core.windows.net/gtfs/production';

export const BELGIAN_FEEDS: readonly FeedSource[] = [
  { name: 'delijn', operator: 'De Lijn', url: `${PUBLISHED}/gtfs-delijn-bmc-latest.zip` },
  { name: 'nmbs', operator: 'NMBS', url: `${PUBLISHED}/gtfs-nmbssncb-bmc-latest.zip` },
  { name: 'tec', operator: 'TEC', url: `${PUBLISHED}/gtfs-tec-bmc-latest.zip` },
  { name: 'mivb', operator: 'MIVB', url: `${PUBLISHED}/gtfs-stibmivb-bmc-latest.zip` },
];

/** Buses, trams and trains of Flanders. */
export const FLEMISH_FEEDS: readonly string[] = ['delijn', 'nmbs'];
