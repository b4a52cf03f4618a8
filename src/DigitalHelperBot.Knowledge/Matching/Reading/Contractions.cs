using System.Collections.Frozen;

namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>Spells out short forms, with or without the apostrophe: "can't" and "cant" are "can not".</summary>
internal static class Contractions
{
    private static readonly FrozenDictionary<string, string[]> Whole = Forms("""
        cant can not|cannot can not|wont will not|dont do not|didnt did not|doesnt does not|dosent does not|dosnt does not|isnt is not|arent are not
        wasnt was not|werent were not|hasnt has not|havent have not|hadnt had not|couldnt could not|shouldnt should not|wouldnt would not
        mustnt must not|neednt need not|aint is not|im i am|ive i have|youre you are|youve you have|youll you will|theyre they are|theyve they have
        theyll they will|weve we have|whats what is|wheres where is|hows how is|whos who is|thats that is|theres there is|heres here is
        hes he is|shes she is|lets let us|gonna going to|wanna want to|gotta got to|dunno do not know|couldve could have|shouldve should have
        wouldve would have|whered where did|howd how did|whyd why did|thatll that will|itll it will|kinda kind of
        """);

    private static readonly FrozenDictionary<string, string[]> Endings = Forms("ll will|re are|ve have|d would|m am");

    private static readonly string[] Is = ["is"];

    private static readonly FrozenSet<string> BeforeIs = "what where how who that there here it he she when why".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> WholeBySpan = Whole.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> EndingsBySpan = Endings.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeIsBySpan = BeforeIs.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes the first word of what <paramref name="word"/> stands for, without apostrophes, and returns the words that follow it.</summary>
    /// <param name="word">A run of letters, perhaps with apostrophes.</param>
    /// <param name="plain">Takes the first word; as long as <paramref name="word"/> or longer.</param>
    /// <param name="length">How many letters were written; 0 when the returned words are all there is.</param>
    public static string[] SpellOut(ReadOnlySpan<char> word, Span<char> plain, out int length)
    {
        var mark = word.LastIndexOf('\'');
        var ending = mark < 0 ? default : word[(mark + 1)..];
        if (ending is "s")
        {
            length = WithoutMarks(word[..mark], plain);
            return BeforeIsBySpan.Contains(plain[..length]) ? Is : [];
        }

        if (mark > 0 && EndingsBySpan.TryGetValue(ending, out var after))
        {
            length = WithoutMarks(word[..mark], plain);
            return after;
        }

        length = WithoutMarks(word, plain);
        if (!WholeBySpan.TryGetValue(plain[..length], out var whole)) return [];
        length = 0;
        return whole;
    }

    private static int WithoutMarks(ReadOnlySpan<char> word, Span<char> plain)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (letter != '\'') plain[length++] = letter;
        }

        return length;
    }

    private static FrozenDictionary<string, string[]> Forms(string list) => list
        .Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(form => form.Split(' ', 2))
        .ToFrozenDictionary(form => form[0], form => form[1].Split(' '), StringComparer.Ordinal);
}
