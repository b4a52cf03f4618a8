using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Grouping;

/// <summary>Words that need to be known for what they are when two wordings are held against each other.</summary>
internal static class WordKinds
{
    private static readonly HashSet<ulong> Filler = Stems("""
        a an the this that these those it its i me my mine we us our you your he she they them their is be am are do did does have has had to of in at for with and or but so if as by from
        what which who how why when where can could will would shall should may might must yes please help need want get got let know try thing something anything stuff someone somebody
        hi hello hey thanks thank now today again still always just really very any some there here work works working broken break broke bust fault faulty problem problems issue issues trouble error wrong
        fix mend sort urgent quickly asap happen happened keep going gone go come s t m re ve ll am question support properly right all about say says tell like same nothing everything
        not no never isnt doesnt wont cant dont down use using
        """);

    private static readonly HashSet<ulong> Broad = Stems("""
        phone mobile computer laptop pc tablet ipad iphone android device machine screen system app apps software program internet online teams ms microsoft 365 office windows it tech technology work email outlook
        """);

    private static readonly HashSet<ulong> Danger = Stems("""
        lost stolen nicked theft thief mugged robbed pinched clicked scam phishing dodgy suspicious hacked hack virus ransomware fraud infected breach leaked unsend
        """);

    private static readonly HashSet<ulong> Stopping = Stems("stop off remove cancel disable without undo unblock unlock");

    private static readonly HashSet<ulong> Denying = Stems("not never no dont");

    private static readonly HashSet<ulong> Wanting = Stems("want need like longer");

    public static bool IsFiller(ulong stem) => Filler.Contains(stem);

    public static bool IsBroad(ulong stem) => Broad.Contains(stem);

    public static bool IsDanger(ulong stem) => Danger.Contains(stem);

    /// <summary>"stop it", "turn it off", "I do not want it".</summary>
    public static bool WantsItGone(WordList words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Stopping.Contains(words.Words[i].Stem)) return true;
            if (i > 0 && Wanting.Contains(words.Words[i].Stem) && Denying.Contains(words.Words[i - 1].Stem)) return true;
        }

        return false;
    }

    private static HashSet<ulong> Stems(string words)
    {
        var spare = new char[64];
        return [.. words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => KeyHash.Of(Stemmer.Stem(word, spare)))];
    }
}
