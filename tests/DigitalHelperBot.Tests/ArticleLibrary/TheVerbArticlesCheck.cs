using System.Text.Json;

namespace DigitalHelperBot.Tests.ArticleLibrary;

public sealed class TheVerbArticlesCheck
{
    private readonly string _folder = RunningLibrary.NewRoot();

    [Fact]
    public async Task Prints_a_line_a_finding_and_ends_with_one_when_an_article_fails()
    {
        var path = await WriteAsync("one", SampleArticle.Text("one").Replace("review: 2027-05-23", "review: soon", StringComparison.Ordinal));

        var (exit, output, _) = await Verb.RunAsync("check", _folder);

        Assert.Equal(1, exit);
        Assert.Equal($"{path}:6: fail F6: \"review\" is not a date. Write year, month and day, such as 2027-05-23.\n1 articles, 1 fail, 0 warn\n", output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Prints_one_json_object_that_other_programs_can_rely_on()
    {
        await WriteAsync("one", SampleArticle.Text("one", "Show my slides."));

        var (exit, output, _) = await Verb.RunAsync("check", _folder, "--json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal(1, exit);
        Assert.Equal(["articles", "fail", "warn", "findings"], json.RootElement.EnumerateObject().Select(p => p.Name));
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("id").GetString() == "L1-stop");
        Assert.Equal(["file", "line", "level", "id", "message", "fix"], finding.EnumerateObject().Select(p => p.Name));
        Assert.Equal((3, "fail"), (finding.GetProperty("line").GetInt32(), finding.GetProperty("level").GetString()));
        Assert.Equal(json.RootElement.GetProperty("fail").GetInt32(), json.RootElement.GetProperty("findings").EnumerateArray().Count(f => f.GetProperty("level").GetString() == "fail"));
    }

    [Fact]
    public async Task Ends_with_nought_when_the_organisation_has_turned_off_what_fails()
    {
        await WriteAsync("one", SampleArticle.Text("one"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "rules.yaml"), "levels:\n  K4: warn\n  S10: off\n  S11: off");

        var (exit, output, _) = await Verb.RunAsync("check", _folder);

        Assert.Equal(0, exit);
        Assert.Contains("warn K4: There are only 2 phrasings.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_line_of_broken_rules()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "rules.yaml"), "levels:\n  X1: off");

        var (exit, output, _) = await Verb.RunAsync("check", _folder);

        Assert.Equal(1, exit);
        Assert.StartsWith($"{Path.Combine(_folder, "rules.yaml")}:2: fail F5: There is no rule \"X1\".", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_findings_for_code_hosts()
    {
        await WriteAsync("one", SampleArticle.Text("one", "Show my slides."));
        var sarif = Path.Combine(_folder, "findings.sarif");

        await Verb.RunAsync("check", _folder, "--sarif", sarif);

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(sarif));
        var run = json.RootElement.GetProperty("runs")[0];
        var ids = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToHashSet();
        var result = run.GetProperty("results").EnumerateArray().First(r => r.GetProperty("ruleId").GetString() == "L1-stop");
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Contains("L1-stop", ids);
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal(3, result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Theory]
    [InlineData("missing.png", "the file is not there")]
    [InlineData("page.png", "its content is not what its name says")]
    [InlineData("big.jpg", "it is larger than 1 MB")]
    public async Task Finds_a_picture_that_cannot_be_shown(string name, string says)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "page.png"), "<html>");
        await File.WriteAllBytesAsync(Path.Combine(_folder, "big.jpg"), new byte[2_000_000]);
        await WriteAsync("one", SampleArticle.Text("one").Replace("1. Select **Share**.", $"1. Select **Share**. ![A button]({name})", StringComparison.Ordinal));

        var (_, output, _) = await Verb.RunAsync("check", _folder);

        Assert.Contains($":14: fail P7: The picture {name} cannot be shown: {says}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_only_one_article_when_asked_to()
    {
        await WriteAsync("one", SampleArticle.Text("one", "Show my slides."));
        await WriteAsync("two", SampleArticle.Text("two", "Water the plants."));

        var (exit, output, _) = await Verb.RunAsync("check", _folder, "--only", "two");
        var missing = await Verb.RunAsync("check", _folder, "--only", "three");

        Assert.Equal(1, exit);
        Assert.Contains("two.md:3: fail L1-stop", output, StringComparison.Ordinal);
        Assert.DoesNotContain("one.md:3:", output, StringComparison.Ordinal);
        Assert.Equal(2, missing.Exit);
        Assert.StartsWith("There is no article \"three\"", missing.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two.md.txt")]
    [InlineData("two.txt")]
    [InlineData("two.MD")]
    public async Task Says_that_an_article_is_not_seen_for_the_end_of_its_name(string name)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, SampleArticle.Text("two"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "notes.txt"), "Not an article.");

        var (exit, output, _) = await Verb.RunAsync("check", _folder, "--only", "two");

        Assert.Equal(1, exit);
        Assert.StartsWith($"{path}:1: fail F1: Nobody is shown this file: its name does not end in .md. Rename it two.md", output, StringComparison.Ordinal);
        Assert.EndsWith("0 articles, 1 fail, 0 warn\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_two_and_the_usage_when_the_folder_is_not_there()
    {
        var (exit, output, errors) = await Verb.RunAsync("check", Path.Combine(_folder, "nowhere"));

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("Usage: articles check", errors, StringComparison.Ordinal);
    }

    private async Task<string> WriteAsync(string id, string text)
    {
        var path = Path.Combine(_folder, $"{id}.md");
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
