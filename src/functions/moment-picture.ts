/** Templates of dates and times: their patterns. Source: PostgreSQL's formatting.c, DCH_keywords. */

import { keptPictures, type PatternNode, type PictureLanguage, type PictureNode, parsePicture } from "./picture.ts";

/** Fields that digits stand for, by their convention of dates: Gregorian, ISO week, or none. */
const digitFields = {
  gregorian: ["DDD", "DD", "D", "MM", "WW", "W", "Y,YYY", "YYYY", "YYY", "YY", "Y"],
  isoWeek: ["IDDD", "ID", "IW", "IYYY", "IYY", "IY", "I"],
  any: ["CC", "FF1", "FF2", "FF3", "FF4", "FF5", "FF6", "HH24", "HH12", "HH", "J", "MI", "MS", "Q", "SS", "TZM", "US"],
} as const;

/** A field of a moment. */
export type MomentField =
  | (typeof digitFields)[keyof typeof digitFields][number]
  | "SSSS"
  | "A.D."
  | "AD"
  | "A.M."
  | "AM"
  | "DAY"
  | "DY"
  | "FX"
  | "MONTH"
  | "MON"
  | "OF"
  | "RM"
  | "TZH"
  | "TZ";

/** The conventions of dates that a template must not mix. */
export type DateConvention = "gregorian" | "isoWeek";

export interface MomentPattern {
  readonly field: MomentField;
  /** Whether its text is digits: then a field before it has no end of its own. */
  readonly digits: boolean;
  readonly convention: DateConvention | undefined;
  /** How its letters are written. */
  readonly letters: "capitals" | "title" | "small";
}

export type MomentNode = PictureNode<MomentPattern>;
export type MomentPatternNode = PatternNode<MomentPattern>;

function inBothCases(name: string, field: MomentField, digits: boolean, convention?: DateConvention) {
  const common = { field, digits, convention };
  return [
    [name, { ...common, letters: "capitals" }],
    [name.toLowerCase(), { ...common, letters: "small" }],
  ] as const;
}

/** Names are also written with a capital at their start. */
function named(field: MomentField, convention?: DateConvention) {
  const title = field.charAt(0) + field.slice(1).toLowerCase();
  return [
    ...inBothCases(field, field, false, convention),
    [title, { field, digits: false, convention, letters: "title" }] as const,
  ];
}

const language: PictureLanguage<MomentPattern> = {
  patterns: new Map<string, MomentPattern>([
    ...digitFields.gregorian.flatMap((field) => inBothCases(field, field, true, "gregorian")),
    ...digitFields.isoWeek.flatMap((field) => inBothCases(field, field, true, "isoWeek")),
    ...digitFields.any.flatMap((field) => inBothCases(field, field, true)),
    ...["SSSSS", "SSSS"].flatMap((name) => inBothCases(name, "SSSS", true)),
    ...(["FX", "OF", "TZH", "TZ"] as const).flatMap((field) => inBothCases(field, field, false)),
    ...["AD", "BC"].flatMap((name) => inBothCases(name, "AD", false)),
    ...["A.D.", "B.C."].flatMap((name) => inBothCases(name, "A.D.", false)),
    ...["AM", "PM"].flatMap((name) => inBothCases(name, "AM", false)),
    ...["A.M.", "P.M."].flatMap((name) => inBothCases(name, "A.M.", false)),
    ...inBothCases("RM", "RM", false, "gregorian"),
    ...named("DAY"),
    ...named("DY"),
    ...named("MONTH", "gregorian"),
    ...named("MON", "gregorian"),
  ]),
  ofMoments: true,
};

/** The parts of a template. */
export const momentPicture: (template: string) => readonly MomentNode[] = keptPictures((template) =>
  parsePicture(template, language),
);

export const monthNames: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
export const dayNames: readonly string[] = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
];
/** From December to January, so that the first that a text begins with is the longest. */
export const romanMonths: readonly string[] = [
  "XII",
  "XI",
  "X",
  "IX",
  "VIII",
  "VII",
  "VI",
  "V",
  "IV",
  "III",
  "II",
  "I",
];
