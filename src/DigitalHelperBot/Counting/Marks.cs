namespace DigitalHelperBot.Counting;

/// <summary>What a person is counted for in a week: in all, and with each article. The values are in stored rows and in SQL.</summary>
[Flags]
public enum Marks
{
    None = 0,

    /// <summary>Asked; with an article: was shown it.</summary>
    Asked = 1,
    NoAnswer = 2,

    /// <summary>Said that it worked.</summary>
    Confirmed = 4,

    /// <summary>Said that it is not sorted, or where they were stuck.</summary>
    NotSorted = 8,

    /// <summary>Gave a sign of a need that nothing met.</summary>
    Needing = 16,
}
