namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>Optimal string alignment: insertions, deletions, changes and swaps of neighbours (Damerau, "A technique for computer detection and correction of spelling errors", 1964).</summary>
public static class EditDistance
{
    internal const int ScratchLength = 3 * 80;

    /// <summary>The fewest of them that make one word the other. Of the second word, what follows the 78th letter is left out.</summary>
    public static int Between(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => Between(first, second, stackalloc int[ScratchLength]);

    /// <summary>Whether they are the same or one of them apart: what is left between the same beginning and the same end says it without a table.</summary>
    public static bool IsAtMostOne(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var same = first.CommonPrefixLength(second);
        first = first[same..];
        second = second[same..];
        while (first.Length > 0 && second.Length > 0 && first[^1] == second[^1])
        {
            first = first[..^1];
            second = second[..^1];
        }

        return (first.Length <= 1 && second.Length <= 1)
            || (first.Length == 2 && second.Length == 2 && first[0] == second[1] && first[1] == second[0]);
    }

    /// <param name="scratch">Room for <see cref="ScratchLength"/> numbers.</param>
    internal static int Between(ReadOnlySpan<char> first, ReadOnlySpan<char> second, Span<int> scratch)
    {
        var width = Math.Min(second.Length, 78) + 1;
        second = second[..(width - 1)];
        var before = scratch[..width];
        var previous = scratch.Slice(80, width);
        var current = scratch.Slice(160, width);
        for (var j = 0; j < width; j++) previous[j] = j;
        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j < width; j++)
            {
                var change = previous[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1]) current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            var reuse = before;
            before = previous;
            previous = current;
            current = reuse;
        }

        return previous[width - 1];
    }
}
