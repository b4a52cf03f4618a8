using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DigitalHelperBot.TeamsManifest;

/// <summary>
/// The rules of the Microsoft Teams app manifest schema (1.22) for what a bot's manifest holds, and of Teams' store guidelines for its
/// name, so that a mistake shows here and not as an upload that fails without a reason.
/// </summary>
internal static partial class ManifestRules
{
    private const int MostCommandLists = 3;
    private const int MostCommands = 10;
    private const int MostDomains = 100;

    /// <summary>The pages under <c>developer</c> that people can open from Teams.</summary>
    public static readonly IReadOnlyList<string> Pages = ["websiteUrl", "privacyUrl", "termsOfUseUrl"];

    private static readonly (string Path, int Most)[] Lengths =
    [
        ("developer.name", 32), ("name.short", 30), ("name.full", 100), ("description.short", 80), ("description.full", 4000),
    ];

    private static readonly string[] Scopes = ["personal", "team", "groupChat", "copilot"];

    /// <summary>What is wrong, a sentence or two each.</summary>
    public static IEnumerable<string> Check(JsonObject manifest) =>
    [
        .. Lengths.SelectMany(rule => Length(manifest, rule.Path, rule.Most)),
        .. Matches(manifest, "manifestVersion", ManifestVersion(), "such as 1.22"),
        .. Matches(manifest, "version", AppVersion(), "three numbers with dots, such as 1.0.1"),
        .. Matches(manifest, "accentColor", Colour(), "a colour such as #005EB8"),
        .. Id(manifest, "id"),
        .. Pages.SelectMany(page => Page(manifest, page)),
        .. Name(manifest, "name.short"),
        .. Bots(manifest["bots"] as JsonArray ?? []),
        .. Domains(manifest["validDomains"] as JsonArray ?? []),
    ];

    private static IEnumerable<string> Length(JsonNode root, string path, int most) => Text(root, path) switch
    {
        null or "" => [$"\"{path}\" is missing. Teams asks for it."],
        { } text when text.Length > most => [$"\"{path}\" has {text.Length} characters. Teams takes {most} at most."],
        _ => [],
    };

    private static IEnumerable<string> Matches(JsonNode root, string path, Regex shape, string such) =>
        shape.IsMatch(Text(root, path) ?? "") ? [] : [$"\"{path}\" is not right. Write {such}."];

    private static IEnumerable<string> Id(JsonNode root, string path) =>
        Guid.TryParseExact(Text(root, path), "D", out var id) && id != Guid.Empty ? [] : [$"\"{path}\" is no GUID. Put the app id there, or leave the zeros for the settings to fill in."];

    private static IEnumerable<string> Page(JsonNode root, string page) =>
        Uri.TryCreate(Text(root, $"developer.{page}"), UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && !uri.Host.EndsWith("example.org", StringComparison.OrdinalIgnoreCase)
            ? []
            : [$"\"developer.{page}\" is no https address of your own."];

    private static IEnumerable<string> Name(JsonNode root, string path) =>
        from Match word in NameOfTeams().Matches(Text(root, path) ?? "")
        select $"\"{path}\" holds \"{word.Value}\". Teams refuses names with the names of its own features in them.";

    private static IEnumerable<string> Bots(JsonArray bots) => bots is [JsonObject bot]
        ?
        [
            .. Id(bot, "botId"),
            .. bot["scopes"] is JsonArray { Count: > 0 } scopes && scopes.All(scope => Scopes.Contains(Text(scope)))
                ? Array.Empty<string>()
                : [$"\"bots.scopes\" must name at least one of {string.Join(", ", Scopes)}."],
            .. Commands(bot["commandLists"] as JsonArray ?? []),
        ]
        : ["\"bots\" must hold one bot."];

    private static IEnumerable<string> Commands(JsonArray lists) =>
    [
        .. lists.Count > MostCommandLists ? [$"There are {lists.Count} command lists. Teams takes {MostCommandLists} at most."] : Array.Empty<string>(),
        .. from list in lists.OfType<JsonObject>()
           let commands = list["commands"] as JsonArray ?? []
           where commands.Count is 0 or > MostCommands
           select $"A command list has {commands.Count} commands. Teams takes 1 to {MostCommands}.",
        .. from command in lists.OfType<JsonObject>().SelectMany(list => list["commands"] as JsonArray ?? []).OfType<JsonObject>()
           from wrong in Length(command, "title", 128).Concat(Length(command, "description", 4000))
           select $"In a command, {wrong}",
    ];

    private static IEnumerable<string> Domains(JsonArray domains) =>
    [
        .. domains.Count > MostDomains ? [$"There are {domains.Count} valid domains. Teams takes {MostDomains} at most."] : Array.Empty<string>(),
        .. from domain in domains
           where !Domain().IsMatch(Text(domain) ?? "")
           select $"\"validDomains\" holds {domain?.ToJsonString() ?? "null"}. Write the bare name, without https:// and without a path.",
    ];

    private static string? Text(JsonNode root, string path) => Text(path.Split('.').Aggregate((JsonNode?)root, (node, name) => (node as JsonObject)?[name]));

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex(@"\A1\.\d{1,2}\z")]
    private static partial Regex ManifestVersion();

    [GeneratedRegex(@"\A(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)\z")]
    private static partial Regex AppVersion();

    [GeneratedRegex(@"\A#[0-9a-fA-F]{6}\z")]
    private static partial Regex Colour();

    // The store guidelines name these; whole words, so that "Helper" stays possible.
    [GeneratedRegex(@"\b(Microsoft|Teams|Help|Chat|Activity)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameOfTeams();

    [GeneratedRegex(@"\A(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:\d+)?\z")]
    private static partial Regex Domain();
}
