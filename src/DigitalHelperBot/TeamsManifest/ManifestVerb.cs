using System.CommandLine;

namespace DigitalHelperBot.TeamsManifest;

/// <summary>The verb <c>manifest</c> of the command line.</summary>
public static class ManifestVerb
{
    /// <param name="readSettings">Reads the bot's settings for an environment, and for settings given on the command line.</param>
    public static Command Create(Func<string?, IReadOnlyList<string>, ManifestSettings> readSettings)
    {
        var from = new Option<DirectoryInfo?>("--from") { Description = "The folder with manifest.json and its two icons; without it, the one that comes with the program", HelpName = "FOLDER" };
        var output = new Option<FileInfo?>("--out") { Description = $"The zip to write; without it, {ManifestPack.DefaultFile} in this folder", HelpName = "FILE" };
        var version = new Option<string?>("--app-version") { Description = "The version that Teams shows. Raise it at each upload", HelpName = "1.0.1" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var pack = new Command("pack", "Make the zip that is uploaded to the Teams admin centre, filled in from the bot's settings") { from, output, version, json };
        // Settings may be given as --Section:Key value, as when the bot is run.
        pack.TreatUnmatchedTokensAsErrors = false;
        pack.SetAction((parsed, cancellation) => new ManifestPack(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).RunAsync(
            new PackRequest(parsed.GetValue(from), parsed.GetValue(output), parsed.GetValue(version), parsed.GetValue(json)),
            () => readSettings(parsed.GetValue<string?>("--environment"), parsed.UnmatchedTokens),
            cancellation));
        return new Command("manifest", "Make the app package for Teams") { pack };
    }
}
