namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>The numbers of the best few of many scores, in order. Reused.</summary>
internal sealed class Likeliest
{
    private int[] _chosen = [];
    private float[] _scores = [];
    private int _count;

    public ReadOnlySpan<int> Chosen => _chosen.AsSpan(0, _count);

    /// <summary>Keeps the best <paramref name="most"/>; of equal ones at the edge those with the lowest numbers.</summary>
    /// <param name="behind">None that is further behind the best.</param>
    public void Choose(ReadOnlySpan<float> scores, int most, float behind)
    {
        // Room for as many again: when it is full, the worse half goes.
        if (_chosen.Length < 2 * most) (_chosen, _scores) = (new int[2 * most], new float[2 * most]);
        _count = 0;
        // Just below, since one that equals it is kept.
        var least = MathF.BitDecrement(Highest.Of(scores) - behind);
        for (var i = Highest.NextAbove(scores, 0, least); i < scores.Length; i = Highest.NextAbove(scores, i + 1, least))
        {
            _chosen[_count++] = i;
            if (_count < 2 * most) continue;
            least = LeastOf(scores, most);
            KeepFrom(least, scores, most);
        }

        if (_count > most) KeepFrom(LeastOf(scores, most), scores, most);
    }

    /// <summary>The score of the last of the best (Hoare, "Algorithm 65: Find", 1961).</summary>
    private float LeastOf(ReadOnlySpan<float> scores, int most)
    {
        for (var i = 0; i < _count; i++) _scores[i] = scores[_chosen[i]];
        var (from, to, wanted) = (0, _count - 1, _count - most);
        while (from < to)
        {
            var (pivot, low, high) = (_scores[(from + to) / 2], from, to);
            while (low <= high)
            {
                while (_scores[low] < pivot) low++;
                while (_scores[high] > pivot) high--;
                if (low <= high) (_scores[low], _scores[high]) = (_scores[high--], _scores[low++]);
            }

            if (wanted <= high) to = high;
            else if (wanted >= low) from = low;
            else break;
        }

        return _scores[wanted];
    }

    private void KeepFrom(float least, ReadOnlySpan<float> scores, int most)
    {
        var above = 0;
        foreach (var number in Chosen) above += scores[number] > least ? 1 : 0;
        var (kept, equal) = (0, most - above);
        foreach (var number in Chosen)
        {
            if (scores[number] > least || (scores[number] == least && equal-- > 0)) _chosen[kept++] = number;
        }

        _count = kept;
    }
}
