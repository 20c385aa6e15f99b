/** Charts as strings of SVG, to stand in a page beside the tables that hold the same figures. */
export { barChart } from './bar-chart.ts';
export { histogram } from './histogram.ts';
export { stackedWeeks } from './stacked-weeks.ts';
export { stepLines } from './step-lines.ts';
export { whoGoesWhereMap } from './who-goes-where-map.ts';
