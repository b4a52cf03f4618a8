using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Sites.Workplaces;

/// <summary>What somebody says of where they work.</summary>
/// <param name="Place">As they typed it.</param>
/// <param name="IsCertain">True when the words can mean nothing else; false for "I'm at …", which begins many questions too.</param>
public sealed record SiteLine(string Place, bool IsCertain);

/// <summary>Knows <c>i work at Elm House</c> and its like from a question, mistyped too.</summary>
public static class SiteLines
{
    private const int LongestLine = 120;
    private const int MostWordsOfPlace = 7;

    private static readonly (string[] Words, bool IsCertain)[] Openings =
    [
        .. Of(true, "i work at", "i now work at", "i work now at", "i am working at", "im working at", "i am based at", "im based at", "i am now based at", "im now based at", "my site is", "my new site is", "my workplace is",
            "my place of work is", "my base is", "i have moved to", "ive moved to", "i moved to", "i am moving to", "im moving to", "change my site to", "set my site to", "change my site", "where i work is"),
        .. Of(false, "i work in", "i work for", "i work from", "i am based in", "im based in", "i am at", "im at", "i am now at", "im now at", "i am in", "im in", "i am from", "im from"),
    ];

    /// <summary>Null when it is no such line.</summary>
    public static SiteLine? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length is < 6 or > LongestLine || text[0] is not ('i' or 'I' or 'm' or 'M' or 'c' or 'C' or 's' or 'S' or 'w' or 'W') || text.Contains('?', StringComparison.Ordinal))
            return null;
        var (words, ends) = Split(text);
        foreach (var (opening, isCertain) in Openings)
        {
            if (!Begins(words, opening))
                continue;
            var place = text[ends[opening.Length - 1]..].Trim(' ', '.', '!', ',', ':', '\n');
            return place.Length > 0 && words.Count - opening.Length <= MostWordsOfPlace ? new(place, isCertain) : null;
        }

        return null;
    }

    /// <summary>"forget where I work" and the like.</summary>
    public static bool AreWithdrawn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 60)
            return false;
        return string.Join(' ', Split(text).Words) is "forget where i work" or "forget my site" or "delete my site" or "remove my site" or "i do not work there" or "i dont work there" or "forget my workplace";
    }

    private static bool Begins(List<string> words, string[] opening)
    {
        if (words.Count <= opening.Length)
            return false;
        var slips = 0;
        for (var at = 0; at < opening.Length; at++)
        {
            if (words[at] == opening[at])
                continue;
            // One slip of the finger, in a word that is long enough to be known by the rest of it.
            if (opening[at].Length < 4 || ++slips > 1 || !EditDistance.IsAtMostOne(words[at], opening[at]))
                return false;
        }

        return true;
    }

    private static (List<string> Words, List<int> Ends) Split(string text)
    {
        var (words, ends) = (new List<string>(), new List<int>());
        var at = 0;
        while (at < text.Length)
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at]))
                at++;
            var from = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '’' or '-'))
                at++;
            if (at == from)
                continue;
            words.Add(text[from..at].Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).ToLowerInvariant());
            ends.Add(at);
        }

        return (words, ends);
    }

    private static IEnumerable<(string[] Words, bool IsCertain)> Of(bool isCertain, params string[] openings) =>
        openings.OrderByDescending(opening => opening.Length).Select(opening => (opening.Split(' '), isCertain));
}
