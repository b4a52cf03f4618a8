using System.Text.Json;
using DigitalHelperBot.EndToEnd.Running;

namespace DigitalHelperBot.EndToEnd.CommandLine;

public sealed class AQuestionInATerminal : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ask-test-");

    public AQuestionInATerminal() => SomeArticles.PutInto(_folder);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Gets_the_steps_although_it_is_mistyped_and_why()
    {
        var (exit, output, errors) = await AskAsync("how do i shwo my screeen", "--why");

        Assert.Equal((0, ""), (exit, errors));
        Assert.StartsWith("Show my screen or slides", output, StringComparison.Ordinal);
        Assert.Contains("  2. ", output, StringComparison.Ordinal);
        Assert.Contains("Why show-my-screen: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_the_same_question_without_quotes()
    {
        await SomeArticles.PutTrainedIntoAsync(_folder);

        var (exit, output, _) = await AskAsync("how", "do", "i", "show", "my", "screen");

        Assert.Equal(0, exit);
        Assert.StartsWith("Show my screen or slides", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_answered_to_programs_with_one_object_and_nothing_else()
    {
        await SomeArticles.PutTrainedIntoAsync(_folder);

        var (exit, output, errors) = await AskAsync("how do i shwo my screeen", "--json");

        Assert.Equal((0, ""), (exit, errors));
        using var json = JsonDocument.Parse(output);
        var answer = json.RootElement;
        Assert.Equal(["question", "outcome", "article", "offers", "score", "why"], answer.EnumerateObject().Select(p => p.Name));
        Assert.Equal("how do i shwo my screeen", answer.GetProperty("question").GetString());
        Assert.Equal("answered", answer.GetProperty("outcome").GetString());
        Assert.Equal("show-my-screen", answer.GetProperty("article").GetString());
        Assert.Equal(0, answer.GetProperty("offers").GetArrayLength());
        Assert.InRange(answer.GetProperty("score").GetDouble(), 0.5, 1);
        Assert.Equal(["feature", "kind", "weight"], answer.GetProperty("why")[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task Is_answered_in_the_bots_own_words_when_it_is_small_talk()
    {
        await SomeArticles.PutTrainedIntoAsync(_folder);

        var (exit, output, _) = await AskAsync("can i talk to a person");

        Assert.Equal(0, exit);
        Assert.Contains("service desk", output, StringComparison.Ordinal);
    }

    private Task<(int Exit, string Output, string Errors)> AskAsync(params string[] words) => Verb.RunAsync(_folder.FullName, null, ["ask", .. words]);
}
