namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>The best correction so far.</summary>
internal ref struct SpellingChoice
{
    private int _index;
    private float _score;
    private SpellingIndex? _from;

    public readonly ReadOnlySpan<char> Word => _from is null ? default : _from.Word(_index);

    public void Consider(SpellingIndex from, int index, ReadOnlySpan<char> typed, float dice, float bonus, int[] distances)
    {
        var word = from.Word(index);
        if (Math.Abs(word.Length - typed.Length) > 2) return;
        var distance = EditDistance.Between(typed, word, distances);
        if (distance > (typed.Length < 6 ? 1 : 2)) return;
        // Earlier words are commoner: a whole list is worth a tenth.
        var score = dice - (0.2f * distance) + bonus + (word[0] == typed[0] ? 0.1f : 0) - (0.1f * index / from.Count);
        if (_from is null || score > _score) (_from, _index, _score) = (from, index, score);
    }
}
