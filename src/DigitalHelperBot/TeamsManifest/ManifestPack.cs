using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace DigitalHelperBot.TeamsManifest;

internal sealed record PackRequest(DirectoryInfo? From, FileInfo? Output, string? Version, bool Json);

/// <summary><c>manifest pack</c>: fills the manifest in, holds it to Teams' rules, and zips it with its icons. Writes all of it or nothing.</summary>
internal sealed class ManifestPack(TextWriter output, TextWriter errors)
{
    public const string DefaultFile = "teams-app.zip";

    private const string ManifestFile = "manifest.json";
    private const string Usage = "Usage: manifest pack [--from <folder>] [--out <FILE>] [--app-version <1.0.1>] [--json]";
    private const int Done = 0;
    private const int Findings = 1;
    private const int UsedWrongly = 2;
    private const int SettingRefused = 3;

    // The same input gives the same bytes.
    private static readonly DateTimeOffset FileTime = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "manifest");

    public async Task<int> RunAsync(PackRequest request, Func<ManifestSettings> readSettings, CancellationToken cancellationToken)
    {
        var folder = request.From?.FullName ?? Shipped;
        var path = Path.Combine(folder, ManifestFile);
        if (!File.Exists(path))
            return await RefuseAsync($"There is no file {path}.\n{Usage}", UsedWrongly);
        if (request.Output is { Directory.Exists: false })
            return await RefuseAsync($"There is no folder {request.Output.DirectoryName}.\n{Usage}", UsedWrongly);

        JsonObject manifest;
        try
        {
            manifest = JsonNode.Parse(await File.ReadAllBytesAsync(path, cancellationToken))?.AsObject() ?? [];
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            var line = (broken as JsonException)?.LineNumber + 1 ?? 1;
            return await RefuseAsync($"{path}:{line}: It is no JSON object. Mend this line, or take a fresh copy of the file.", Findings);
        }

        var settings = readSettings();
        if (ManifestFilling.WhatIsMissing(settings, manifest) is { } missing)
            return await RefuseAsync(missing, SettingRefused);

        ManifestFilling.Fill(manifest, settings, request.Version);
        var icons = ManifestIcons.Read(folder, manifest);
        string[] wrong = [.. ManifestRules.Check(manifest), .. icons.Wrong];
        var file = request.Output?.FullName ?? Path.GetFullPath(DefaultFile);
        if (wrong.Length == 0)
            await WriteAsync(file, manifest, icons.Files, cancellationToken);

        await output.WriteLineAsync(request.Json ? AsJson(manifest, wrong.Length == 0 ? file : null, wrong) : InWords(manifest, file, path, wrong));
        return wrong.Length == 0 ? Done : Findings;
    }

    private static async Task WriteAsync(string file, JsonObject manifest, IReadOnlyList<(string Name, byte[] Content)> icons, CancellationToken cancellationToken)
    {
        var half = file + ".half";
        await using (var stream = File.Create(half))
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
            foreach (var (name, content) in icons.Prepend((ManifestFile, JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.JsonObject))))
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = FileTime;
                await using var to = await entry.OpenAsync(cancellationToken);
                await to.WriteAsync(content, cancellationToken);
            }
        }

        File.Move(half, file, overwrite: true);
    }

    private static string InWords(JsonObject manifest, string file, string from, string[] wrong) => wrong.Length > 0
        ? string.Join('\n', [.. wrong.Select(w => $"{from}: {w}"), "Nothing was written."])
        : $"""
          {file}: {manifest["name"]!["short"]} {manifest["version"]}
          Upload it in the Teams admin centre under Manage apps. Before you do, see that these pages open:
          {string.Join('\n', ManifestRules.Pages.Select(page => $"  {manifest["developer"]![page]}"))}
          """;

    private static string AsJson(JsonObject manifest, string? file, string[] wrong) => JsonSerializer.Serialize(
        new PackJson(file, manifest["id"]?.ToString(), manifest["name"]?["short"]?.ToString(), manifest["version"]?.ToString(), wrong), ManifestJson.Default.PackJson);

    private async Task<int> RefuseAsync(string reason, int exit)
    {
        await errors.WriteLineAsync(reason);
        return exit;
    }
}

/// <param name="File">Null when nothing was written.</param>
internal sealed record PackJson(string? File, string? AppId, string? Name, string? Version, IReadOnlyList<string> Findings);

[JsonSerializable(typeof(PackJson))]
[JsonSerializable(typeof(JsonObject))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class ManifestJson : JsonSerializerContext;
