using System.Buffers;
using System.Collections.Frozen;

namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>A light stemmer: plural, -ing, -ed and final e, after the "S" stemmer's rules (Harman, "How effective is suffixing?", 1991), and irregular forms.</summary>
internal static class Stemmer
{
    private static readonly FrozenDictionary<string, string> Irregular = """
        send sent|lose lost losing|find found|get got gotten|go went gone goes|do did done does|have has had|be is are was were been am being
        break broke broken|buy bought|bring brought|build built|catch caught|choose chose chosen|come came|cut cutting|draw drew drawn|drive drove driven
        eat ate eaten|fall fell fallen|feel felt|fly flew flown|forget forgot forgotten|freeze froze frozen|give gave given|grow grew grown
        hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|lead led|leave left|lend lent|let letting|make made|mean meant
        meet met|pay paid|put putting|read reading|ride rode ridden|ring rang rung|rise rose risen|run ran running|say said|see saw seen
        sell sold|set setting|show shown showed|shut shutting|sing sang sung|sit sat|sleep slept|speak spoke spoken|spell spelt|spend spent
        stand stood|steal stole stolen|stick stuck|swap swop swapped swapping|take took taken|teach taught|tell told|think thought|throw threw thrown
        understand understood|wake woke woken|wear wore worn|win won|write wrote written|child children|person people|man men|woman women
        day days|this these|that those|foot feet|tooth teeth|can could|will would|shall should|bite bit bitten|begin began begun|drink drank drunk
        swim swam swum|shoot shot|burn burnt|learn learnt|dream dreamt|bus buses|news news|gas gas|does does|use uses used using|diary diaries
        type types typed typing|page pages|thing things|anything anything|something something|nothing nothing|everything everything|morning mornings
        evening evenings|during during|string strings|bring bringing|need needs needed|email emails emailed emailing mail mails|access accesses
        """.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(forms => forms.Select(form => (Form: form, Stem: forms[0])))
        .DistinctBy(pair => pair.Form)
        .ToFrozenDictionary(pair => pair.Form, pair => pair.Stem, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Irregular.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>The stem of a lower-case word.</summary>
    /// <param name="word">Letters and digits.</param>
    /// <param name="spare">Scratch, at least one longer than <paramref name="word"/>.</param>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word, Span<char> spare)
    {
        if (BySpan.TryGetValue(word, out var stem)) return Short(stem);
        if (word.Length < 4) return word;
        var one = Singular(word, spare);
        if (BySpan.TryGetValue(one, out stem)) return Short(stem);
        return Short(WithoutEnding(one));
    }

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word, Span<char> spare)
    {
        if (word.EndsWith("ies") && word.Length > 4)
        {
            word[..^3].CopyTo(spare);
            spare[word.Length - 3] = 'y';
            return spare[..(word.Length - 2)];
        }

        if (word.EndsWith("sses") || word.EndsWith("shes") || word.EndsWith("ches") || word.EndsWith("xes")) return word[..^2];
        return word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("ing") && word.Length > 5 && HasVowel(word[..^3])) return Undouble(word[..^3]);
        if (word.EndsWith("ed") && word.Length > 4 && HasVowel(word[..^2])) return Undouble(word[..^2]);
        return word;
    }

    private static ReadOnlySpan<char> Undouble(ReadOnlySpan<char> stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;

    private static ReadOnlySpan<char> Short(ReadOnlySpan<char> stem) => stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;

    private static bool HasVowel(ReadOnlySpan<char> letters) => letters.ContainsAny(Vowels);
}
