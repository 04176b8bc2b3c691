/** The module's exports: one `export *` line per file of kernels. */

export * from "./decode-decimal";
export * from "./decode-fixed";
export * from "./decode-hybrid";
export * from "./decode-levels";
export * from "./decode-rows";
export * from "./decode-text";
export * from "./memory";
export * from "./select";
export * from "./snappy";
export * from "./snappy-compress";
export * from "./view";
