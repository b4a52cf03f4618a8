using DigitalHelperBot.EndToEnd.Running;

namespace DigitalHelperBot.EndToEnd.CommandLine;

public sealed class ACommandLineThatIsWrong : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("usage-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("There is no verb \"aks\".", "aks", "how do i show my screen")]
    [InlineData("Required argument missing for command: 'ask'.", "ask")]
    [InlineData("\"--josn\" is nothing that \"ask\" knows.", "ask", "how do i show my screen", "--josn")]
    [InlineData("Required command was not provided.", "articles")]
    [InlineData("\"--jsn\" is nothing that \"check\" knows.", "articles", "check", ".", "--jsn")]
    [InlineData("\"--jsn\" is nothing that \"list\" knows.", "needs", "list", "--Storage:SqliteFile", "a.db", "--jsn")]
    [InlineData("Give --questions, --threads or both.", "evaluate", "--articles", ".")]
    public async Task Ends_with_two_what_is_wrong_and_the_usage(string wrong, params string[] arguments)
    {
        var (exit, output, errors) = await Verb.RunAsync(_folder.FullName, null, arguments);

        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith(wrong, errors, StringComparison.Ordinal);
        Assert.Contains("Usage:", errors, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFileSystemInfos());
    }
}
