using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.Matching.Evaluating;

/// <summary>What a line of a question file expects.</summary>
public enum ExpectationKind
{
    /// <summary>One of <see cref="Expectation.ArticleIds"/>.</summary>
    Answerable,

    /// <summary><c>-</c>: no article, a need.</summary>
    Unanswerable,

    /// <summary><c>?</c>: too vague, ask back.</summary>
    Vague,

    /// <summary><c>stuck</c>: the article before did not help. Only in threads.</summary>
    Stuck,

    /// <summary><c>thanks</c>. Only in threads.</summary>
    Thanks,
}

/// <summary>The expected outcome of one message.</summary>
/// <param name="Kind">What sort of outcome.</param>
/// <param name="ArticleIds">Any of these is right.</param>
/// <param name="Device">The device that must be shown first, in threads.</param>
public sealed record Expectation(ExpectationKind Kind, IReadOnlyList<string> ArticleIds, Device? Device = null)
{
    private static readonly Dictionary<string, Device> DeviceNames = new(StringComparer.Ordinal)
    {
        ["iphone"] = Articles.Device.IPhone,
        ["android"] = Articles.Device.Android,
        ["windows"] = Articles.Device.Windows,
        ["web"] = Articles.Device.Web,
    };

    /// <summary>Reads <c>id</c>, <c>a|b</c>, <c>-</c>, <c>?</c> and, in threads, <c>id@iphone</c>, <c>stuck</c>, <c>thanks</c>.</summary>
    /// <returns>Null when it is none of these.</returns>
    public static Expectation? Parse(string text, bool inThread)
    {
        switch (text)
        {
            case "-": return new(ExpectationKind.Unanswerable, []);
            case "?": return new(ExpectationKind.Vague, []);
            case "stuck" when inThread: return new(ExpectationKind.Stuck, []);
            case "thanks" when inThread: return new(ExpectationKind.Thanks, []);
        }

        Device? device = null;
        if (inThread && text.Split('@') is [var ids, var name])
        {
            if (!DeviceNames.TryGetValue(name, out var known)) return null;
            (text, device) = (ids, known);
        }

        var articles = text.Split('|', StringSplitOptions.TrimEntries);
        return articles.All(IsId) ? new(ExpectationKind.Answerable, articles, device) : null;
    }

    private static bool IsId(string id) => id.Length > 0 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
