/// More work than this for twice the text is growth without end.
export const MOST_GROWTH = 2.4;
