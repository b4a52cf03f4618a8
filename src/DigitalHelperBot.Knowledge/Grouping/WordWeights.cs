namespace DigitalHelperBot.Knowledge.Grouping;

/// <summary>How much a word tells: much when it is rare in English and few open needs have it.</summary>
/// <remarks>
/// ln((N + k) / (n + k·p)), where n of N needs have the word, p is how often English texts of this length have it (Mandelbrot's form of Zipf's law over the
/// word table's order), and k says how many needs that expectation is worth: inverse document frequency with a prior (Church and Gale, "Inverse document
/// frequency: a measure of deviations from Poisson", 1995).
/// </remarks>
internal sealed class WordWeights
{
    private const float PriorNeeds = 60;
    private const float WordsInAText = 8;
    private const int UnknownRow = 60_000;
    private readonly Dictionary<ulong, int> _needsWith = [];
    private int _needs;

    public void NeedStarted() => _needs++;

    public void NeedGone() => _needs--;

    public void Add(ulong stem, int by)
    {
        var count = _needsWith.GetValueOrDefault(stem) + by;
        if (count <= 0) _needsWith.Remove(stem);
        else _needsWith[stem] = count;
    }

    public float Of(in WordingWord word)
    {
        var row = word.Row < 0 ? UnknownRow : word.Row;
        var expected = MathF.Min(0.9f, WordsInAText / (13f * (row + 2.7f)));
        var weight = MathF.Log((_needs + PriorNeeds) / (_needsWith.GetValueOrDefault(word.Stem) + (PriorNeeds * expected) + 0.02f)) / 8;
        return MathF.Max(0.02f, weight) * (word.IsFiller ? 0.1f : word.IsBroad ? 0.5f : 1f);
    }
}
