using DigitalHelperBot.EndToEnd.Running;

namespace DigitalHelperBot.EndToEnd.CommandLine;

public sealed class TablesBroughtUpToDate : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("migrate-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Are_those_of_the_setting_on_the_command_line()
    {
        var (exit, output, _) = await Verb.RunAsync(_folder.FullName, null, "migrate", "--Storage:SqliteFile", "elsewhere.db");

        Assert.Equal(0, exit);
        Assert.Contains("is up to date", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "elsewhere.db")));
    }
}
