using DigitalHelperBot.Knowledge.Matching.Features;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>Chooses the features that get a row: those that most phrasings have.</summary>
internal static class RowNumbers
{
    /// <summary>How many phrasings may have a feature that gets no row, so that the rows take no more than is allowed.</summary>
    /// <param name="fewest">The least that it may be.</param>
    public static int LongestRare(FeatureSpace space, int fewest, long rowBytes, long mostBytes)
    {
        var longest = fewest;
        while (CountAbove(space, longest) > Math.Min(PhrasingRows.MostRows, mostBytes / rowBytes)) longest += Math.Max(1, longest / 4);
        return longest;
    }

    /// <summary>The row of each feature that more phrasings have than <paramref name="longest"/>; -1 for the others.</summary>
    public static int[] Of(FeatureSpace space, int longest, out int rows)
    {
        var rowOf = new int[space.Count];
        rows = 0;
        for (var feature = 0; feature < rowOf.Length; feature++) rowOf[feature] = space.Documents(feature) > longest ? rows++ : -1;
        return rowOf;
    }

    private static long CountAbove(FeatureSpace space, int longest)
    {
        var count = 0L;
        for (var feature = 0; feature < space.Count; feature++) count += space.Documents(feature) > longest ? 1 : 0;
        return count;
    }
}
