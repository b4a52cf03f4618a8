namespace DigitalHelperBot.TeamsManifest;

/// <summary>What of the bot's own settings goes into its manifest.</summary>
/// <param name="AppId">The bot's app id in Entra.</param>
/// <param name="PublicAddress">Where Teams reaches the bot; empty when that is not set.</param>
/// <param name="Name">What the bot calls itself.</param>
/// <param name="ConsoleId">The app id with which IT sign in to their console; empty when there is none.</param>
public sealed record ManifestSettings(string AppId, string PublicAddress, string Name, string ConsoleId = "");
