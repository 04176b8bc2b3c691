/** The statements that a session answers itself: SET, RESET, SHOW. */

import type { ResetStatement, SetStatement, SettingValue, ShowStatement } from "../sql/index.ts";
import type { StatementSink } from "./api.ts";
import { sendText } from "./send-text.ts";
import { type SettingValues, settings } from "./settings.ts";

/** A statement that needs no plan. */
export type Command = SetStatement | ResetStatement | ShowStatement;

/** Runs a command. @throws SqlError 42704, 22023, 55P02 */
export function runCommand(command: Command, values: SettingValues, sink: StatementSink): void {
  switch (command.kind) {
    case "set":
      set(values, command.name, command.values?.map(settingText).join(", "), sink);
      sink.complete("SET");
      return;
    case "reset":
      if (command.name === "all") for (const { name } of values.resetAll()) sink.parameter(name, values.get(name));
      else set(values, command.name, undefined, sink);
      sink.complete("RESET");
      return;
    case "show":
      show(values, command.name, sink);
      sink.complete("SHOW");
      return;
  }
}

function settingText(value: SettingValue): string {
  return value.kind === "numeric" ? value.text : String(value.value);
}

function set(values: SettingValues, name: string, value: string | undefined, sink: StatementSink): void {
  const changed = values.set(name, value);
  if (changed !== undefined) sink.parameter(changed.name, values.get(changed.name));
}

function show(values: SettingValues, name: string, sink: StatementSink): void {
  if (name === "all") {
    const rows = settings.map((each) => [each.name, values.get(each.name), each.description]);
    sendText(sink, [{ name: "name" }, { name: "setting" }, { name: "description" }], rows);
    return;
  }
  const record = values.record(name);
  sendText(sink, [{ name: record.name }], [[values.get(name)]]);
}
