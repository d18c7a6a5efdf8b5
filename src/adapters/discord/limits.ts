/**
 * What Discord takes at the most, in characters unless a line says otherwise. Everything that is cut, packed or tested reads this table.
 *
 * Messages: https://docs.discord.com/developers/resources/message#create-message
 * Components: https://docs.discord.com/developers/components/reference
 * Commands: https://docs.discord.com/developers/interactions/application-commands
 * Interactions: https://docs.discord.com/developers/interactions/receiving-and-responding
 */
export const LIMITS = {
  /** A message without components of the second version. */
  content: 2_000,
  /** All text displays of a message together. */
  messageText: 4_000,
  /** Components of a message, those inside others counted too. */
  components: 40,
  rowButtons: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  optionLabel: 100,
  optionValue: 100,
  placeholder: 150,
  messageFiles: 10,
  /** Bytes of one file, where a server has no more. */
  fileBytes: 10 * 1024 * 1024,
  fileDescription: 1_024,
  nonce: 25,
  threadName: 100,
  commandName: 32,
  commandDescription: 100,
  subcommands: 25,
  stringOption: 6_000,
  choices: 25,
  choiceText: 100,
  modalTitle: 45,
  modalLabels: 5,
  labelText: 45,
  labelDescription: 100,
  inputText: 4_000,
  inputPlaceholder: 100,
  /** Milliseconds in which an interaction must be met with something. */
  acknowledgement: 3_000,
  /** Milliseconds in which it may be answered after that. */
  interactionToken: 15 * 60 * 1_000,
} as const
