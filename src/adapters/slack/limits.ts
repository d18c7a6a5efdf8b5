/**
 * What Slack takes at the most, in characters unless a line says otherwise. Everything that is cut, packed or tested reads this table.
 *
 * Blocks: https://docs.slack.dev/reference/block-kit/blocks
 * Elements: https://docs.slack.dev/reference/block-kit/block-elements
 * Views: https://docs.slack.dev/reference/views
 * Messages: https://docs.slack.dev/reference/methods/chat.postMessage#truncating
 * response_url: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export const LIMITS = {
  /** Advised for `text`; it is cut at 40,000. */
  messageText: 4_000,
  messageBlocks: 50,
  /** All text of a message's blocks together. Not documented; `msg_blocks_too_long` comes at about 13,000. */
  messageTotal: 12_000,
  viewBlocks: 100,
  sectionText: 3_000,
  sectionFields: 10,
  sectionField: 2_000,
  header: 150,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  /** `action_id`, `block_id` and `callback_id`. */
  identifier: 255,
  tableRows: 100,
  tableColumns: 20,
  /** All cells of a table together. */
  tableTotal: 10_000,
  tablesAMessage: 1,
  /** Of a picture. */
  altText: 2_000,
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3_000,
  inputLabel: 2_000,
  inputText: 3_000,
  placeholder: 150,
  selectOptions: 100,
  optionText: 75,
  optionValue: 150,
  inputFiles: 10,
  suggestedPrompts: 4,
  /** Uses. */
  responseUrlUses: 5,
  /** Milliseconds in which a command, a click or a form must be acknowledged. */
  acknowledgement: 3_000,
  /** Seconds by which a signed request may differ from our clock, either way. */
  clockSkew: 300,
  slashCommandName: 32,
  slashCommandDescription: 2_000,
  shortcutName: 24,
  shortcutDescription: 150,
} as const
