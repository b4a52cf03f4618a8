namespace DigitalHelperBot.Knowledge.Matching.WordVectors;

/// <summary>Finds a word in the table as written first, then with a common ending taken off.</summary>
internal static class WordForms
{
    // A slip of a common word often looks like a short one with an ending: "leter" is no more "let".
    public const int ShortestStem = 4;

    public static int FindRow(WordTable table, ReadOnlySpan<char> word)
    {
        var row = table.Find(word);
        if (row >= 0 || word.Length < 4) return row;
        Span<char> other = stackalloc char[word.Length + 1];
        word.CopyTo(other);
        if (word.EndsWith("s"))
        {
            row = table.Find(word[..^1]);
            if (row < 0 && word.EndsWith("es")) row = table.Find(word[..^2]);
            if (row < 0 && word.EndsWith("ies")) row = WithLast(table, other[..(word.Length - 2)], 'y');
        }
        else if (word.EndsWith("ing"))
        {
            row = Shortened(table, other, word[..^3]);
        }
        else if (word.EndsWith("ed") || word.EndsWith("er") || word.EndsWith("ly"))
        {
            row = Shortened(table, other, word[..^2]);
        }

        return row;
    }

    private static int Shortened(WordTable table, Span<char> other, ReadOnlySpan<char> stem)
    {
        if (stem.Length < 3) return -1;
        var row = stem.Length < ShortestStem ? -1 : table.Find(stem);
        if (row < 0) row = WithLast(table, other[..(stem.Length + 1)], 'e');
        return row < 0 && stem[^1] == stem[^2] ? table.Find(stem[..^1]) : row;
    }

    private static int WithLast(WordTable table, Span<char> word, char last)
    {
        word[^1] = last;
        return table.Find(word);
    }
}
