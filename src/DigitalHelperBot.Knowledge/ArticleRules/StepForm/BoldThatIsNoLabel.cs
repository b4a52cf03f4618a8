using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.StepForm;

internal sealed partial class BoldThatIsNoLabel()
    : ArticleRule("S6", FindingLevel.Fail,
        "Bold tells people what to look for on the screen",
        "Take the bold off, or copy the label exactly")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from passage in article.Passages
        from Match bold in Bold().Matches(passage)
        where !IsLabel(bold.Groups[1].Value, library.Rules.List("labels"))
        select new Flaw(passage.Line, $"\"{bold.Groups[1].Value}\" is bold and no label");

    private const int MostWords = 12;

    // With a list of labels, only those; without one, what can be no label: a sentence, or words without a capital.
    private static bool IsLabel(string bold, WordList labels) =>
        labels.Entries.Count > 0
            ? labels.Contains(bold)
            : bold.Length > 0 && !bold.EndsWith('.') && !bold.EndsWith(',') && !char.IsLower(bold[0]) && bold.Split(' ').Length <= MostWords;

    [GeneratedRegex(@"\*\*([^*]*)\*\*")]
    private static partial Regex Bold();
}
