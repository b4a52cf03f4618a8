namespace DigitalHelperBot.Knowledge.Grouping;

/// <summary>How sure it is that a wording belongs to a need, 0 to 1: half of it says the nearest of the need's wordings, half all of them together.</summary>
internal static class GroupScore
{
    /// <summary>From here on a signal joins. On wordings of other subjects than those it is measured on, this kept nine of ten joined pairs right.</summary>
    public const float Joins = 0.84f;

    /// <summary>The nearest wording speaks for joining only when this much of what either says is in the other: the same word about another thing is not the same need.</summary>
    private const float LeastCovered = 0.4f;

    /// <summary>Nor when both name a thing, this telling, that the other does not: "the door won't open" and "the file won't open".</summary>
    private const float OtherThing = 0.5f;

    /// <summary>The very same words are enough by themselves when there are so many, filler left out.</summary>
    public const int EnoughWords = 3;

    private const float AtMostUnlessCovered = 0.5f;

    public static float Of(GroupedNeed need, Wording wording, Likeness likeness)
    {
        var (best, sum, count) = (0f, 0f, 0);
        foreach (var one in need.Compared)
        {
            var score = Of(one.Wording, wording, likeness);
            best = Math.Max(best, score);
            sum += score;
            count++;
        }

        return best == 1 && wording.TellingWords >= EnoughWords ? 1 : (best + (sum / count)) / 2;
    }

    private static float Of(Wording one, Wording other, Likeness likeness)
    {
        if (one.SaysTheSame(other)) return 1;
        var (score, covered, bothMiss) = likeness.Compare(one, other);
        return covered < LeastCovered || bothMiss >= OtherThing || one.WantsItGone != other.WantsItGone ? Math.Min(score, AtMostUnlessCovered) : score;
    }
}
