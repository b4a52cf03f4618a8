using System.Text.Json.Nodes;

namespace DigitalHelperBot.TeamsManifest;

/// <summary>Puts what only the organisation knows into the manifest. What its people wrote there themselves stays.</summary>
internal static class ManifestFilling
{
    // In the manifest that comes with the program these stand for what has to be filled in.
    private const string NoId = "00000000-0000-0000-0000-000000000000";
    private const string ExampleHost = "helper.example.org";
    private const string ShippedName = "How Do I";

    /// <summary>The setting that has to be filled in first, and what to put there; null when none has to.</summary>
    public static string? WhatIsMissing(ManifestSettings settings, JsonObject manifest)
    {
        if (!Guid.TryParseExact(settings.AppId, "D", out var id) || id == Guid.Empty)
            return "Teams:AppId is missing or no GUID. Copy the Application (client) ID from the app registration.";
        if (string.IsNullOrWhiteSpace(settings.Name))
            return "Asking:Name is empty. Give the bot a name, or take the setting out.";
        if (HostOf(settings.PublicAddress) is not null)
            return null;
        return settings.PublicAddress.Length > 0
            ? "Teams:PublicAddress must be an https address such as https://helper.your-council.gov.uk."
            : Pages(manifest).Any(page => page.Address.Contains(ExampleHost, StringComparison.Ordinal))
                ? "Teams:PublicAddress is missing. Set it to the https address of the bot, or write the addresses of your own pages under \"developer\" in a copy of the manifest and name its folder with --from."
                : null;
    }

    public static void Fill(JsonObject manifest, ManifestSettings settings, string? version)
    {
        if (Text(manifest["id"]) == NoId)
            manifest["id"] = settings.AppId;
        foreach (var bot in (manifest["bots"] as JsonArray ?? []).OfType<JsonObject>())
            bot["botId"] = settings.AppId;
        if (version is not null)
            manifest["version"] = version;
        Rename(manifest, settings.Name);
        var host = HostOf(settings.PublicAddress);
        FillTab(manifest, settings.ConsoleId, host);

        if (host is null)
            return;
        foreach (var (developer, page, address) in Pages(manifest).ToArray())
            developer[page] = address.Replace(ExampleHost, host, StringComparison.Ordinal);
        if (manifest["validDomains"] is JsonArray domains && !domains.Any(domain => Text(domain) == host))
            domains.Add(JsonValue.Create(host));
    }

    /// <summary>IT's tab stays only where there is a console to show; a tab that the organisation wrote itself always does.</summary>
    private static void FillTab(JsonObject manifest, string consoleId, string? host)
    {
        var tabs = manifest["staticTabs"] as JsonArray ?? [];
        foreach (var tab in tabs.OfType<JsonObject>().Where(tab => IsShipped(tab["contentUrl"])).ToArray())
        {
            if (consoleId is "" || host is null)
                tabs.Remove(tab);
            else
                (tab["contentUrl"], tab["websiteUrl"]) = (Filled(tab["contentUrl"], consoleId, host), Filled(tab["websiteUrl"], consoleId, host));
        }
        if (tabs.Count == 0)
            manifest.Remove("staticTabs");
        if (manifest["webApplicationInfo"] is not JsonObject app || !IsShipped(app["resource"]))
            return;
        if (consoleId is "" || host is null)
            manifest.Remove("webApplicationInfo");
        else
            (app["id"], app["resource"]) = (consoleId, Filled(app["resource"], consoleId, host));
    }

    private static bool IsShipped(JsonNode? address) => Text(address)?.Contains(ExampleHost, StringComparison.Ordinal) == true;

    private static string? Filled(JsonNode? address, string consoleId, string host) =>
        Text(address)?.Replace(ExampleHost, host, StringComparison.Ordinal).Replace(NoId, consoleId, StringComparison.Ordinal);

    private static void Rename(JsonObject manifest, string name)
    {
        if (manifest["name"] is not JsonObject names)
            return;
        if (Text(names["full"]) is { } full && full.StartsWith(ShippedName, StringComparison.Ordinal))
            names["full"] = name + full[ShippedName.Length..];
        if (Text(names["short"]) == ShippedName)
            names["short"] = name;
    }

    private static IEnumerable<(JsonObject Developer, string Page, string Address)> Pages(JsonObject manifest) =>
        from developer in new[] { manifest["developer"] }.OfType<JsonObject>()
        from page in ManifestRules.Pages
        where Text(developer[page]) is not null
        select (developer, page, Text(developer[page])!);

    private static string? HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? uri.Authority : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
