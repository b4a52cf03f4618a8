using System.CommandLine;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using DigitalHelperBot.TeamsManifest;
using DigitalHelperBot.Tests.Storage;

namespace DigitalHelperBot.Tests.TeamsManifest;

public sealed class TheVerbManifestPack : IDisposable
{
    private const string AppId = "5b7a8e0e-3c9b-4b7e-9d0e-5a1c2d3e4f50";
    private static readonly ManifestSettings Good = new(AppId, "https://helper.your-council.gov.uk/", "Show Me");

    private readonly string _folder = FolderOfTheRun.New("manifest");

    private string Zip => Path.Combine(_folder, "app.zip");

    [Fact]
    public async Task Fills_in_the_app_id_the_name_and_the_host_and_zips_three_files()
    {
        var (exit, output, errors) = await PackAsync(Good, "--out", Zip, "--app-version", "1.2.3");

        Assert.Equal((0, ""), (exit, errors));
        Assert.StartsWith($"{Zip}: Show Me 1.2.3", output, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(Zip);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        var manifest = await ReadAsync(zip);
        Assert.Equal((AppId, AppId), ((string?)manifest["id"], (string?)manifest["bots"]![0]!["botId"]));
        Assert.Equal(("Show Me", "Show Me: steps for the things you use at work"), ((string?)manifest["name"]!["short"], (string?)manifest["name"]!["full"]));
        Assert.Equal("https://helper.your-council.gov.uk/what-we-store", (string?)manifest["developer"]!["privacyUrl"]);
        Assert.Equal(["helper.your-council.gov.uk"], manifest["validDomains"]!.AsArray().Select(domain => (string?)domain));
        Assert.DoesNotContain("example.org", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_a_tab_for_IT_where_there_is_a_console_and_else_none()
    {
        await PackAsync(Good, "--out", Zip);
        using (var without = ZipFile.OpenRead(Zip))
        {
            var manifest = await ReadAsync(without);
            Assert.False(manifest.ContainsKey("staticTabs") || manifest.ContainsKey("webApplicationInfo"));
        }

        const string console = "9f0d5a3e-1111-4222-8333-444455556666";
        var (exit, _, errors) = await PackAsync(Good with { ConsoleId = console }, "--out", Zip);

        Assert.Equal((0, ""), (exit, errors));
        using var with = ZipFile.OpenRead(Zip);
        var filled = await ReadAsync(with);
        Assert.Equal("https://helper.your-council.gov.uk/console/tab", (string?)Assert.Single(filled["staticTabs"]!.AsArray())!["contentUrl"]);
        Assert.Equal((console, $"api://helper.your-council.gov.uk/{console}"), ((string?)filled["webApplicationInfo"]!["id"], (string?)filled["webApplicationInfo"]!["resource"]));
        Assert.DoesNotContain("example.org", filled.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_the_same_bytes_each_time()
    {
        await PackAsync(Good, "--out", Zip);
        var first = await File.ReadAllBytesAsync(Zip);
        await PackAsync(Good, "--out", Zip);

        Assert.Equal(first, await File.ReadAllBytesAsync(Zip));
    }

    [Fact]
    public async Task Leaves_what_the_organisation_wrote_itself()
    {
        var own = OwnManifest(manifest =>
        {
            manifest["id"] = "9f0d5a3e-1111-4222-8333-444455556666";
            manifest["developer"] = new JsonObject { ["name"] = "A council", ["websiteUrl"] = "https://a.gov.uk", ["privacyUrl"] = "https://a.gov.uk/p", ["termsOfUseUrl"] = "https://a.gov.uk/t" };
        });

        var (exit, _, _) = await PackAsync(new ManifestSettings(AppId, "", "How Do I"), "--from", own, "--out", Zip);

        Assert.Equal(0, exit);
        using var zip = ZipFile.OpenRead(Zip);
        var manifest = await ReadAsync(zip);
        Assert.Equal(("9f0d5a3e-1111-4222-8333-444455556666", AppId, "https://a.gov.uk/p"), ((string?)manifest["id"], (string?)manifest["bots"]![0]!["botId"], (string?)manifest["developer"]!["privacyUrl"]));
    }

    [Theory]
    [InlineData("", "https://a.gov.uk", "Teams:AppId")]
    [InlineData("my-bot", "https://a.gov.uk", "Teams:AppId")]
    [InlineData("00000000-0000-0000-0000-000000000000", "https://a.gov.uk", "Teams:AppId")]
    [InlineData(AppId, "", "Teams:PublicAddress")]
    [InlineData(AppId, "http://a.gov.uk", "Teams:PublicAddress")]
    public async Task Ends_with_three_and_the_name_of_the_setting_that_is_not_right(string appId, string address, string named)
    {
        var (exit, output, errors) = await PackAsync(new ManifestSettings(appId, address, "How Do I"), "--out", Zip);

        Assert.Equal((3, ""), (exit, output));
        Assert.StartsWith(named, errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Zip));
    }

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "name.short", "\"Teams guide\"", "holds \"Teams\"" },
        { "name.short", "\"Help me\"", "holds \"Help\"" },
        { "name.short", "\"chat guide\"", "holds \"chat\"" },
        { "name.short", "\"A name that is longer than thirty\"", "has 33 characters" },
        { "name.full", "null", "\"name.full\" is missing" },
        { "description.short", $"\"{new string('x', 81)}\"", "has 81 characters" },
        { "developer.name", $"\"{new string('x', 33)}\"", "has 33 characters" },
        { "developer.privacyUrl", "\"http://a.gov.uk\"", "\"developer.privacyUrl\" is no https address" },
        { "id", "\"my-app\"", "\"id\" is no GUID" },
        { "version", "\"1.0\"", "\"version\" is not right" },
        { "version", "7", "\"version\" is not right" },
        { "accentColor", "\"blue\"", "\"accentColor\" is not right" },
        { "bots", "[]", "\"bots\" must hold one bot" },
        { "validDomains", "[\"https://a.gov.uk\"]", "\"validDomains\" holds" },
        { "icons.color", "\"outline.png\"", "outline.png must be a PNG of 192 by 192 pixels" },
        { "icons.outline", "\"color.png\"", "color.png must be a PNG of 32 by 32 pixels" },
        { "icons.outline", "\"../outline.png\"", "\"icons.outline\" names no file" },
        { "icons.color", "\"manifest.json\"", "manifest.json must be a PNG" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Writes_nothing_when_Teams_would_refuse_it_and_says_what_is_wrong(string path, string value, string says)
    {
        var own = OwnManifest(manifest => Set(manifest, path, JsonNode.Parse(value)));

        var (exit, output, _) = await PackAsync(Good, "--from", own, "--out", Zip);

        Assert.Equal(1, exit);
        Assert.Contains(says, output, StringComparison.Ordinal);
        Assert.Contains("Nothing was written.", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Zip));
    }

    [Fact]
    public async Task Names_the_line_of_a_manifest_that_is_no_json()
    {
        var own = OwnManifest(_ => { });
        var file = Path.Combine(own, "manifest.json");
        await File.WriteAllTextAsync(file, "{\n  \"id\": \"x\",,\n}");

        var (exit, _, errors) = await PackAsync(Good, "--from", own, "--out", Zip);

        Assert.Equal(1, exit);
        Assert.StartsWith($"{file}:2: It is no JSON object.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_two_and_the_usage_when_used_wrongly()
    {
        var nowhere = await PackAsync(Good, "--from", Path.Combine(_folder, "nowhere"));
        var noFolder = await PackAsync(Good, "--out", Path.Combine(_folder, "nowhere", "app.zip"));

        Assert.All([nowhere, noFolder], result => Assert.Equal(2, result.Exit));
        Assert.All([nowhere, noFolder], result => Assert.Contains("Usage: manifest pack", result.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prints_one_json_object_for_programs()
    {
        var (_, output, _) = await PackAsync(Good, "--out", Zip, "--json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal(["file", "appId", "name", "version", "findings"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal((Zip, AppId), (json.RootElement.GetProperty("file").GetString(), json.RootElement.GetProperty("appId").GetString()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Set(JsonObject manifest, string path, JsonNode? value)
    {
        var names = path.Split('.');
        names[..^1].Aggregate((JsonNode)manifest, (node, name) => node[name]!)[names[^1]] = value;
    }

    private string OwnManifest(Action<JsonObject> change)
    {
        var own = Directory.CreateDirectory(Path.Combine(_folder, "own")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "manifest")))
            File.Copy(file, Path.Combine(own, Path.GetFileName(file)));
        var manifest = JsonNode.Parse(File.ReadAllBytes(Path.Combine(own, "manifest.json")))!.AsObject();
        change(manifest);
        File.WriteAllText(Path.Combine(own, "manifest.json"), manifest.ToJsonString());
        return own;
    }

    private static async Task<JsonObject> ReadAsync(ZipArchive zip)
    {
        await using var stream = await zip.GetEntry("manifest.json")!.OpenAsync();
        return JsonNode.Parse(stream)!.AsObject();
    }

    private static async Task<(int Exit, string Output, string Errors)> PackAsync(ManifestSettings settings, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var root = new RootCommand { ManifestVerb.Create((_, _) => settings) };
        root.Options.Add(new Option<string>("--environment") { Recursive = true });
        var exit = await root.Parse(["manifest", "pack", .. arguments]).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        return (exit, output.ToString(), errors.ToString());
    }
}
