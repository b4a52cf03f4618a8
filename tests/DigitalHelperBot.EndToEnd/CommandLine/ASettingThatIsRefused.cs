using DigitalHelperBot.EndToEnd.Running;

namespace DigitalHelperBot.EndToEnd.CommandLine;

public sealed class ASettingThatIsRefused : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("settings-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Asking:Nmae", "Helper", "There is no setting Asking:Nmae.")]
    [InlineData("Storage:File", "helper.db", "There is no setting Storage:File.")]
    [InlineData("Teams:Incoming:Limit", "7", "There is no setting Teams:Incoming:Limit.")]
    [InlineData("Askng:Name", "Helper", "There is no section Askng in the settings.")]
    [InlineData("Privacy:QuestionTextDays", "many", "Privacy:QuestionTextDays is not written as it should be.")]
    [InlineData("Walkthroughs:CardVersion", "9", "Walkthroughs:CardVersion")]
    public async Task Is_named_in_a_plain_line_and_the_program_ends_with_three(string setting, string value, string says)
    {
        var (exit, _, errors) = await Verb.RunAsync(_folder.FullName, null, $"--{setting}", value);

        Assert.Equal(3, exit);
        Assert.Contains(says, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_told_of_whichever_slice_it_is_when_there_are_several()
    {
        var (exit, _, errors) = await Verb.RunAsync(_folder.FullName, null, "--Walkthroughs:CardVersion", "9", "--Privacy:QuestionTextDays", "0");

        Assert.Equal(3, exit);
        Assert.Contains("Walkthroughs:CardVersion", errors, StringComparison.Ordinal);
        Assert.Contains("Privacy:QuestionTextDays", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_a_mistyped_section_in_a_file_and_none_that_belongs_to_dotnet()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "appsettings.json"), """{ "Logging": { "LogLevel": { "Default": "Warning" } }, "AllowedHosts": "*", "Storge": { "SqliteFile": "helper.db" } }""");

        var (exit, _, errors) = await Verb.RunAsync(_folder.FullName, null);

        Assert.Equal(3, exit);
        Assert.Contains("There is no section Storge in the settings.", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("no section Logging", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_the_whole_file_with_the_line_when_that_is_broken()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "appsettings.json"), "{\n  \"Asking\": {\n    \"Name\" \"Helper\"\n  }\n}");

        var (exit, _, errors) = await Verb.RunAsync(_folder.FullName, null);

        Assert.Equal(3, exit);
        Assert.Contains("appsettings.json cannot be read", errors, StringComparison.Ordinal);
        Assert.Contains("LineNumber: 2", errors, StringComparison.Ordinal);
    }
}
