using System.Text.RegularExpressions;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>Finds what a step tells a person to do.</summary>
internal static partial class Actions
{
    /// <summary>True when the text starts with an action, or with where or when and then an action: "On the phone, tap".</summary>
    public static bool Starts(string markdown, RuleSettings rules)
    {
        var words = CheckedSentence.SplitWords(Unmarked(markdown));
        if (words.Count == 0)
        {
            return false;
        }

        if (IsAction(words, 0, rules))
        {
            return true;
        }

        return rules.List("where-words").Contains(words[0])
            && AfterComma(markdown).Any(rest => IsAction(CheckedSentence.SplitWords(Unmarked(rest)), 0, rules));
    }

    public static string FirstWord(string markdown) => CheckedSentence.SplitWords(Unmarked(markdown)) is [var first, ..] ? first : "";

    /// <summary>How many times a step joins one action to another: "then", a semicolon, "and" before an action.</summary>
    public static int Joins(CheckedStep step, RuleSettings rules) =>
        step.Sentences.Sum(sentence =>
            sentence.Prose.AsSpan().Count(';')
            + sentence.LowerWords.Skip(1).Count(w => w == "then")
            + Enumerable.Range(1, Math.Max(0, sentence.LowerWords.Count - 2)).Count(i => sentence.LowerWords[i] == "and" && IsJoined(sentence.LowerWords, i + 1, rules)));

    private static bool IsJoined(IReadOnlyList<string> words, int at, RuleSettings rules) =>
        rules.List("verbs").Contains(words[at]) && !rules.List("verbs-and-nouns").Contains(words[at]);

    private static bool IsAction(IReadOnlyList<string> words, int at, RuleSettings rules) =>
        words.Count > at
        && (rules.List("verbs").Contains(words[at])
            || (words[at] is "do" or "never" or "always" or "then" or "next" or "now" or "first" && words.Count > at + 1));

    private static IEnumerable<string> AfterComma(string markdown) =>
        markdown.Select((c, i) => (c, i)).Where(p => p.c is ',' or ':').Select(p => markdown[(p.i + 1)..]);

    private static string Unmarked(string markdown) => Marks().Replace(markdown, " ");

    [GeneratedRegex(@"\*\*|[\[\]""]|\]\([^)]*\)")]
    private static partial Regex Marks();
}
