using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Sites;

/// <summary>
/// Finds the site that was meant. A name's words are compared one by one: the same, begun, shortened ("hse", "rd") or mistyped. A word that many
/// names have ("House") says little. Formula: the weight of the words that agree, twice, through the weight of both names' words (Dice's coefficient).
/// </summary>
internal sealed class SiteSearch
{
    private const int MostNear = 5;
    private const double SurelyMeant = 0.75;
    private const double ClearlyAhead = 0.12;
    private const double StillNear = 0.3;

    private readonly IReadOnlyList<(Site Site, IReadOnlyList<string> Words)> _names;
    private readonly Dictionary<string, int> _namesWith;

    public SiteSearch(IEnumerable<Site> sites)
    {
        _names = [.. sites.SelectMany(site => site.Names.Append(site.Code).Select(name => (site, SiteNames.Words(name))))];
        _namesWith = _names.SelectMany(name => name.Words.Distinct()).GroupBy(word => word).ToDictionary(word => word.Key, word => word.Count());
    }

    public SiteMatches Find(string typed)
    {
        var words = SiteNames.Words(typed);
        if (words.Count is 0 or > 12)
            return SiteMatches.None;
        var near = _names.Select(name => (name.Site, Score: Score(words, name.Words))).Where(match => match.Score >= StillNear)
            .GroupBy(match => match.Site).Select(site => (Site: site.Key, Score: site.Max(match => match.Score)))
            .OrderByDescending(match => match.Score).ThenBy(match => match.Site.Name, StringComparer.OrdinalIgnoreCase).Take(MostNear).ToList();
        // "elm" is in the names of Elm House and of Elm Court.
        var several = _names.Where(name => words.All(name.Words.Contains)).Select(name => name.Site).Distinct().Take(2).Count() > 1;
        var sure = !several && near.Count > 0 && near[0].Score >= SurelyMeant && (near.Count == 1 || near[0].Score - near[1].Score >= ClearlyAhead) ? near[0].Site : null;
        return new(sure, [.. near.Select(match => match.Site)]);
    }

    private double Score(IReadOnlyList<string> typed, IReadOnlyList<string> name)
    {
        var (agreed, free) = (0.0, name.ToList());
        var typedWeight = 0.0;
        foreach (var word in typed)
        {
            var best = free.Select(other => (Word: other, Likeness: Likeness(word, other))).DefaultIfEmpty((Word: "", Likeness: 0.0)).MaxBy(match => match.Likeness);
            // A word that is found weighs what it weighs in the name; one that no name has weighs as a rare one.
            typedWeight += best.Likeness > 0 ? WeightOf(best.Word) : WeightOf(word);
            if (best.Likeness <= 0)
                continue;
            agreed += best.Likeness * WeightOf(best.Word);
            free.Remove(best.Word);
        }

        return 2 * agreed / (typedWeight + name.Sum(WeightOf));
    }

    private double WeightOf(string word) => Math.Log(1 + (1.0 + _names.Count) / (1 + _namesWith.GetValueOrDefault(word)));

    /// <summary>1 for the same word, 0 for another.</summary>
    internal static double Likeness(string typed, string word)
    {
        if (typed == word)
            return 1;
        // Numbers are never nearly the same: ward 3 is not ward 8.
        if (typed.Any(char.IsDigit) || word.Any(char.IsDigit))
            return 0;
        if (typed.Length >= 3 && word.StartsWith(typed, StringComparison.Ordinal))
            return 0.9;
        if (IsShortened(typed, word))
            return 0.85;
        var slips = EditDistance.Between(typed, word);
        return slips <= (Math.Max(typed.Length, word.Length) switch { <= 3 => 0, <= 7 => 1, _ => 2 }) ? 0.9 - 0.1 * (slips - 1) : 0;
    }

    /// <summary>"hse" for "house", "st" for "street": the first letter, the last, and some in between in their order; or without the last, three and more.</summary>
    private static bool IsShortened(string typed, string word)
    {
        if (typed.Length < 2 || typed.Length >= word.Length || typed[0] != word[0] || (typed.Length == 2 && typed[^1] != word[^1] && word is not "street"))
            return false;
        var at = 0;
        foreach (var letter in word)
        {
            if (at < typed.Length && typed[at] == letter)
                at++;
        }

        return at == typed.Length && (typed[^1] == word[^1] || typed.All(letter => !"aeiou".Contains(letter, StringComparison.Ordinal)));
    }
}
