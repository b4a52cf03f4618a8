namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>The categories that a vague message most likely belongs to.</summary>
internal static class Likeliest
{
    private const int Most = 4;
    private const double Sharpness = 3;

    /// <summary>Best first. Each article adds e^(3·score); without any sign, the categories with most articles come first.</summary>
    public static string[] Categories(ReadOnlySpan<float> scores, ArticleCatalog articles)
    {
        var shares = new double[articles.Categories.Length];
        for (var i = 0; i < scores.Length; i++) shares[articles.CategoryOf[i]] += Math.Exp(Sharpness * scores[i]);
        return [.. shares.Select((share, category) => (share, category)).OrderByDescending(pair => pair.share).ThenBy(pair => pair.category).Take(Most).Select(pair => articles.Categories[pair.category])];
    }
}
