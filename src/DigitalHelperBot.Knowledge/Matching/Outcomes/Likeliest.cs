namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>The categories that a vague message most likely belongs to.</summary>
internal static class Likeliest
{
    private const int Most = 4;
    private const double Sharpness = 3;

    /// <summary>Best first. Each article adds e^(3·score); without any sign, the categories with most articles come first.</summary>
    public static string[] Categories(ReadOnlySpan<float> scores, ArticleCatalog articles)
    {
        var count = articles.Categories.Length;
        Span<double> shares = count <= 64 ? stackalloc double[count] : new double[count];
        shares.Clear();
        for (var i = 0; i < scores.Length; i++) shares[articles.CategoryOf[i]] += Math.Exp(Sharpness * scores[i]);
        var likeliest = new string[Math.Min(Most, count)];
        for (var i = 0; i < likeliest.Length; i++)
        {
            var best = 0;
            for (var category = 1; category < count; category++)
            {
                if (shares[category] > shares[best]) best = category;
            }

            likeliest[i] = articles.Categories[best];
            shares[best] = -1;
        }

        return likeliest;
    }
}
