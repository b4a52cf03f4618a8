using System.Text;
using DigitalHelperBot.Knowledge.ArticleRules;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.Tests.ArticleRules;

/// <summary>A library of two articles that keep every rule.</summary>
internal static class RuleSample
{
    public const string File = "meet/show-my-screen.md";

    public static readonly LibraryFacts Facts = new(
        new LocalDetails(new Dictionary<string, string> { ["service_desk_phone"] = "" }),
        [new Category("meet", "Meet and talk"), new Category("safe", "Keep people safe")],
        new DateOnly(2026, 11, 23));

    public static readonly string Text = $$$"""
        ---
        id: show-my-screen
        title: Show my screen or slides
        benefit: Everyone sees what you see, so you do not have to describe it.
        category: meet
        helps:
          - trainers
        related: [set-up-a-meeting]
        owner: IT service desk
        review: 2027-05-23
        checked: checked
        checked-on: 2026-11-23
        checked-with: A laptop and an iPhone
        language: en-GB
        phrasings:
        {{{Phrasings("slides", 40)}}}
        ---

        ## Windows

        1. In the meeting, select **Share**.
        2. Choose the window that people need to see.

        ![A meeting window with the Share button ringed](share-button.png)

        ## iPhone

        1. Tap the screen, then tap **More**.

        ## Keep it safe

        - Close anything private before you share.

        ## If it does not work

        Ring the service desk on {{service_desk_phone}}.

        """;

    public static CheckReport Check(string text, RuleSettings? rules = null, LibraryFacts? facts = null, bool withMatcher = false, params (string Path, string Text)[] others) =>
        ArticleChecker.Check(
            [new(File, Bytes(text)), .. (others.Length > 0 ? others : [("meet/set-up-a-meeting.md", Neighbour)]).Select(o => new ArticleFile(o.Item1, Bytes(o.Item2)))],
            rules ?? RuleSettings.Shipped,
            facts ?? Facts,
            withMatcher);

    public static string Neighbour => Text
        .Replace("related: [set-up-a-meeting]", "related: [show-my-screen]", StringComparison.Ordinal)
        .Replace("id: show-my-screen", "id: set-up-a-meeting", StringComparison.Ordinal)
        .Replace("Show my screen or slides", "Ask people to meet", StringComparison.Ordinal)
        .Replace("- slides ", "- diary ", StringComparison.Ordinal);

    public static string Phrasings(string word, int count) =>
        string.Join('\n', Enumerable.Range(1, count).Select(i => $"  - {word} {(char)('a' + (i / 26))}{(char)('a' + (i % 26))} {i}"));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
